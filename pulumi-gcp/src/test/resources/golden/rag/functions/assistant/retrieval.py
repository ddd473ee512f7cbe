"""Finds the passages of documents that are closest in meaning to a question, in a corpus of RAG Engine."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests
from calls import call


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
    session: requests.Session, question: str, count: int, filters: Mapping[str, str] | None = None
) -> list[Passage]:
    """Returns at most so many passages, the closest first."""
    if filters:
        # Without a schema of attributes RAG Engine ignores what it should filter by, and finds too much.
        raise ValueError("RAG Engine does not filter by attributes here")
    corpus = os.environ["KNOWLEDGE_CORPUS"]
    location_name = corpus.split("/ragCorpora/")[0]
    location = location_name.rsplit("/", 1)[-1]
    found = call(
        session,
        "POST",
        f"https://{location}-aiplatform.googleapis.com/v1/{location_name}:retrieveContexts",
        {
            "vertexRagStore": {"ragResources": [{"ragCorpus": corpus}]},
            "query": {"text": question, "ragRetrievalConfig": {"topK": count}},
        },
    )
    contexts = found.get("contexts", {}).get("contexts", [])
    return [_passage(each) for each in contexts if each.get("text")]


def _passage(context: Mapping[str, Any]) -> Passage:
    distance = context.get("score")
    return Passage(
        text=context["text"],
        source=context.get("sourceUri", ""),
        page=context.get("chunk", {}).get("pageSpan", {}).get("firstPage"),
        # The score is a cosine distance, from 0 to 2.
        score=None if distance is None else max(0.0, 1 - distance),
    )
