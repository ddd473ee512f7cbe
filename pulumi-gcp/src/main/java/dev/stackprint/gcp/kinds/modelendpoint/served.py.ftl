"""Calls ${model} on an endpoint of Vertex AI, whose server takes chat completions."""

import os
import time
from collections.abc import Sequence
from typing import Any

import requests
from calls import call
from conversation import Answer, Finish, Turn

_MODEL = "${model}"
<#if thoughts != 0>
_THOUGHTS = ${thoughts?c}
"""Tokens that the model may think in before it answers; they count towards the limit of an answer."""
</#if>
_FINISHES = {"stop": Finish.COMPLETE, "length": Finish.LENGTH}
_hosts: dict[str, str] = {}
"""The host of each endpoint that was called before: it has one of its own."""


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
<#if instructed>
    messages = [{"role": "system", "content": system}]
    messages += [{"role": "assistant" if turn.by_model else "user", "content": turn.text} for turn in turns[:-1]]
    messages.append({"role": "user", "content": "\n\n".join([*sources, turns[-1].text])})
<#else>
    messages = [{"role": "assistant" if turn.by_model else "user", "content": turn.text} for turn in turns[:-1]]
    messages.append({"role": "user", "content": "\n\n".join([*sources, turns[-1].text])})
    # The model takes no instructions apart from what it is asked.
    messages[0]["content"] = f"{system}\n\n{messages[0]['content']}"
</#if>
    body: dict[str, Any] = {
        "model": _MODEL,
        "messages": messages,
        "max_tokens": max_tokens<#if thoughts != 0> + _THOUGHTS</#if>,
        # Models that can do both answer at once instead of thinking first; others do not know the word.
        "chat_template_kwargs": {"enable_thinking": False},
    }
    if temperature is not None:
        body["temperature"] = temperature
    end = time.monotonic() + timeout
    endpoint = os.environ["MODEL_ENDPOINT"]
    url = f"https://{_host(session, endpoint, timeout)}/v1/{endpoint}:rawPredict"
    answer = call(session, "POST", url, body, timeout=max(end - time.monotonic(), 1))
    usage = answer.get("usage") or {}
    choice = next(iter(answer.get("choices", [])), {})
    return Answer(
        text=_said(choice.get("message", {}).get("content") or ""),
        finish=_FINISHES.get(choice.get("finish_reason") or "", Finish.REFUSED),
        input_tokens=usage.get("prompt_tokens", 0),
        output_tokens=usage.get("completion_tokens", 0),
    )


def _host(session: requests.Session, endpoint: str, timeout: float) -> str:
    if endpoint not in _hosts:
        region = endpoint.split("/")[3]
        url = f"https://{region}-aiplatform.googleapis.com/v1/{endpoint}"
        found = call(session, "GET", url, timeout=timeout)["dedicatedEndpointDns"]
        _hosts[endpoint] = found.removeprefix("https://")
    return _hosts[endpoint]


def _said(content: str) -> str:
    """Leaves out what a model writes before its answer, to the end if it did not come to one."""
    if "</think>" in content:
        return content.rpartition("</think>")[2].strip()
    return "" if content.lstrip().startswith("<think>") else content.strip()
