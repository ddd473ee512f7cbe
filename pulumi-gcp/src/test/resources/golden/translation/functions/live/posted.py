"""Reads what was posted: which text, into which language."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LONGEST_TEXT = 10_000


class Refused(Exception):
    """The request cannot be answered; its caller can mend that."""

    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status


@dataclass(frozen=True)
class Posted:
    text: str
    source: str | None
    target: str
    speak: bool


def read(raw: bytes, settings: Mapping[str, Any]) -> Posted:
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise Refused(400, "the body is not JSON") from None
    if not isinstance(body, dict) or not isinstance(body.get("text"), str):
        raise Refused(400, "the body has no text")
    try:
        size = len(body["text"].encode())
    except UnicodeEncodeError:  # JSON can hold half of a surrogate pair
        raise Refused(400, "the text is not valid Unicode") from None
    if not 0 < size <= _LONGEST_TEXT:
        raise Refused(413 if size else 400, f"a text has between 1 and {_LONGEST_TEXT} bytes, not {size}")
    if body.get("target") not in settings["targets"]:
        raise Refused(400, f"target is one of {', '.join(settings['targets'])}")
    source = body.get("source")
    if source is not None and not isinstance(source, str):
        raise Refused(400, "source is a language")
    speak = bool(body.get("speak"))
    if speak and body["target"] not in settings["voices"]:
        raise Refused(400, "no voice speaks the language")
    return Posted(body["text"], source, body["target"], speak)
