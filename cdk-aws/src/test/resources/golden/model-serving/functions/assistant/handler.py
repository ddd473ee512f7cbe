"""Answers the questions that API Gateway hands over (HTTP API, payload format 2.0)."""

import functools
import json
import logging
import os
import time
from collections.abc import Mapping, Sequence
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

import problems
from answering import Reply, cited, filled
from metrics import Metrics
from model import Model
from problems import Problem
from question import Question, read
from retrieval import Passage, Retrieval
from sessions import Sessions, Turn
from settings import Settings, instructions_file

_EXCERPT = 300

log = logging.getLogger()
settings = Settings.load(os.environ)


def _client(service: str, read_timeout: int) -> Any:
    retries = {"mode": "adaptive", "total_max_attempts": 3}
    return boto3.client(service, config=Config(connect_timeout=2, read_timeout=read_timeout, retries=retries))


@functools.cache
def instructions() -> str:
    """Returns what the model is told. A published version of a prompt never changes, so it is read once."""
    if settings.prompt_arn is None:
        return instructions_file()
    prompt = _client("bedrock-agent", 5).get_prompt(promptIdentifier=settings.prompt_arn)
    text = prompt["variants"][0]["templateConfiguration"]["text"]["text"]
    return filled(text, dict(settings.variables))


model = Model(_client, settings, instructions)
retrieval = Retrieval(_client("bedrock-agent-runtime", 5), settings) if settings.knowledge_base_id else None
sessions = (
    Sessions(_client("dynamodb", 2), settings.sessions_table, settings.session_seconds, settings.session_turns)
    if settings.sessions_table
    else None
)


def handle(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    model.deadline = time.monotonic() + context.get_remaining_time_in_millis() / 1000
    metrics = Metrics(settings.metrics_namespace, settings.component)
    try:
        return _response(200, _answer(read(event, settings), metrics))
    except Problem as problem:
        return _failure(problem, metrics, context.aws_request_id)
    except (BotoCoreError, ClientError) as error:
        log.warning("call failed", extra={"error": _name(error)})
        return _failure(problems.of(error), metrics, context.aws_request_id)
    finally:
        metrics.write()


def _answer(question: Question, metrics: Metrics) -> dict[str, Any]:
    metrics.add("Questions")
    history = sessions.history(question.session) if sessions else []
    passages = _passages(question, history, metrics)
    if retrieval and not passages:
        metrics.add("Unanswered")
        return _body(question, settings.nothing_found)
    reply = model.answer(question.text, passages, history)
    _count(reply, metrics)
    text, numbers = cited(reply.text, passages) if retrieval else (reply.text, [])
    if reply.intervened:
        # It is not remembered: it would be sent to the model again, unguarded, with the next question.
        metrics.add("GuardrailInterventions")
    else:
        metrics.add("Unanswered", 1 if retrieval and not numbers else 0)
        _remember(question, text)
    return _body(question, text, [_citation(number, passages[number - 1]) for number in numbers], reply)


def _passages(question: Question, history: Sequence[Turn], metrics: Metrics) -> list[Passage]:
    if not retrieval:
        return []
    query = question.text
    if history and settings.rewrite:
        reply = model.rewrite(question.text, history)
        _count(reply, metrics)
        if reply.stop_reason == "end_turn" and reply.text:
            query = reply.text
    return retrieval.find(query, question.filters)


def _remember(question: Question, answer: str) -> None:
    if not sessions or not answer:
        return
    try:
        sessions.add(question.session, Turn(question.text, answer))
    except (BotoCoreError, ClientError) as error:
        log.warning("turn not kept", extra={"error": _name(error)})  # the answer is worth more than its memory


def _count(reply: Reply, metrics: Metrics) -> None:
    metrics.add("InputTokens", reply.input_tokens)
    metrics.add("OutputTokens", reply.output_tokens)


def _body(
    question: Question,
    answer: str,
    citations: Sequence[Mapping[str, Any]] = (),
    reply: Reply | None = None,
) -> dict[str, Any]:
    body = {
        "answer": answer,
        "citations": list(citations),
        "guardrailIntervened": reply is not None and reply.intervened,
        "truncated": reply is not None and reply.stop_reason == "max_tokens",
    }
    return {"sessionId": question.session_id, **body} if sessions else body


def _citation(number: int, passage: Passage) -> dict[str, Any]:
    citation: dict[str, Any] = {"number": number, "source": passage.source, "excerpt": passage.text[:_EXCERPT]}
    return citation if passage.page is None else {**citation, "page": passage.page}


def _failure(problem: Problem, metrics: Metrics, request_id: str) -> dict[str, Any]:
    other = "Failures" if problem.status >= 500 else "Rejected"
    metrics.add({429: "Throttled", 504: "Timeouts"}.get(problem.status, other))
    error = {"code": problem.code, "message": problem.message, "requestId": request_id}
    headers = {} if problem.retry_after is None else {"retry-after": str(problem.retry_after)}
    return _response(problem.status, {"error": error}, headers)


def _response(status: int, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> dict[str, Any]:
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json", "cache-control": "no-store", **(headers or {})},
        "body": json.dumps(body, ensure_ascii=False),
    }


def _name(error: BotoCoreError | ClientError) -> str:
    """Returns an error's name. Its message may quote what the user wrote, and is not logged."""
    if isinstance(error, ClientError):
        return f"{error.operation_name}: {error.response['Error']['Code']}"
    return type(error).__name__
