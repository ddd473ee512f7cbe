"""Calls Google's APIs over REST: tries again where that can help, and keeps what was asked out of errors."""

import random
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from google.auth.exceptions import GoogleAuthError

_WORTH_A_RETRY = {429, 500, 502, 503}
_ATTEMPTS = 3


class CallFailed(Exception):
    """An API did not do what it was asked. Has no text of the API: that may quote the request."""

    def __init__(self, url: str, status: int, reason: str):
        self.service = urlsplit(url).hostname or ""
        self.status = status
        """The HTTP status; 504 if no answer came in time, 503 if no connection was made."""
        self.reason = reason
        super().__init__(f"{self.service}: {status} {reason}")


def call(
    session: requests.Session,
    method: str,
    url: str,
    body: Mapping[str, Any] | None = None,
    *,
    params: Mapping[str, Any] | None = None,
    timeout: float = 20,
    attempts: int = _ATTEMPTS,
) -> Any:
    """Returns what an API answers: an object, or a list of them. Give one attempt to a call that must not be made twice.

    All attempts together take no longer than the timeout, in seconds.
    """
    return _json(_response(session, method, url, body, params, timeout, attempts))


def download(session: requests.Session, url: str, params: Mapping[str, Any], *, timeout: float = 60) -> bytes:
    """Returns an answer that is no JSON, such as the content of a file."""
    return _response(session, "GET", url, None, params, timeout, _ATTEMPTS).content


def _response(
    session: requests.Session,
    method: str,
    url: str,
    body: Mapping[str, Any] | None,
    params: Mapping[str, Any] | None,
    timeout: float,
    attempts: int,
) -> requests.Response:
    end = time.monotonic() + timeout
    for attempt in range(1, attempts + 1):
        try:
            response = session.request(method, url, params=params, json=body, timeout=max(end - time.monotonic(), 0.1))
        except requests.Timeout:
            raise CallFailed(url, 504, "timeout") from None
        except (requests.RequestException, GoogleAuthError) as error:
            failure = CallFailed(url, 503, type(error).__name__)
        else:
            if response.ok:
                return response
            failure = CallFailed(url, response.status_code, _reason(response))
        pause = random.uniform(0.5, 1) * 2 ** (attempt - 1)
        if failure.status not in _WORTH_A_RETRY or attempt == attempts or time.monotonic() + pause >= end:
            break
        time.sleep(pause)
    raise failure


def _json(response: requests.Response) -> Any:
    try:
        return response.json() if response.content else {}
    except ValueError:
        raise CallFailed(response.url, 502, "no JSON") from None


def _reason(response: requests.Response) -> str:
    """Returns the error's code, such as PERMISSION_DENIED; partners' models have codes of their own."""
    try:
        error = response.json()
        error = error[0] if isinstance(error, list) else error
        error = error.get("error", error)
        return str(error.get("status") or error.get("type") or "error")
    except (ValueError, AttributeError, IndexError):
        return "error"
