"""Examples as Amazon Bedrock takes them: lines in the form of its Converse API."""

import json

from examples import Example

_RESERVED = ("User:", "Bot:", "Assistant:", "System:", "<image>", "<video>", "[EOS]")
"""Amazon Nova fails with a job whose texts have one of these."""


def finding(example: Example) -> str | None:
    """Says why a job would fail with the example."""
    for word in _RESERVED:
        if any(word in text for text in (example.system, *example.turns)):
            return f"{word} is a word of the model's own"
    return None


def line(example: Example) -> str:
    record: dict = {"schemaVersion": "bedrock-conversation-2024"}
    if example.system:
        record["system"] = [{"text": example.system}]
    record["messages"] = messages(example.turns)
    return json.dumps(record, ensure_ascii=False)


def messages(turns: tuple[str, ...]) -> list[dict]:
    return [
        {"role": "assistant" if number % 2 else "user", "content": [{"text": text}]} for number, text in enumerate(turns)
    ]
