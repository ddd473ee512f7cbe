"""Reads a request: who asks, what, in which conversation."""

import hashlib
import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import flask
from caller import claims
from problems import Problem, forbidden, invalid
from settings import Settings

_LARGEST_BODY = 128 * 1024
_LONGEST_FILTER = 200
_SESSION = re.compile(r"[A-Za-z0-9-]{8,64}")
_FIELDS = {"question", "sessionId", "filters"}


@dataclass(frozen=True)
class Question:
    text: str
    session: str
    """The conversation's key: made of the caller's identity, too, so that a guessed id leads nowhere."""
    session_id: str
    filters: Mapping[str, tuple[str, ...]]
    """For each name of metadata the values of which a document must have one."""


def read(request: flask.Request, settings: Settings) -> Question:
    caller = claims(request.headers)
    body = _body(request)
    text = _text(body, settings)
    session_id = body.get("sessionId", str(uuid.uuid4()))
    if not isinstance(session_id, str) or not _SESSION.fullmatch(session_id):
        raise invalid("sessionId must be 8 to 64 letters, digits and dashes.")
    return Question(text, _key(caller, session_id), session_id, _filters(body, caller, settings))


def _key(caller: Mapping[str, Any], session_id: str) -> str:
    identity = json.dumps([caller.get("iss"), caller["sub"], session_id])
    return hashlib.sha256(identity.encode()).hexdigest()


def _body(request: flask.Request) -> dict[str, Any]:
    if (request.content_length or 0) > _LARGEST_BODY:
        raise Problem(413, "too_large", "The request is too large.")
    try:
        raw = request.get_data(cache=False)
        if len(raw) > _LARGEST_BODY:
            raise Problem(413, "too_large", "The request is too large.")
        body = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise invalid("The body must be JSON in UTF-8.") from None
    if not isinstance(body, dict):
        raise invalid("The body must be a JSON object.")
    if body.keys() - _FIELDS:
        raise invalid(f"The body may hold {', '.join(sorted(_FIELDS))} and nothing else.")
    return body


def _text(body: Mapping[str, Any], settings: Settings) -> str:
    text = body.get("question")
    if not isinstance(text, str) or not text.strip():
        raise invalid("question must be a text.")
    text = text.strip()
    if len(text) > settings.question_length:
        raise invalid(f"question may be {settings.question_length} characters long.")
    return _encodable(text, "question")


def _encodable(text: str, name: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # JSON can hold half of a surrogate pair
        raise invalid(f"{name} must be valid Unicode.") from None
    return text


def _filters(body: Mapping[str, Any], caller: Mapping[str, Any], settings: Settings) -> dict[str, tuple[str, ...]]:
    chosen = body.get("filters", {})
    fields = sorted(each["field"] for each in settings.filters if "field" in each)
    if not isinstance(chosen, dict) or not chosen.keys() <= set(fields):
        raise invalid(f"filters may hold {', '.join(fields) or 'nothing'}.")
    filters: dict[str, tuple[str, ...]] = {}
    for each in settings.filters:
        if "equals" in each:
            _narrow(filters, each["key"], (each["equals"],))
        elif "claim" in each:
            _narrow(filters, each["key"], _claim(each["claim"], caller))
        elif each["field"] in chosen:
            _narrow(filters, each["key"], (_value(chosen, each["field"]),))
    return filters


def _narrow(filters: dict[str, tuple[str, ...]], key: str, values: tuple[str, ...]) -> None:
    """All filters must hold: of two for the same metadata, what both allow."""
    filters[key] = tuple(value for value in filters.get(key, values) if value in values)


def _value(chosen: Mapping[str, Any], field: str) -> str:
    value = chosen[field]
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_FILTER:
        raise invalid(f"filters.{field} must be a text of up to {_LONGEST_FILTER} characters.")
    return _encodable(value, f"filters.{field}")


def _claim(name: str, caller: Mapping[str, Any]) -> tuple[str, ...]:
    value = caller.get(name)
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(each, str) and each for each in values):
        raise forbidden(f"The token has no claim {name}.")
    return tuple(values)
