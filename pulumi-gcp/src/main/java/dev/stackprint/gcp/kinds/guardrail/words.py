"""Finds words and phrases that are not to be said, whatever their case."""

import functools
import re
import unicodedata
from pathlib import Path


def is_blocked(text: str) -> bool:
    return _pattern().search(_plain(text)) is not None


@functools.cache
def _pattern() -> re.Pattern[str]:
    phrases = (Path(__file__).parent / "words.txt").read_text("utf-8").splitlines()
    alternatives = (r"\s+".join(map(re.escape, _plain(phrase).split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
