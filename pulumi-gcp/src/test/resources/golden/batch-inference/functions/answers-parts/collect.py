"""Turns what the job wrote into answers."""

import json

import dialect
import documents
import prompts


class NothingAnswered(documents.NotText):
    """The job answered none of the prompts."""


def handler(event: dict, _context: object = None) -> dict:
    given = prompts.read(event["prompts"])
    # Not splitlines: JSON may hold what Python takes for the end of a line.
    text = documents.read_text(event["outcome"])
    rows = [json.loads(line) for line in text.split("\n") if line.strip()]
    outcomes = dialect.outcomes(rows, given)
    answers = [
        {"id": each["id"], **outcomes.get(number, {"error": "The job left no answer."})}
        for number, each in enumerate(given)
    ]
    failed = [each["error"] for each in answers if "error" in each]
    document = documents.write(f"{event['key']}.jsonl", prompts.lines(answers), "application/jsonl")
    if len(failed) == len(answers):
        raise NothingAnswered(f"The first prompt: {failed[0]}")
    return {**document, "answered": len(answers) - len(failed), "failed": len(failed)}
