"""Has the model answer, always under the guardrail if there is one."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from problems import too_slow
from retrieval import Passage
from sessions import Turn
from settings import Settings

READ_TIMEOUT = 20
"""Seconds that a call may take. A call is begun only if the function still has that long."""

_REWRITE = (
    "Rewrite the user's last question so that it can be understood without the conversation before it. "
    "Keep its language and its meaning. Reply with the question and nothing else."
)
_REWRITE_TOKENS = 256
_CITATION = re.compile(r"\s?\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]")
_VARIABLE = re.compile(r"\{\{([0-9A-Za-z_-]+)\}\}")


@dataclass(frozen=True)
class Reply:
    text: str
    stop_reason: str
    input_tokens: int
    output_tokens: int

    @property
    def intervened(self) -> bool:
        return self.stop_reason == "guardrail_intervened"


class Model:
    def __init__(self, client: Any, settings: Settings, instructions: Callable[[], str]):
        self._client = client
        self._settings = settings
        self._instructions = instructions
        self.deadline = float("inf")
        """When the function ends, on the monotonic clock."""
        client.meta.events.register("before-send.bedrock-runtime.Converse", self.refuse_if_late)

    def refuse_if_late(self, **_: Any) -> None:
        """Called before each attempt, so that a retry cannot outlive the function: the caller would get no message."""
        if time.monotonic() + READ_TIMEOUT > self.deadline:
            raise too_slow()

    def answer(self, question: str, passages: Sequence[Passage], history: Sequence[Turn]) -> Reply:
        content = [self._source(number, each) for number, each in enumerate(passages, start=1)]
        qualifiers = ["query", "guard_content"] if passages else ["guard_content"]
        content.append(self._guarded(question, qualifiers))
        inference: dict[str, Any] = {"maxTokens": self._settings.max_tokens}
        if self._settings.temperature is not None:
            inference["temperature"] = self._settings.temperature
        return self._converse(self._instructions(), history, content, inference)

    def rewrite(self, question: str, history: Sequence[Turn]) -> Reply:
        content = [self._guarded(question, ["guard_content"])]
        return self._converse(_REWRITE, history, content, {"maxTokens": _REWRITE_TOKENS})

    def _source(self, number: int, passage: Passage) -> dict[str, Any]:
        text = passage.text.replace("</passage>", "")
        return self._guarded(f'<passage number="{number}">\n{text}\n</passage>', ["grounding_source"])

    def _guarded(self, text: str, qualifiers: list[str]) -> dict[str, Any]:
        """The guardrail looks at marked text only: not again at former turns, nor at passages as if users wrote."""
        if self._settings.guardrail_id is None:
            return {"text": text}
        return {"guardContent": {"text": {"text": text, "qualifiers": qualifiers}}}

    def _converse(
        self, system: str, history: Sequence[Turn], content: list[dict[str, Any]], inference: dict[str, Any]
    ) -> Reply:
        messages: list[dict[str, Any]] = []
        for turn in history:
            messages.append({"role": "user", "content": [{"text": turn.question}]})
            messages.append({"role": "assistant", "content": [{"text": turn.answer}]})
        messages.append({"role": "user", "content": content})
        request: dict[str, Any] = {
            "modelId": self._settings.model_id,
            "system": [{"text": system}],
            "messages": messages,
            "inferenceConfig": inference,
        }
        if self._settings.guardrail_id is not None:
            request["guardrailConfig"] = {
                "guardrailIdentifier": self._settings.guardrail_id,
                "guardrailVersion": self._settings.guardrail_version,
            }
        response = self._client.converse(**request)
        # A model that reasons sends its thoughts in blocks without text.
        blocks = response["output"]["message"]["content"]
        return Reply(
            text="".join(block.get("text", "") for block in blocks).strip(),
            stop_reason=response["stopReason"],
            input_tokens=response["usage"]["inputTokens"],
            output_tokens=response["usage"]["outputTokens"],
        )


def cited(text: str, passages: Sequence[Passage]) -> tuple[str, list[int]]:
    """Returns the text without citations of passages that there are not, and the numbers cited, in order."""
    numbers: list[int] = []

    def keep(match: re.Match[str]) -> str:
        known = [number for number in map(int, match[1].split(",")) if 1 <= number <= len(passages)]
        numbers.extend(known)
        return match[0] if known else ""

    return _CITATION.sub(keep, text), sorted(set(numbers))


def filled(template: str, variables: dict[str, str]) -> str:
    """Fills in a prompt's variables; what a variable holds is not looked into again."""
    return _VARIABLE.sub(lambda match: variables[match[1]], template)
