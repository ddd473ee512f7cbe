"""The way to the model: under the guardrail, which looks at each question and each answer."""

import time
from collections.abc import Sequence
from dataclasses import replace

import requests
import unguarded
from conversation import Answer, Finish, Turn
from guard import ANSWER_REFUSED, QUESTION_REFUSED, check_answer, check_question


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

    Sources are texts that the user's last turn is to be answered from. Former turns and sources are not looked at again.
    """
    end = time.monotonic() + timeout
    question = check_question(session, turns[-1].text)
    if question.refused:
        return Answer(QUESTION_REFUSED, Finish.REFUSED, intervened=True)
    asked = [*turns[:-1], replace(turns[-1], text=question.text)]
    left = max(end - time.monotonic(), 1)
    answer = unguarded.converse(session, system, asked, max_tokens, temperature, sources=sources, timeout=left)
    if not answer.text:
        return replace(answer, intervened=question.masked)
    checked = check_answer(session, question.text, answer.text)
    if checked.refused:
        return replace(answer, text=ANSWER_REFUSED, finish=Finish.REFUSED, intervened=True)
    return replace(answer, text=checked.text, intervened=question.masked or checked.masked)
