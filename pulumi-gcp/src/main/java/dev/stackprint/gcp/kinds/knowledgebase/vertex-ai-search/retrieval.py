"""Finds the passages of documents that answer a question best, by words and by meaning, in Vertex AI Search."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests
from calls import call

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@dataclass(frozen=True)
class Passage:
    text: str
    source: str
    """The document's URI."""
    page: int | None
    """The page that the passage begins on, if the document has pages."""
    score: float | None
    """From 0 to 1: the higher, the closer to the question."""


def retrieve(
    session: requests.Session, question: str, count: int, filters: Mapping[str, str] | None = None
) -> list[Passage]:
    """Returns at most so many passages, the closest first, of documents that have all these attributes."""
    engine = os.environ["KNOWLEDGE_ENGINE"]
    location = engine.split("/")[3]
    prefix = "" if location == "global" else location + "-"
    body: dict[str, Any] = {
        "query": question,
        "pageSize": count,
        "contentSearchSpec": {"searchResultMode": "CHUNKS"},
    }
    if filters:
        body["filter"] = " AND ".join(_condition(key, value) for key, value in filters.items())
    found = call(
        session,
        "POST",
        f"https://{prefix}discoveryengine.googleapis.com/v1/{engine}/servingConfigs/default_search:search",
        body,
    )
    chunks = [result["chunk"] for result in found.get("results", []) if "chunk" in result]
    return [_passage(chunk) for chunk in chunks if chunk.get("content")][:count]


def _condition(key: str, value: str) -> str:
    if not _KEY.fullmatch(key):
        raise ValueError("a document has no attribute of this name")
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{key}: ANY("{quoted}")'


def _passage(chunk: Mapping[str, Any]) -> Passage:
    score = chunk.get("relevanceScore")
    return Passage(
        text=chunk["content"],
        source=chunk.get("documentMetadata", {}).get("uri", ""),
        page=chunk.get("pageSpan", {}).get("pageStart"),
        # The score is from -1 to 1.
        score=None if score is None else max(0.0, score),
    )
