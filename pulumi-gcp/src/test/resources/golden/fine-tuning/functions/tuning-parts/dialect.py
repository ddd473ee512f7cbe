"""Examples as Vertex AI takes them: lines in the form of Gemini's API."""

import json
from typing import Any

from examples import Example


def finding(example: Example) -> str | None:
    """Says why a job would fail with the example: nothing that would is known."""
    return None


def line(example: Example) -> str:
    record: dict[str, Any] = {}
    if example.system:
        record["systemInstruction"] = {"role": "system", "parts": [{"text": example.system}]}
    record["contents"] = contents(example.turns)
    return json.dumps(record, ensure_ascii=False)


def contents(turns: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"role": "model" if number % 2 else "user", "parts": [{"text": text}]} for number, text in enumerate(turns)]
