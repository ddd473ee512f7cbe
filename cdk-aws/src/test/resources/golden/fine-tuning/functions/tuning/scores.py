"""Says what an answer is worth, by the one that is expected: from 0 to 1."""

import re
from collections import Counter

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def exact(answer: str, expected: str) -> float:
    """1 if they are the same but for case, punctuation and space; otherwise 0."""
    return float(words(answer) == words(expected))


def similarity(answer: str, expected: str) -> float:
    """How many words they have in common: F1, the harmonic mean of precision and recall."""
    given, wanted = Counter(words(answer)), Counter(words(expected))
    if not given or not wanted:
        return float(given == wanted)
    common = (given & wanted).total()
    return 2 * common / (given.total() + wanted.total())


METRICS = {"exact": exact, "similarity": similarity}
