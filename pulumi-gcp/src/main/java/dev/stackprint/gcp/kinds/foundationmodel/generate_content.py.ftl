<#if tuned>
"""Calls what was tuned from ${id}, a Gemini model on Vertex AI, and is in use."""

import time
<#else>
"""Calls ${id}, a Gemini model on Vertex AI."""

import os
</#if>
from collections.abc import Sequence
from typing import Any

import requests
from calls import call
from conversation import Answer, Finish, Turn
<#if tuned>
from in_use import endpoint

<#else>

_URL = "${url}"
</#if>
_THOUGHTS = ${thoughts}
"""Tokens that the model may think in before it answers; they count towards the limit of an answer."""
_FINISHES = {"STOP": Finish.COMPLETE, "MAX_TOKENS": Finish.LENGTH}


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
    generation: dict[str, Any] = {
        "maxOutputTokens": max_tokens + _THOUGHTS,
<#if reasons>
        "thinkingConfig": {"thinkingLevel": "LOW"},
</#if>
    }
    if temperature is not None:
        generation["temperature"] = temperature
    contents = [_content(turn, [turn.text]) for turn in turns[:-1]] + [_content(turns[-1], [*sources, turns[-1].text])]
<#if tuned>
    end = time.monotonic() + timeout
    url = endpoint(session, timeout)
</#if>
    answer = call(
        session,
        "POST",
<#if tuned>
        url + ":generateContent",
<#else>
        _URL.format(project=os.environ["GOOGLE_CLOUD_PROJECT"]),
</#if>
        {"systemInstruction": {"parts": [{"text": system}]}, "contents": contents, "generationConfig": generation},
        timeout=<#if tuned>max(end - time.monotonic(), 1)<#else>timeout</#if>,
    )
    usage = answer.get("usageMetadata", {})
    candidate = next(iter(answer.get("candidates", [])), {})  # none if the prompt itself was refused
    parts = candidate.get("content", {}).get("parts", [])
    return Answer(
        text="".join(part.get("text", "") for part in parts if not part.get("thought")).strip(),
        finish=_FINISHES.get(candidate.get("finishReason", ""), Finish.REFUSED),
        input_tokens=usage.get("promptTokenCount", 0),
        output_tokens=usage.get("candidatesTokenCount", 0) + usage.get("thoughtsTokenCount", 0),
    )


def _content(turn: Turn, texts: Sequence[str]) -> dict[str, Any]:
    return {"role": "model" if turn.by_model else "user", "parts": [{"text": text} for text in texts]}
