"""Has the tuned model that is in use carry out a task."""

import functools
import os

import boto3

import in_use
import model


def handler(event: dict, _context: object) -> dict:
    return model.carry_out(event, converse)


def converse(instruction: str, conversation: list[dict], maximum_tokens: int) -> tuple[str, str]:
    return model.converse(instruction, conversation, maximum_tokens, told().model_id())


@functools.cache
def told() -> in_use.InUse:
    return in_use.InUse(boto3.client("s3"), os.environ["MODEL_IN_USE"])
