"""Finds the passages of documents that are closest in meaning to a question, in Vector Search."""

import json
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import requests
from calls import CallFailed, call


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
    """Returns at most so many passages, the closest first, of documents that have all these attributes."""
    settings = json.loads(os.environ["KNOWLEDGE_BASE"])
    point = {
        "featureVector": _vector(session, settings, question),
        "restricts": [{"namespace": key, "allowList": [value]} for key, value in (filters or {}).items()],
    }
    found = call(
        session,
        "POST",
        f"https://{settings['domain']}/v1/{settings['endpoint']}:findNeighbors",
        {"deployedIndexId": settings["deployedIndex"], "queries": [{"datapoint": point, "neighborCount": count}]},
    )
    neighbors = [each for answer in found.get("nearestNeighbors", []) for each in answer.get("neighbors", [])]
    with ThreadPoolExecutor(max_workers=8) as threads:
        passages = list(threads.map(lambda neighbor: _passage(session, settings["texts"], neighbor), neighbors))
    # Several pieces may stand for the same passage around them.
    return list({(each.source, each.text): each for each in reversed(passages) if each is not None}.values())[::-1]


def _vector(session: requests.Session, settings: Mapping[str, Any], question: str) -> list[float]:
    model = settings["model"]
    location = model.split("/")[3]
    answer = call(
        session,
        "POST",
        f"https://{location}-aiplatform.googleapis.com/v1/{model}:predict",
        {
            "instances": [{"content": question, "task_type": "RETRIEVAL_QUERY"}],
            "parameters": {"autoTruncate": True, "outputDimensionality": settings["dimensions"]},
        },
    )
    return answer["predictions"][0]["embeddings"]["values"]


def _passage(session: requests.Session, texts: str, neighbor: Mapping[str, Any]) -> Passage | None:
    name = quote("pieces/" + neighbor["datapoint"]["datapointId"], safe="")
    url = f"https://storage.googleapis.com/storage/v1/b/{quote(texts, safe='')}/o/{name}"
    try:
        piece = call(session, "GET", url, params={"alt": "media"})
    except CallFailed as failure:
        if failure.status == 404:
            # Removed since: the index follows within seconds.
            return None
        raise
    # The distance is a cosine distance, from 0 to 2.
    return Passage(piece["text"], piece["source"], piece["page"], max(0.0, 1 - neighbor.get("distance", 0.0)))
