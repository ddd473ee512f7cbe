"""Reads examples: conversations as one wishes that they had gone, one a line of JSON."""

import json
from dataclasses import dataclass

from documents import Unusable

_MOST_FINDINGS = 5


class ExamplesUnusable(Unusable):
    """The file does not hold examples. Says what is wrong with which line, and quotes nothing."""


@dataclass(frozen=True)
class Example:
    system: str
    """What the model is told beforehand; "" if nothing."""
    turns: tuple[str, ...]
    """What the user and the model say in turn; the last is the answer to learn, if there is one."""

    @property
    def question(self) -> tuple[str, ...]:
        """What is said up to the last answer."""
        return (self.system, *self.turns[: len(self.turns) - 1 + len(self.turns) % 2])

    def line(self) -> str:
        """Returns it as it is read."""
        messages = [{"role": "system", "content": self.system}] if self.system else []
        for number, text in enumerate(self.turns):
            messages.append({"role": "assistant" if number % 2 else "user", "content": text})
        return json.dumps({"messages": messages}, ensure_ascii=False)


def parse(text: str, answered: bool = True) -> list[Example]:
    """Reads a file; lines without anything do not count. Unless all are `answered`, the user may have the last word."""
    examples, findings = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                examples.append(_example(json.loads(line), answered))
            except ValueError as error:
                # A decoder's own message has the position only.
                findings.append(f"line {number}: {error}")
                if len(findings) == _MOST_FINDINGS:
                    break
    if findings:
        raise ExamplesUnusable("; ".join(findings))
    return examples


def _example(value: object, answered: bool) -> Example:
    messages = value.get("messages") if isinstance(value, dict) else None
    if not isinstance(messages, list) or not all(isinstance(each, dict) for each in messages):
        raise ValueError('it is not like {"messages": [...]}')
    texts = [each.get("content") for each in messages]
    if not all(isinstance(text, str) and text.strip() for text in texts):
        raise ValueError("each message has a content, which is text")
    roles = [each.get("role") for each in messages]
    system = texts.pop(0) if roles[:1] == ["system"] else ""
    spoken = roles[1:] if system else roles
    if not spoken or any(role != ("assistant" if number % 2 else "user") for number, role in enumerate(spoken)):
        raise ValueError("after a system message, if there is one, user and assistant take turns, and the user begins")
    if answered and len(spoken) % 2:
        raise ValueError("the assistant has to have the last word")
    return Example(system, tuple(texts))
