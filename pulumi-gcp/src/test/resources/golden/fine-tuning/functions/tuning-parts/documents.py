"""What the steps of the workflow hand to each other: documents in Cloud Storage.

A document is a small map: bucket, key and, where they are known, the size in bytes and the language.
Only such maps pass through the workflow.
"""

import functools
import os
from typing import TypedDict
from urllib.parse import quote, urlencode

import google.auth
import requests
from calls import CallFailed
from google.auth.transport.requests import AuthorizedSession

_STORAGE = "https://storage.googleapis.com"


class Document(TypedDict, total=False):
    bucket: str
    key: str
    size: int
    language: str


class Unusable(Exception):
    """What a step is given, or gets, is of no use to it: to try again would not help."""


class NotText(Unusable):
    """The document is not text in UTF-8."""


@functools.cache
def session() -> requests.Session:
    """Returns a session that signs requests with the function's account."""
    credentials, _ = google.auth.default(scopes=["https://www.googleapis.com/auth/cloud-platform"])
    return AuthorizedSession(credentials)


def read(document: Document) -> bytes:
    bucket, key = (quote(document[name], safe="") for name in ("bucket", "key"))
    return _send("GET", f"{_STORAGE}/storage/v1/b/{bucket}/o/{key}?alt=media").content


def read_text(document: Document) -> str:
    try:
        return read(document).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotText(f"{document['key']} is not text in UTF-8") from error


def write(key: str, content: str | bytes, content_type: str, language: str | None = None) -> Document:
    body = content.encode() if isinstance(content, str) else content
    if content_type.startswith("text/"):
        content_type += "; charset=utf-8"
    bucket = os.environ["RESULTS_BUCKET"]
    query = urlencode({"uploadType": "media", "name": key})
    url = f"{_STORAGE}/upload/storage/v1/b/{quote(bucket, safe='')}/o?{query}"
    _send("POST", url, data=body, headers={"Content-Type": content_type})
    document: Document = {"bucket": bucket, "key": key, "size": len(body)}
    if language:
        document["language"] = language
    return document


def _send(method: str, url: str, **given: object) -> requests.Response:
    """Sends once: the workflow repeats what fails for a moment."""
    try:
        response = session().request(method, url, timeout=120, **given)
    except requests.RequestException as error:
        raise CallFailed(url, 503, type(error).__name__) from None
    if not response.ok:
        raise CallFailed(url, response.status_code, response.reason or "error")
    return response
