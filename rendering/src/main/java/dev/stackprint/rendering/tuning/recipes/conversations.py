"""Conversations: read from a file, and written down as a model is used to them."""

import json
from pathlib import Path
from typing import Any

TEMPLATE = (
    "{% for message in messages %}{{ message.role }}: {{ message.content }}"
    "{% if message.role == 'assistant' %}{{ eos_token }}{% endif %}\n{% endfor %}"
    "{% if add_generation_prompt %}assistant:{% endif %}"
)
"""How they are written for models that have no way of their own, as those have that were never made to chat."""

_WITH_SYSTEM = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Who are you?"}]


def read(file: Path) -> list[list[dict[str, str]]]:
    """Reads the messages of each example; the last is the answer that is wished for."""
    return [json.loads(line)["messages"] for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def fitted(tokenizer: Any, conversations: list[list[dict[str, str]]]) -> list[list[dict[str, str]]]:
    """Returns conversations that the tokenizer writes: some models, such as Gemma 2, take no system message.

    What it says stands in front of the first question then, both where they learn and where they answer.
    """
    if any(messages[0]["role"] == "system" for messages in conversations) and _refuses_system(tokenizer):
        return [_without_system(messages) for messages in conversations]
    return conversations


def _refuses_system(tokenizer: Any) -> bool:
    from jinja2 import TemplateError

    try:
        tokenizer.apply_chat_template(_WITH_SYSTEM, add_generation_prompt=True, tokenize=False)
    except TemplateError:
        return True
    return False


def _without_system(messages: list[dict[str, str]]) -> list[dict[str, str]]:
    if messages[0]["role"] != "system":
        return messages
    system, question, *others = messages
    return [{**question, "content": f"{system['content']}\n\n{question['content']}"}, *others]
