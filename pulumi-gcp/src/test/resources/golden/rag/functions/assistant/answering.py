"""Has the model answer from passages of the documents."""

import re
from collections.abc import Sequence

import requests
from conversation import Answer, Turn
from model import converse
from retrieval import Passage
from settings import Settings, instructions

_REWRITE = (
    "Rewrite the user's last question so that it can be understood without the conversation before it. "
    "Keep its language and its meaning. Reply with the question and nothing else."
)
_REWRITE_TOKENS = 256

_CITATION = re.compile(r"\s?\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]")


def answer(
    session: requests.Session,
    question: str,
    passages: Sequence[Passage],
    history: Sequence[Turn],
    settings: Settings,
    timeout: float,
) -> Answer:
    return converse(
        session,
        instructions(settings),
        [*history, Turn(question)],
        settings.max_tokens,
        settings.temperature,
        sources=[_source(number, each) for number, each in enumerate(passages, start=1)],
        timeout=timeout,
    )


def rewritten(session: requests.Session, question: str, history: Sequence[Turn], timeout: float) -> Answer:
    """Returns a question that follows others as one that can be understood by itself."""
    return converse(session, _REWRITE, [*history, Turn(question)], _REWRITE_TOKENS, timeout=timeout)


def cited(text: str, passages: Sequence[Passage]) -> tuple[str, list[int]]:
    """Returns the text without citations of passages that there are not, and the numbers cited, in order."""
    numbers: list[int] = []

    def keep(match: re.Match[str]) -> str:
        known = [number for number in map(int, match[1].split(",")) if 1 <= number <= len(passages)]
        numbers.extend(known)
        return match[0] if known else ""

    return _CITATION.sub(keep, text), sorted(set(numbers))


def _source(number: int, passage: Passage) -> str:
    text = passage.text.replace("</passage>", "")
    return f'<passage number="{number}">\n{text}\n</passage>'
