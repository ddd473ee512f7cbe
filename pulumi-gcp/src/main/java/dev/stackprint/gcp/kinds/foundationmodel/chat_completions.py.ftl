"""Calls ${id} on Vertex AI, which takes chat completions."""

import os
from collections.abc import Sequence
from typing import Any

import requests
from calls import call
from conversation import Answer, Finish, Turn

_URL = "${url}"
_MODEL = "${bodyModel}"
_THOUGHTS = ${thoughts}
"""Tokens that the model may think in before it answers; they count towards the limit of an answer."""
_FINISHES = {"stop": Finish.COMPLETE, "length": Finish.LENGTH}


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
    messages = [{"role": "system", "content": system}]
    messages += [{"role": "assistant" if turn.by_model else "user", "content": turn.text} for turn in turns[:-1]]
    messages.append({"role": "user", "content": "\n\n".join([*sources, turns[-1].text])})
    body: dict[str, Any] = {"model": _MODEL, "messages": messages, "max_tokens": max_tokens + _THOUGHTS}
    if temperature is not None:
        body["temperature"] = temperature
    answer = call(session, "POST", _URL.format(project=os.environ["GOOGLE_CLOUD_PROJECT"]), body, timeout=timeout)
    usage = answer.get("usage", {})
    choice = next(iter(answer.get("choices", [])), {})
    return Answer(
        text=(choice.get("message", {}).get("content") or "").strip(),
        finish=_FINISHES.get(choice.get("finish_reason") or "", Finish.REFUSED),
        input_tokens=usage.get("prompt_tokens", 0),
        output_tokens=usage.get("completion_tokens", 0),
    )
