"""Has a model carry out a task on a document, or take notes for it on a part of a long one."""

import json
import logging
from pathlib import Path

import answers
import documents
from conversation import Answer, Finish, Turn
from model import converse

TASKS: dict[str, dict] = json.loads(Path(__file__).with_name("tasks.json").read_text("utf-8"))
NOTES_TOKENS = 1500
_SECONDS = 240
log = logging.getLogger(__name__)


class Refused(documents.Unusable):
    """The model would not answer, or the guardrail did not let it."""


class AnswerTooLong(documents.Unusable):
    """The model had more to say than the task allows."""


class AnswerMalformed(documents.Unusable):
    """The model did not answer in the form asked for, even when told so."""


def handler(given: dict) -> documents.Document:
    task = TASKS[given["task"]]
    document: documents.Document = given["document"]
    conversation = [Turn(documents.read_text(document))]
    if given["stage"] == "notes":
        notes = _ask(task["notes"], conversation, NOTES_TOKENS).text
        return documents.write(f"{given['key']}.txt", notes, "text/plain", document.get("language"))
    language = task.get("language", document.get("language"))
    if "schema" not in task:
        text = complete(task, conversation)
        return documents.write(f"{given['key']}.md", text, "text/markdown", language)
    answer = fields(task, conversation)
    result = store(given["key"], answer, language)
    # A label is one of the task's own words, no content: the workflow may see it.
    return {**result, "label": answer["label"]} if task.get("classifies") else result


def store(key: str, answer: dict, language: str | None) -> dict:
    """Keeps the answer for programs and for people."""
    data = json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
    return {
        **documents.write(f"{key}.md", answers.markdown(answer), "text/markdown", language),
        "data": documents.write(f"{key}.json", data, "application/json", language),
    }


def fields(task: dict, conversation: list[Turn]) -> dict:
    """Asks for the fields of the task's schema; shows the model its mistakes once."""
    form = json.dumps(task["schema"], ensure_ascii=False)
    asked = {
        **task,
        "instruction": f"{task['instruction']}\n\nAnswer with one JSON object that satisfies this JSON"
        f" Schema, and with nothing else:\n{form}",
    }
    for attempt in range(2):
        text = complete(asked, conversation)
        answer, problems = answers.parse(text, task["schema"])
        if not problems:
            return answer
        log.info("attempt %d is malformed in %d places", attempt + 1, len(problems))
        correction = "This is not the JSON asked for: " + "; ".join(problems) + ". Answer again."
        conversation = [*conversation, Turn(text, by_model=True), Turn(correction)]
    raise AnswerMalformed(f"the model's answer has {len(problems)} mistakes")


def complete(task: dict, conversation: list[Turn]) -> str:
    answer = _ask(task["instruction"], conversation, task["maximumTokens"])
    if answer.finish is Finish.LENGTH:
        raise AnswerTooLong(f"the answer is longer than {task['maximumTokens']} tokens")
    return answer.text


def _ask(instruction: str, conversation: list[Turn], maximum_tokens: int) -> Answer:
    answer = converse(documents.session(), instruction, conversation, maximum_tokens, timeout=_SECONDS)
    log.info("%s after %d and %d tokens", answer.finish.value, answer.input_tokens, answer.output_tokens)
    if answer.finish is Finish.REFUSED:
        raise Refused("the model, or its guardrail, refused the document or the answer")
    return answer
