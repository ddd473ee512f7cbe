"""What goes to a model and what comes back, whichever model it is."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Turn:
    text: str
    by_model: bool = False


class Finish(Enum):
    COMPLETE = "complete"
    LENGTH = "length"
    """The answer was cut off at the limit of tokens."""
    REFUSED = "refused"
    """The model would not answer, or the guardrail did not let it."""


@dataclass(frozen=True)
class Answer:
    text: str
    finish: Finish
    input_tokens: int = 0
    output_tokens: int = 0
    intervened: bool = False
    """Whether a guardrail refused the question or the answer, or masked something in either."""
