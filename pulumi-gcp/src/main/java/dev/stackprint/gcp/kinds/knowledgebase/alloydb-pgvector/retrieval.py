"""Finds the passages of documents that answer a question best, by words and by meaning, in AlloyDB.

The database is in a network. A function there searches it, and lets in whom IAM says.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import requests
from calls import call
from google.auth.transport.requests import AuthorizedSession, Request
from google.oauth2 import id_token


@dataclass(frozen=True)
class Passage:
    text: str
    source: str
    """The document's URI."""
    page: int | None
    """The page that the passage begins on, if the document has pages."""
    score: float | None
    """From 0 to 1: the higher, the closer in meaning."""


def retrieve(
    _session: requests.Session, question: str, count: int, filters: Mapping[str, str] | None = None
) -> list[Passage]:
    """Returns at most so many passages, the best first, of documents that have all these attributes."""
    url = os.environ["KNOWLEDGE_SEARCH"]
    body = {"question": question, "count": count, "filters": dict(filters or {})}
    # An instance that starts has to connect to the database first.
    found = call(_identified(url), "POST", url, body, timeout=25)
    return [_passage(each) for each in found["passages"]]


@cache
def _identified(url: str) -> requests.Session:
    """Returns a session that says who calls; other than Google's APIs, functions want a token made out to them."""
    return AuthorizedSession(id_token.fetch_id_token_credentials(url, Request()))


def _passage(found: Mapping[str, Any]) -> Passage:
    return Passage(found["text"], found["source"], found["page"], found["score"])
