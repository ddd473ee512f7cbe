"""Has the model answer."""

import re
from collections.abc import Sequence

import requests
from conversation import Answer, Turn
from model import converse
from settings import Settings, instructions


def answer(
    session: requests.Session,
    question: str,
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
        timeout=timeout,
    )
