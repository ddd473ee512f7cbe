"""Finds the passages of documents that a question is about."""

import itertools
from collections.abc import Mapping, Sequence

import requests
from retrieval import Passage, retrieve
from settings import Settings

_MOST_CHARACTERS = 90_000
_MOST_SEARCHES = 10


def find(
    session: requests.Session, query: str, filters: Mapping[str, Sequence[str]], settings: Settings
) -> list[Passage]:
    """Returns the passages that the model is given, the best first."""
    found = _search(session, query, settings.results, filters)
    return _fitting([each for each in found if _is_relevant(each, settings)])


def _search(
    session: requests.Session, query: str, count: int, filters: Mapping[str, Sequence[str]]
) -> list[Passage]:
    """Searches once for each combination of values: a store compares with one value at a time."""
    combinations = itertools.islice(itertools.product(*filters.values()), _MOST_SEARCHES)
    found = {
        (each.source, each.text): each
        for values in combinations
        for each in retrieve(session, query, count, dict(zip(filters, values)))
    }
    return sorted(found.values(), key=lambda each: each.score or 0, reverse=True)[:count]


def _is_relevant(passage: Passage, settings: Settings) -> bool:
    least = settings.minimum_score
    return least is None or (passage.score is not None and passage.score >= least)


def _fitting(passages: list[Passage]) -> list[Passage]:
    fitting, characters = [], 0
    for passage in passages:
        characters += len(passage.text)
        if characters > _MOST_CHARACTERS:
            break
        fitting.append(passage)
    return fitting
