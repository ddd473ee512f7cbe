"""Calls ${id}, a model of Anthropic on Vertex AI."""

import os
from collections.abc import Sequence
from typing import Any

import requests
from calls import call
from conversation import Answer, Finish, Turn

_URL = "${url}"
_VERSION = "vertex-2023-10-16"
_THOUGHTS = ${thoughts}
"""Tokens that the model may think in before it answers; they count towards the limit of an answer."""
_FINISHES = {"end_turn": Finish.COMPLETE, "stop_sequence": Finish.COMPLETE, "max_tokens": Finish.LENGTH}


def converse(
    session: requests.Session,
    system: str,
    turns: Sequence[Turn],
    max_tokens: int,
    temperature: float | None = None,
    *,
    sources: Sequence[str] = (),
    timeout: float = 20,
) -> Answer:
    """Has the model go on with a conversation, whose last turn is what the user asks now.

    Sources are texts that the user's last turn is to be answered from; they stand before it.
    """
    messages = [_message(turn, [turn.text]) for turn in turns[:-1]] + [_message(turns[-1], [*sources, turns[-1].text])]
    body: dict[str, Any] = {
        "anthropic_version": _VERSION,
        "system": system,
        "messages": messages,
        "max_tokens": max_tokens + _THOUGHTS,
    }
    if temperature is not None:
        body["temperature"] = temperature
    answer = call(session, "POST", _URL.format(project=os.environ["GOOGLE_CLOUD_PROJECT"]), body, timeout=timeout)
    usage = answer.get("usage", {})
    return Answer(
        # A model that reasons sends its thoughts in blocks of another type.
        text="".join(block["text"] for block in answer.get("content", []) if block["type"] == "text").strip(),
        finish=_FINISHES.get(answer.get("stop_reason") or "", Finish.REFUSED),
        input_tokens=usage.get("input_tokens", 0),
        output_tokens=usage.get("output_tokens", 0),
    )


def _message(turn: Turn, texts: Sequence[str]) -> dict[str, Any]:
    content = [{"type": "text", "text": text} for text in texts]
    return {"role": "assistant" if turn.by_model else "user", "content": content}
