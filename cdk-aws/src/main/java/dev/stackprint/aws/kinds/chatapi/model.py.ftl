"""Has the <#if tuned>tuned model that is in use<#else>model</#if> answer, always under the guardrail if there is one."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from answering import REWRITE, REWRITE_TOKENS, Reply, quoted
<#if tuned>
from in_use import InUse, NothingInUse
from problems import nothing_in_use, too_slow
<#else>
from problems import too_slow
</#if>
from retrieval import Passage
from sessions import Turn
from settings import Settings

READ_TIMEOUT = 20
"""Seconds that a call may take. A call is begun only if the function still has that long."""


class Model:
    def __init__(self, connect: Callable[[str, int], Any], settings: Settings, instructions: Callable[[], str]):
        self._client = connect("bedrock-runtime", READ_TIMEOUT)
<#if tuned>
        self._in_use = InUse(connect("s3", 5), settings.model_in_use)
</#if>
        self._settings = settings
        self._instructions = instructions
        self.deadline = float("inf")
        """When the function ends, on the monotonic clock."""
        self._client.meta.events.register("before-send.bedrock-runtime.Converse", self.refuse_if_late)

    def refuse_if_late(self, **_: Any) -> None:
        """Called before each attempt, so that a retry cannot outlive the function: the caller would get no message."""
        if time.monotonic() + READ_TIMEOUT > self.deadline:
            raise too_slow()

    def answer(self, question: str, passages: Sequence[Passage], history: Sequence[Turn]) -> Reply:
        content = [
            self._guarded(quoted(number, each), ["grounding_source"])
            for number, each in enumerate(passages, start=1)
        ]
        qualifiers = ["query", "guard_content"] if passages else ["guard_content"]
        content.append(self._guarded(question, qualifiers))
        inference: dict[str, Any] = {"maxTokens": self._settings.max_tokens}
        if self._settings.temperature is not None:
            inference["temperature"] = self._settings.temperature
        return self._converse(self._instructions(), history, content, inference)

    def rewrite(self, question: str, history: Sequence[Turn]) -> Reply:
        content = [self._guarded(question, ["guard_content"])]
        return self._converse(REWRITE, history, content, {"maxTokens": REWRITE_TOKENS})

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
            "modelId": <#if tuned>self._model_id()<#else>self._settings.model_id</#if>,
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
<#if tuned>

    def _model_id(self) -> str:
        try:
            return self._in_use.model_id()
        except NothingInUse:
            raise nothing_in_use() from None
</#if>
