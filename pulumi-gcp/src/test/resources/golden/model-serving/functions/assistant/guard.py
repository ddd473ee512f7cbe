"""Holds texts against the guardrail: a template of Model Armor."""

import os
from dataclasses import dataclass
from typing import Any

import requests
from calls import CallFailed, call

QUESTION_REFUSED = "I cannot help with this request."
ANSWER_REFUSED = "I cannot give a reliable answer to this question."

_REFUSED_FOR: frozenset[str] = frozenset(["AWS_CREDENTIALS", "PASSWORD", "PIN"])
"""Personal data for which a text is refused. Any other that was looked for is masked."""


@dataclass(frozen=True)
class Verdict:
    text: str
    """The text, with personal data masked."""
    refused: bool = False
    masked: bool = False


def check_question(session: requests.Session, question: str) -> Verdict:
    """Says what is to become of a text that a user wrote."""
    return _check(session, question, "sanitizeUserPrompt", {"userPromptData": {"text": question}})


def check_answer(session: requests.Session, question: str, answer: str) -> Verdict:
    """Says what is to become of a text that a model wrote."""
    body = {"modelResponseData": {"text": answer}, "userPrompt": question}
    return _check(session, answer, "sanitizeModelResponse", body)


def _check(session: requests.Session, text: str, method: str, body: dict[str, Any]) -> Verdict:
    template = os.environ["GUARDRAIL_TEMPLATE"]
    location = template.split("/")[3]
    url = f"https://modelarmor.{location}.rep.googleapis.com/v1/{template}:{method}"
    result = call(session, "POST", url, body, timeout=10).get("sanitizationResult", {})
    if result.get("invocationResult") != "SUCCESS":
        raise CallFailed(url, 503, "not every filter was run")
    filters = result.get("filterResults", {})
    if any(_matches(found) for name, found in filters.items() if name != "sdp"):
        return Verdict(text, refused=True)
    masked = filters.get("sdp", {}).get("sdpFilterResult", {}).get("deidentifyResult", {})
    if masked.get("matchState") != "MATCH_FOUND":
        return Verdict(text)
    if _REFUSED_FOR.intersection(masked.get("infoTypes", [])):
        return Verdict(text, refused=True)
    return Verdict(masked["data"]["text"], masked=True)


def _matches(found: dict[str, Any]) -> bool:
    """Tells whether a filter found something; its result is in a member that is named after it."""
    return any(result.get("matchState") == "MATCH_FOUND" for result in found.values())
