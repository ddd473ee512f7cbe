"""Finds words and phrases that are not to be said, whatever their case."""

import functools
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path


def is_blocked(text: str) -> bool:
    return _listed().search(_plain(text)) is not None


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Returns what finds phrases in plain text: whole words, with any space between them."""
    alternatives = (r"\s+".join(map(re.escape, _plain(phrase).split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


@functools.cache
def _listed() -> re.Pattern[str]:
    return pattern((Path(__file__).parent / "words.txt").read_text("utf-8").splitlines())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
