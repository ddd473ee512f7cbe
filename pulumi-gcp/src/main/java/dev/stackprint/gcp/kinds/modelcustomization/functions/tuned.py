"""Asks a tuned model."""

from typing import Any

import dialect
import documents
from calls import call
from examples import Example

_THOUGHTS = 1024
"""Tokens that the model may think in before it answers; they count towards the limit of an answer."""


def answer(model: str, example: Example, most_tokens: int) -> str:
    """Returns what the model answers where the example has its last turn; the same each time, as far as it can.

    The model is an endpoint, as the tuning job names it; "" is what it refuses to answer.
    """
    location = model.split("/")[3]
    body: dict[str, Any] = {
        "contents": dialect.contents(example.turns[:-1]),
        "generationConfig": {
            "maxOutputTokens": most_tokens + _THOUGHTS,
            "temperature": 0,
            # What was tuned answers as it has learned, without thinking much about it.
            "thinkingConfig": {"thinkingLevel": "LOW"},
        },
    }
    if example.system:
        body["systemInstruction"] = {"parts": [{"text": example.system}]}
    url = f"https://{location}-aiplatform.googleapis.com/v1/{model}:generateContent"
    answered = call(documents.session(), "POST", url, body, timeout=120)
    candidate = next(iter(answered.get("candidates", [])), {})
    parts = candidate.get("content", {}).get("parts", [])
    return "".join(part.get("text", "") for part in parts if not part.get("thought"))
