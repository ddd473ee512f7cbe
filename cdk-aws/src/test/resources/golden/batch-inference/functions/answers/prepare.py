"""Turns prompts into what the job reads."""

import json
from pathlib import Path

import dialect
import documents
import prompts

_SETTINGS = json.loads(Path(__file__).with_name("settings.json").read_text("utf-8"))


class TooFewPrompts(prompts.NotPrompts):
    """The job takes more prompts."""


def handler(event: dict, _context: object = None) -> dict:
    """Writes the requests; beside them the prompts, since the file may have changed when there are answers."""
    given = prompts.read(event["document"])
    if len(given) < event["least"]:
        raise TooFewPrompts(f"there are {len(given)} prompts; a job takes {event['least']} or more")
    requests = [dialect.request(number, each["prompt"], _SETTINGS) for number, each in enumerate(given)]
    return {
        "prompts": documents.write(f"{event['key']}.prompts.jsonl", prompts.lines(given), "application/jsonl"),
        "requests": documents.write(f"{event['key']}/in/requests.jsonl", prompts.lines(requests), "application/jsonl"),
        "count": len(given),
    }
