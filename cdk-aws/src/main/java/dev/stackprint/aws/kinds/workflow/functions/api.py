"""Starts executions and tells how they stand: PUT and GET /executions/{name}."""

import json
import os
import re

import boto3

stepfunctions = boto3.client("stepfunctions")
NAME = re.compile(r"[A-Za-z0-9_-]{1,80}")


def handler(event: dict, _context: object) -> dict:
    name = event["pathParameters"]["name"]
    if not NAME.fullmatch(name):
        return response(400, error="a name has up to 80 letters, digits, dashes and underscores")
    if event["requestContext"]["http"]["method"] == "PUT":
        return start(name, event.get("body"))
    return describe(name)


def start(name: str, body: str | None) -> dict:
    """Starts an execution. To repeat a request that got no answer is fine: a name is taken once."""
    try:
        key = json.loads(body or "")["key"]
    except (ValueError, KeyError, TypeError):
        return response(400, error='the body is not like {"key": "..."}')
    prefix = os.environ["SOURCE_PREFIX"]
    if not isinstance(key, str) or not key.startswith(prefix) or len(key.encode()) > 1024:
        return response(400, error=f"the key is not that of a file in {prefix or 'the source'}")
    try:
        stepfunctions.start_execution(
            stateMachineArn=os.environ["STATE_MACHINE"], name=name, input=json.dumps({"key": key})
        )
    except stepfunctions.exceptions.ExecutionAlreadyExists:
        return response(409, error="the name is taken by another execution")
    return response(202, name=name, status="RUNNING")


def describe(name: str) -> dict:
    arn = os.environ["STATE_MACHINE"].replace(":stateMachine:", ":execution:") + ":" + name
    try:
        execution = stepfunctions.describe_execution(executionArn=arn)
    except stepfunctions.exceptions.ExecutionDoesNotExist:
        return response(404, error="no execution has this name")
    answer = {"name": name, "status": execution["status"]}
    if execution["status"] == "SUCCEEDED":
        answer["results"] = json.loads(execution["output"])
    elif "error" in execution:
        answer |= {"error": execution["error"], "cause": execution.get("cause", "")}
    return response(200, **answer)


def response(code: int, /, **body: object) -> dict:
    return {
        "statusCode": code,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(body),
    }
