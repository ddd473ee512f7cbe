"""Answers the questions that are posted to /chat."""

import json
import threading
import time
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import flask
import functions_framework
import google.auth
import problems
from answering import answer
from calls import CallFailed
from conversation import Answer, Finish
from google.auth.transport.requests import AuthorizedSession
from problems import Problem
from question import Question, read
from rate import Rate
from sessions import history, remember
from settings import Settings

_SECONDS = 27
"""How long an answer may take, to say in time why there is none."""
_MODEL_SECONDS = 20
_NO_ANSWER = "I cannot answer this question."
"""What is said if the model says nothing."""

settings = Settings.load()
rate = Rate(settings.rate, settings.burst)
_of_thread = threading.local()


def session() -> AuthorizedSession:
    """Returns a session with Google's APIs; each thread has one of its own."""
    if not hasattr(_of_thread, "session"):
        credentials, _ = google.auth.default(scopes=["https://www.googleapis.com/auth/cloud-platform"])
        _of_thread.session = AuthorizedSession(credentials)
    return _of_thread.session


@functions_framework.http
def chat(request: flask.Request) -> flask.Response:
    response = _respond(request)
    response.headers["Cache-Control"] = "no-store"
    origin = request.headers.get("Origin", "")
    if origin in settings.origins:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Headers"] = "authorization, content-type"
        response.headers["Access-Control-Allow-Methods"] = "POST"
        response.headers["Vary"] = "Origin"
    return response


def _respond(request: flask.Request) -> flask.Response:
    if request.path.rstrip("/") != "/chat":
        return _failure(Problem(404, "not_found", "There is nothing here; questions are posted to /chat."), request)
    if request.method == "OPTIONS":
        return flask.Response(status=204)
    if request.method != "POST":
        return _failure(Problem(405, "method_not_allowed", "Questions are posted."), request)
    try:
        if not rate.lets_in():
            raise problems.throttled()
        return _json(200, _answer(read(request, settings)))
    except Problem as problem:
        return _failure(problem, request)
    except CallFailed as failure:
        return _failure(problems.of(failure), request, call=str(failure))


def _answer(question: Question) -> dict[str, Any]:
    end = time.monotonic() + _SECONDS
    turns = history(session(), question.session, settings.session_turns)
    reply = answer(session(), question.text, turns, settings, _left(end))
    text, citations = reply.text or _NO_ANSWER, []
    _log("INFO", _outcome(reply), inputTokens=reply.input_tokens, outputTokens=reply.output_tokens)
    # What the guardrail changed would be sent to the model again, unguarded, with the next question.
    if reply.text and not reply.intervened and reply.finish is not Finish.REFUSED:
        _remember(question, text)
    return _body(question, text, citations, reply)


def _remember(question: Question, text: str) -> None:
    try:
        remember(session(), question.session, question.text, text, settings.session_seconds)
    except CallFailed as failure:
        # The answer is worth more than its memory.
        print(json.dumps({"severity": "WARNING", "message": "not remembered", "call": str(failure)}), flush=True)


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left < 1:
        raise Problem(504, "timeout", "The answer takes too long. Ask again, or ask for less.")
    return min(left, _MODEL_SECONDS)


def _outcome(reply: Answer) -> str:
    if reply.intervened or reply.finish is Finish.REFUSED:
        return "intervened"
    return "answered"


def _body(
    question: Question, text: str, citations: Sequence[Mapping[str, Any]] = (), reply: Answer | None = None
) -> dict[str, Any]:
    return {
        "sessionId": question.session_id,
        "answer": text,
        "citations": list(citations),
        "guardrailIntervened": reply is not None and reply.intervened,
        "truncated": reply is not None and reply.finish is Finish.LENGTH,
    }


def _failure(problem: Problem, request: flask.Request, **more: Any) -> flask.Response:
    request_id = request.headers.get("X-Cloud-Trace-Context", "").split("/")[0] or str(uuid.uuid4())
    outcome = {429: "throttled", 504: "timeout"}.get(problem.status, "failed" if problem.status >= 500 else "rejected")
    _log("INFO" if problem.status < 500 else "ERROR", outcome, status=problem.status, requestId=request_id, **more)
    error = {"code": problem.code, "message": problem.message, "requestId": request_id}
    response = _json(problem.status, {"error": error})
    if problem.retry_after is not None:
        response.headers["Retry-After"] = str(problem.retry_after)
    return response


def _json(status: int, body: Mapping[str, Any]) -> flask.Response:
    return flask.Response(json.dumps(body, ensure_ascii=False), status, content_type="application/json")


def _log(severity: str, outcome: str, **more: Any) -> None:
    """Writes a line of the log: how it went, never what was asked or answered."""
    print(json.dumps({"severity": severity, "message": outcome, "outcome": outcome, **more}), flush=True)
