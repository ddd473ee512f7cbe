"""Finds the passages of documents that a question is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from settings import Settings

# What a guardrail compares an answer with may not be longer.
_MOST_CHARACTERS = 90_000


@dataclass(frozen=True)
class Passage:
    text: str
    source: str
    page: int | None
    score: float | None


class Retrieval:
    def __init__(self, client: Any, settings: Settings):
        self._client = client
        self._settings = settings

    def find(self, query: str, filters: Sequence[Mapping[str, Any]]) -> list[Passage]:
        found = self._client.retrieve(
            knowledgeBaseId=self._settings.knowledge_base_id,
            retrievalQuery={"text": query},
            retrievalConfiguration={"vectorSearchConfiguration": self._search(filters)},
        )
        passages = [_passage(result) for result in found["retrievalResults"] if result["content"].get("text")]
        return _fitting([each for each in passages if self._is_relevant(each)])

    def _search(self, filters: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        settings = self._settings
        search: dict[str, Any] = {"numberOfResults": settings.results}
        if settings.search:
            search["overrideSearchType"] = settings.search
        if filters:
            search["filter"] = filters[0] if len(filters) == 1 else {"andAll": list(filters)}
        if settings.rerank_model_arn:
            search["numberOfResults"] = settings.rerank_candidates
            search["rerankingConfiguration"] = {
                "type": "BEDROCK_RERANKING_MODEL",
                "bedrockRerankingConfiguration": {
                    "modelConfiguration": {"modelArn": settings.rerank_model_arn},
                    "numberOfRerankedResults": settings.results,
                },
            }
        return search

    def _is_relevant(self, passage: Passage) -> bool:
        least = self._settings.minimum_score
        return least is None or (passage.score is not None and passage.score >= least)


def _passage(result: Mapping[str, Any]) -> Passage:
    page = result.get("metadata", {}).get("x-amz-bedrock-kb-document-page-number")
    return Passage(
        text=result["content"]["text"],
        source=_source(result.get("location", {})),
        page=None if page is None else int(page),
        score=result.get("score"),
    )


def _source(location: Mapping[str, Any]) -> str:
    """Returns the URI of a document: each type of source has a member of its own that holds one text."""
    for name, value in location.items():
        if name.endswith("Location"):
            return next(iter(value.values()), "")
    return ""


def _fitting(passages: list[Passage]) -> list[Passage]:
    fitting, characters = [], 0
    for passage in passages:
        characters += len(passage.text)
        if characters > _MOST_CHARACTERS:
            break
        fitting.append(passage)
    return fitting
