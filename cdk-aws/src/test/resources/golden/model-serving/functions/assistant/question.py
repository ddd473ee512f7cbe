"""Reads a request: who asks, what, in which conversation."""

import base64
import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from problems import Problem, invalid
from settings import Settings

_LARGEST_BODY = 128 * 1024
_LONGEST_FILTER = 200
_SESSION = re.compile(r"[A-Za-z0-9-]{8,64}")
_FIELDS = {"question", "sessionId", "filters"}


@dataclass(frozen=True)
class Question:
    text: str
    session: str
    """The conversation: under the caller's identity, so that a guessed id leads nowhere."""
    session_id: str
    filters: tuple[Mapping[str, Any], ...]
    """Bedrock's filters that documents have to pass, all of them."""


def read(event: Mapping[str, Any], settings: Settings) -> Question:
    authorizer = event["requestContext"]["authorizer"]
    body = _body(event)
    text = _text(body, settings)
    session_id = body.get("sessionId", str(uuid.uuid4()))
    if not isinstance(session_id, str) or not _SESSION.fullmatch(session_id):
        raise invalid("sessionId must be 8 to 64 letters, digits and dashes.")
    return Question(
        text=text,
        session=f"{_caller(authorizer)}#{session_id}",
        session_id=session_id,
        filters=_filters(body, authorizer, settings),
    )


def _body(event: Mapping[str, Any]) -> dict[str, Any]:
    raw = (event.get("body") or "").encode("utf-8", "surrogatepass")
    try:
        if event.get("isBase64Encoded"):
            raw = base64.b64decode(raw, validate=True)
        if len(raw) > _LARGEST_BODY:
            raise Problem(413, "too_large", "The request is too large.")
        body = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise invalid("The body must be JSON in UTF-8.") from None
    if not isinstance(body, dict):
        raise invalid("The body must be a JSON object.")
    unknown = sorted(body.keys() - _FIELDS)
    if unknown:
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


def _caller(authorizer: Mapping[str, Any]) -> str:
    if "jwt" in authorizer:
        claims = authorizer["jwt"]["claims"]
        if not claims.get("sub"):
            raise Problem(403, "forbidden", "The token names no subject.")
        return f"{claims['iss']}#{claims['sub']}"
    iam = authorizer["iam"]
    # All users of an identity pool share a role session; their identity ids differ.
    identity = (iam.get("cognitoIdentity") or {}).get("identityId")
    return str(identity or iam["userId"])


def _filters(
    body: Mapping[str, Any], authorizer: Mapping[str, Any], settings: Settings
) -> tuple[Mapping[str, Any], ...]:
    chosen = body.get("filters", {})
    fields = sorted(each["field"] for each in settings.filters if "field" in each)
    if not isinstance(chosen, dict) or not chosen.keys() <= set(fields):
        raise invalid(f"filters may hold {', '.join(fields) or 'nothing'}.")
    filters: list[Mapping[str, Any]] = []
    for each in settings.filters:
        key = each["key"]
        if "equals" in each:
            filters.append({"equals": {"key": key, "value": each["equals"]}})
        elif "claim" in each:
            filters.append(_claim(key, each["claim"], authorizer))
        elif each["field"] in chosen:
            filters.append({"equals": {"key": key, "value": _value(chosen, each["field"])}})
    return tuple(filters)


def _value(chosen: Mapping[str, Any], field: str) -> str:
    value = chosen[field]
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_FILTER:
        raise invalid(f"filters.{field} must be a text of up to {_LONGEST_FILTER} characters.")
    return _encodable(value, f"filters.{field}")


def _claim(key: str, claim: str, authorizer: Mapping[str, Any]) -> Mapping[str, Any]:
    value = str(authorizer["jwt"]["claims"].get(claim, ""))
    # API Gateway hands over a list as "[a b]".
    values = value[1:-1].split() if value.startswith("[") and value.endswith("]") else [value]
    if not values or not all(values):
        raise Problem(403, "forbidden", f"The token has no claim {claim}.")
    if len(values) == 1:
        return {"equals": {"key": key, "value": values[0]}}
    return {"in": {"key": key, "value": values}}
