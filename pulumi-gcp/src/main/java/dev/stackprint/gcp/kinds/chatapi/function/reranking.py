"""Has the ranking API choose the best of passages."""

import os
from collections.abc import Sequence
from dataclasses import replace

import requests
from calls import call
from retrieval import Passage

_MODEL = "semantic-ranker-512@latest"
# The only location that ranks.
_URL = (
    "https://discoveryengine.googleapis.com/v1/projects/{project}/locations/global"
    "/rankingConfigs/default_ranking_config:rank"
)


def rerank(session: requests.Session, query: str, passages: Sequence[Passage], count: int) -> list[Passage]:
    """Returns at most so many passages, the best first, with their scores from 0 to 1."""
    if not passages:
        return []
    body = {
        "model": _MODEL,
        "query": query,
        "records": [{"id": str(i), "content": each.text} for i, each in enumerate(passages)],
        "topN": count,
        "ignoreRecordDetailsInResponse": True,
    }
    url = _URL.format(project=os.environ["GOOGLE_CLOUD_PROJECT"])
    ranked = call(session, "POST", url, body, timeout=5).get("records", [])
    return [replace(passages[int(each["id"])], score=each["score"]) for each in ranked]
