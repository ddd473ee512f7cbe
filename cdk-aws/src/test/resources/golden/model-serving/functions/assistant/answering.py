"""What a model answers, and what becomes of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval import Passage

REWRITE = (
    "Rewrite the user's last question so that it can be understood without the conversation before it. "
    "Keep its language and its meaning. Reply with the question and nothing else."
)
REWRITE_TOKENS = 256
_CITATION = re.compile(r"\s?\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]")
_VARIABLE = re.compile(r"\{\{([0-9A-Za-z_-]+)\}\}")


@dataclass(frozen=True)
class Reply:
    text: str
    stop_reason: str
    """`end_turn`, or why it ends before: `max_tokens`, `guardrail_intervened`."""
    input_tokens: int
    output_tokens: int

    @property
    def intervened(self) -> bool:
        return self.stop_reason == "guardrail_intervened"


def quoted(number: int, passage: Passage) -> str:
    """Returns a passage as the model is shown it."""
    text = passage.text.replace("</passage>", "")
    return f'<passage number="{number}">\n{text}\n</passage>'


def cited(text: str, passages: Sequence[Passage]) -> tuple[str, list[int]]:
    """Returns the text without citations of passages that there are not, and the numbers cited, in order."""
    numbers: list[int] = []

    def keep(match: re.Match[str]) -> str:
        known = [number for number in map(int, match[1].split(",")) if 1 <= number <= len(passages)]
        numbers.extend(known)
        return match[0] if known else ""

    return _CITATION.sub(keep, text), sorted(set(numbers))


def filled(template: str, variables: dict[str, str]) -> str:
    """Fills in a prompt's variables; what a variable holds is not looked into again."""
    return _VARIABLE.sub(lambda match: variables[match[1]], template)
