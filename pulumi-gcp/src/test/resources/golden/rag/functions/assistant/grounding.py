"""Compares answers with what they were to be made from."""

import os
from collections.abc import Sequence

import requests
from calls import call

_LEAST = 0.7
"""The least part of an answer that has to be supported."""
_LONGEST_FACT = 10_000
_MOST_FACTS = 200
# The only location that compares.
_URL = (
    "https://discoveryengine.googleapis.com/v1/projects/{project}/locations/global"
    "/groundingConfigs/default_grounding_config:check"
)


def supported(session: requests.Session, answer: str, sources: Sequence[str]) -> bool:
    """Tells whether sources support an answer well enough."""
    facts = [text[i : i + _LONGEST_FACT] for text in sources for i in range(0, len(text), _LONGEST_FACT)]
    body = {"answerCandidate": answer, "facts": [{"factText": fact} for fact in facts[:_MOST_FACTS]]}
    checked = call(session, "POST", _URL.format(project=os.environ["GOOGLE_CLOUD_PROJECT"]), body, timeout=10)
    return float(checked.get("supportScore", 0)) >= _LEAST
