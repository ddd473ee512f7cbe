"""Remembers conversations for a while. One document a turn: turns of parallel requests do not overwrite each other."""

import datetime
import os
import time
from collections.abc import Mapping
from typing import Any

import requests
from calls import call
from conversation import Turn

_TURNS = "turns"


def history(session: requests.Session, key: str, turns: int) -> list[Turn]:
    """Returns the last turns, the oldest first. Firestore deletes late what has expired, so it is left out here."""
    query = {
        "from": [{"collectionId": _TURNS}],
        "orderBy": [{"field": {"fieldPath": "asked"}, "direction": "DESCENDING"}],
        "limit": turns,
    }
    found = call(session, "POST", f"{_conversation(key)}:runQuery", {"structuredQuery": query}, timeout=5)
    documents = [each["document"]["fields"] for each in reversed(found) if "document" in each]
    return [turn for fields in documents if _lasts(fields) for turn in _turns(fields)]


def remember(session: requests.Session, key: str, question: str, answer: str, seconds: int) -> None:
    now = time.time_ns()
    expires = datetime.datetime.fromtimestamp(now // 1_000_000_000 + seconds, datetime.timezone.utc)
    fields = {
        "asked": {"integerValue": str(now)},
        "question": {"stringValue": question},
        "answer": {"stringValue": answer},
        "expires": {"timestampValue": expires.strftime("%Y-%m-%dT%H:%M:%SZ")},
    }
    call(session, "POST", f"{_conversation(key)}/{_TURNS}", {"fields": fields}, timeout=5, attempts=1)


def _conversation(key: str) -> str:
    return f"https://firestore.googleapis.com/v1/{os.environ['SESSIONS_DATABASE']}/documents/conversations/{key}"


def _lasts(fields: Mapping[str, Any]) -> bool:
    expires = datetime.datetime.fromisoformat(fields["expires"]["timestampValue"].replace("Z", "+00:00"))
    return expires > datetime.datetime.now(datetime.timezone.utc)


def _turns(fields: Mapping[str, Any]) -> list[Turn]:
    return [Turn(fields["question"]["stringValue"]), Turn(fields["answer"]["stringValue"], by_model=True)]
