"""Has a model carry out a task on a document, or take notes for it on a part of a long one."""

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path

import boto3
from botocore.config import Config

import answers
import documents

# The state machine repeats what fails, with jitter: repeating here, too, would multiply the calls.
bedrock = boto3.client(
    "bedrock-runtime", config=Config(read_timeout=600, retries={"total_max_attempts": 1})
)
TASKS: dict[str, dict] = json.loads(Path(__file__).with_name("tasks.json").read_text("utf-8"))
NOTES_TOKENS = 1500
Converse = Callable[[str, list[dict], int], tuple[str, str]]
"""Takes what the model is told, the conversation, the most tokens; gives its answer, and why that ends."""

log = logging.getLogger()
log.setLevel(logging.INFO)


class GuardrailIntervened(Exception):
    """The guardrail blocked the document or the answer."""


class AnswerTooLong(Exception):
    """The model had more to say than the task allows."""


class AnswerMalformed(Exception):
    """The model did not answer in the form asked for, even when told so."""


def handler(event: dict, _context: object) -> dict:
    return carry_out(event, converse)


def carry_out(event: dict, ask: Converse) -> dict:
    task = TASKS[event["task"]]
    document: documents.Document = event["document"]
    conversation = [question(documents.read_text(document))]
    if event["stage"] == "notes":
        notes, _ = ask(task["notes"], conversation, NOTES_TOKENS)
        return documents.write(f"{event['key']}.txt", notes, "text/plain", document.get("language"))
    language = task.get("language", document.get("language"))
    if "schema" not in task:
        text = complete(task, conversation, ask)
        return documents.write(f"{event['key']}.md", text, "text/markdown", language)
    answer = fields(task, conversation, ask)
    result = store(event["key"], answer, language)
    # A label is one of the task's own words, no content: the state machine may see it.
    return {**result, "label": answer["label"]} if task.get("classifies") else result


def store(key: str, answer: dict, language: str | None) -> dict:
    """Keeps the answer for programs and for people."""
    data = json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
    return {
        **documents.write(f"{key}.md", answers.markdown(answer), "text/markdown", language),
        "data": documents.write(f"{key}.json", data, "application/json", language),
    }


def fields(task: dict, conversation: list[dict], ask: Converse) -> dict:
    """Asks for the fields of the task's schema; shows the model its mistakes once."""
    form = json.dumps(task["schema"], ensure_ascii=False)
    asked = {
        **task,
        "instruction": f"{task['instruction']}\n\nAnswer with one JSON object that satisfies this JSON"
        f" Schema, and with nothing else:\n{form}",
    }
    for attempt in range(2):
        text = complete(asked, conversation, ask)
        answer, problems = answers.parse(text, task["schema"])
        if not problems:
            return answer
        log.info("attempt %d is malformed in %d places", attempt + 1, len(problems))
        correction = "This is not the JSON asked for: " + "; ".join(problems) + ". Answer again."
        conversation = [
            *conversation,
            {"role": "assistant", "content": [{"text": text}]},
            {"role": "user", "content": [{"text": correction}]},
        ]
    raise AnswerMalformed(f"the model's answer has {len(problems)} mistakes")


def complete(task: dict, conversation: list[dict], ask: Converse) -> str:
    text, stop_reason = ask(task["instruction"], conversation, task["maximumTokens"])
    if stop_reason == "max_tokens":
        raise AnswerTooLong(f"the answer is longer than {task['maximumTokens']} tokens")
    return text


def converse(
    instruction: str, conversation: list[dict], maximum_tokens: int, model_id: str | None = None
) -> tuple[str, str]:
    response = bedrock.converse(
        modelId=model_id or os.environ["MODEL_ID"],
        system=[{"text": instruction}],
        messages=conversation,
        inferenceConfig={"maxTokens": maximum_tokens},
        **guardrail(),
    )
    stop_reason = response["stopReason"]
    log.info("stopped by %s, usage %s", stop_reason, response["usage"])
    # A guardrail that only masks intervenes, too: then the masked text is the answer.
    if stop_reason == "guardrail_intervened" and blocks(response.get("trace", {})):
        raise GuardrailIntervened("the guardrail blocked the document or the answer")
    text = "".join(block.get("text", "") for block in response["output"]["message"]["content"])
    return text.strip(), stop_reason


def question(text: str) -> dict:
    if "GUARDRAIL_ID" in os.environ:
        # Marks the document as what the guardrail examines; it does so for attacks in it, too.
        return {"role": "user", "content": [{"guardContent": {"text": {"text": text}}}]}
    return {"role": "user", "content": [{"text": text}]}


def guardrail() -> dict:
    if "GUARDRAIL_ID" not in os.environ:
        return {}
    return {
        "guardrailConfig": {
            "guardrailIdentifier": os.environ["GUARDRAIL_ID"],
            "guardrailVersion": os.environ["GUARDRAIL_VERSION"],
            "trace": "enabled",
        }
    }


def blocks(trace: object) -> bool:
    """Tells whether something in the trace was blocked."""
    if isinstance(trace, dict):
        return trace.get("action") == "BLOCKED" or any(blocks(value) for value in trace.values())
    return isinstance(trace, list) and any(blocks(value) for value in trace)
