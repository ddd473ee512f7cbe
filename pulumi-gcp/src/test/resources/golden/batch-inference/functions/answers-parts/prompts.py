"""Prompts come in and answers go out as JSON Lines.

In: {"id": "4711", "prompt": "..."}. Out, in the same order: {"id": "4711", "answer": "..."}, or {"id": "4711", "error": "..."}.
"""

import json
from typing import TypedDict

import documents

MOST = 50_000


class NotPrompts(documents.NotText):
    """The document does not hold prompts as it should."""


class Prompt(TypedDict):
    id: "str | int"
    prompt: str


class Outcome(TypedDict, total=False):
    answer: str
    error: str


def read(document: documents.Document) -> list[Prompt]:
    """Returns the prompts, of which there is one at least."""
    found: list[Prompt] = []
    seen: set[str] = set()
    # Not splitlines: JSON may hold what Python takes for the end of a line.
    for number, line in enumerate(documents.read_text(document).split("\n"), start=1):
        if line.strip():
            prompt = parse(line, number)
            if str(prompt["id"]) in seen:
                raise NotPrompts(f"line {number}: the id {prompt['id']} is there twice")
            seen.add(str(prompt["id"]))
            found.append(prompt)
    if not found:
        raise NotPrompts("there are no prompts")
    if len(found) > MOST:
        raise NotPrompts(f"there are {len(found)} prompts; a job takes {MOST}")
    return found


def parse(line: str, number: int) -> Prompt:
    try:
        given = json.loads(line)
    except ValueError:
        raise NotPrompts(f"line {number} is not JSON") from None
    if not isinstance(given, dict) or not {"id", "prompt"} <= given.keys():
        raise NotPrompts(f'line {number} is not {{"id": ..., "prompt": ...}}')
    name, prompt = given["id"], given["prompt"]
    if isinstance(name, bool) or not isinstance(name, (str, int)):
        raise NotPrompts(f"line {number}: an id is a text or a whole number")
    if not isinstance(prompt, str) or not prompt.strip():
        raise NotPrompts(f"line {number}: a prompt is a text, and not empty")
    return {"id": name, "prompt": prompt}


def lines(rows: list) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
