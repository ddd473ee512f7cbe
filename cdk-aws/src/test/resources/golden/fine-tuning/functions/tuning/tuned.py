"""Asks a tuned model."""

import boto3
from botocore.config import Config

import dialect
from examples import Example

# The state machine repeats what fails, with jitter: repeating here, too, would multiply the calls.
bedrock = boto3.client("bedrock-runtime", config=Config(read_timeout=120, retries={"total_max_attempts": 1}))


def answer(model: str, example: Example, most_tokens: int) -> str:
    """Returns what the model answers where the example has its last turn; the same each time, as far as it can."""
    system = {"system": [{"text": example.system}]} if example.system else {}
    response = bedrock.converse(
        modelId=model,
        messages=dialect.messages(example.turns[:-1]),
        inferenceConfig={"maxTokens": most_tokens, "temperature": 0},
        **system,
    )
    return "".join(part.get("text", "") for part in response["output"]["message"]["content"])
