"""Has <#if imported>the model that Bedrock imported answer<#else>the model answer on its endpoint</#if>, between two looks of the guardrail if there is one."""

import json
import time
from collections.abc import Callable, Sequence
from typing import Any

from botocore.exceptions import ClientError

from answering import REWRITE, REWRITE_TOKENS, Reply, quoted
<#if imported>
from in_use import InUse, NothingInUse
from problems import Problem, nothing_in_use, starting, too_slow
<#else>
from problems import Problem, starting, too_slow
</#if>
from retrieval import Passage
from sessions import Turn
from settings import Settings

READ_TIMEOUT = 18
"""Seconds that the model may take. It is asked only if the function still has that long, and for the guardrail."""

GUARD_TIMEOUT = 3


class Model:
    def __init__(self, connect: Callable[[str, int], Any], settings: Settings, instructions: Callable[[], str]):
<#if imported>
        self._client = connect("bedrock-runtime", READ_TIMEOUT)
        self._in_use = InUse(connect("s3", 5), settings.model_in_use)
<#else>
        self._client = connect("sagemaker-runtime", READ_TIMEOUT)
</#if>
        self._guard = connect("bedrock-runtime", GUARD_TIMEOUT) if settings.guardrail_id else None
        self._settings = settings
        self._instructions = instructions
        self.deadline = float("inf")
        """When the function ends, on the monotonic clock."""
        self._client.meta.events.register("before-send.<#if imported>bedrock-runtime.InvokeModel<#else>sagemaker-runtime.InvokeEndpoint</#if>", self.refuse_if_late)

    def refuse_if_late(self, **_: Any) -> None:
        """Called before each attempt, so that a retry cannot outlive the function: the caller would get no message."""
        needed = READ_TIMEOUT + (GUARD_TIMEOUT if self._guard else 0)
        if time.monotonic() + needed > self.deadline:
            raise too_slow()

    def answer(self, question: str, passages: Sequence[Passage], history: Sequence[Turn]) -> Reply:
        sources = [quoted(number, each) for number, each in enumerate(passages, start=1)]
        settings = self._settings
        return self._ask(self._instructions(), history, question, sources, settings.max_tokens, settings.temperature)

    def rewrite(self, question: str, history: Sequence[Turn]) -> Reply:
        return self._ask(REWRITE, history, question, [], REWRITE_TOKENS, None)

    def _ask(
        self,
        system: str,
        history: Sequence[Turn],
        question: str,
        sources: list[str],
        max_tokens: int,
        temperature: float | None,
    ) -> Reply:
        seen = self._look("INPUT", [_content(question, "guard_content")])
        if seen is not None and _blocks(seen):
            return Reply(_text(seen), "guardrail_intervened", 0, 0)
        allowed = question if seen is None else _text(seen)
        messages = [{"role": "system", "content": system}]
        for turn in history:
            messages.append({"role": "user", "content": turn.question})
            messages.append({"role": "assistant", "content": turn.answer})
        messages.append({"role": "user", "content": "\n\n".join([*sources, allowed])})
        reply = self._invoke(messages, max_tokens, temperature)
        return self._released(reply, allowed, sources)

    def _invoke(self, messages: list[dict[str, str]], max_tokens: int, temperature: float | None) -> Reply:
        body: dict[str, Any] = {
            "messages": messages,
            "max_tokens": max_tokens,
<#if !imported>
            # Models that can do both answer at once instead of thinking first; others do not know the word.
            "chat_template_kwargs": {"enable_thinking": False},
</#if>
        }
        if temperature is not None:
            body["temperature"] = temperature
<#if !imported>
        component = self._settings.model_component
</#if>
        try:
<#if imported>
            response = self._client.invoke_model(
                modelId=self._in_use.model_id(),
                contentType="application/json",
                accept="application/json",
                body=json.dumps(body).encode("utf-8"),
            )
        except NothingInUse:
            raise nothing_in_use() from None
<#else>
            response = self._client.invoke_endpoint(
                EndpointName=self._settings.model_id,
                **({"InferenceComponentName": component} if component else {}),
                ContentType="application/json",
                Accept="application/json",
                Body=json.dumps(body).encode("utf-8"),
            )
</#if>
        except ClientError as error:
            raise _problem(error) or error from None
        answered = json.loads(response["<#if imported>body<#else>Body</#if>"].read())
        if not answered.get("choices"):
            # What the server says of a request that it does not take, such as one that is too long.
            raise Problem(500, "internal", "Something went wrong on our side.")
        choice, usage = answered["choices"][0], answered.get("usage") or {}
        return Reply(
            text=_without_thoughts(choice["message"].get("content") or ""),
            stop_reason="max_tokens" if choice.get("finish_reason") == "length" else "end_turn",
            input_tokens=usage.get("prompt_tokens", 0),
            output_tokens=usage.get("completion_tokens", 0),
        )

    def _released(self, reply: Reply, question: str, sources: list[str]) -> Reply:
        """Returns the answer as the guardrail lets it out."""
        if not reply.text:
            return reply
        answer = _content(reply.text, "guard_content")
        context = [_content(each, "grounding_source") for each in sources]
        seen = self._look("OUTPUT", [*context, _content(question, "query"), answer] if sources else [answer])
        if seen is None:
            return reply
        if sources and not _blocks(seen):
            # It masked something. Only the answer is to come back, and none of the passages.
            seen = self._look("OUTPUT", [answer])
        return Reply(
            text=reply.text if seen is None else _text(seen),
            stop_reason="guardrail_intervened",
            input_tokens=reply.input_tokens,
            output_tokens=reply.output_tokens,
        )

    def _look(self, source: str, content: list[dict[str, Any]]) -> dict[str, Any] | None:
        """Returns what the guardrail did if it intervened. If it cannot be asked, neither is the model."""
        if self._guard is None:
            return None
        seen = self._guard.apply_guardrail(
            guardrailIdentifier=self._settings.guardrail_id,
            guardrailVersion=self._settings.guardrail_version,
            source=source,
            content=content,
        )
        return None if seen["action"] == "NONE" else seen


def _content(text: str, qualifier: str) -> dict[str, Any]:
    return {"text": {"text": text, "qualifiers": [qualifier]}}


def _text(seen: dict[str, Any]) -> str:
    return "\n".join(each["text"] for each in seen["outputs"]).strip()


def _blocks(seen: object) -> bool:
    """Tells whether something was blocked, not only masked; if nothing is left, everything was."""
    if isinstance(seen, dict):
        if "outputs" in seen and not seen["outputs"]:
            return True
        return seen.get("action") == "BLOCKED" or any(_blocks(value) for value in seen.values())
    return isinstance(seen, list) and any(_blocks(value) for value in seen)


def _without_thoughts(text: str) -> str:
    """Leaves out what a model writes before its answer, to the end if it did not come to one."""
    if "</think>" in text:
        return text.rpartition("</think>")[2].strip()
    return "" if text.lstrip().startswith("<think>") else text.strip()


def _problem(error: ClientError) -> Problem | None:
    """Translates what only <#if imported>imported models<#else>endpoints</#if> say."""
    told = error.response["Error"]
<#if imported>
    if told["Code"] == "ModelNotReadyException":
        return starting()
    return None
<#else>
    if "no capacity" in told.get("Message", "") or told["Code"] == "ModelNotReadyException":
        return starting()
    status = error.response.get("OriginalStatusCode", 0)
    if status == 429:
        return Problem(429, "throttled", "Too many requests. Try again in a few seconds.", retry_after=5)
    if told["Code"] == "ModelError" and ("timed out" in told.get("Message", "") or status in (408, 504)):
        return too_slow()
    if status >= 500:
        return Problem(503, "unavailable", "A service is unavailable. Try again shortly.", retry_after=10)
    return None
</#if>
