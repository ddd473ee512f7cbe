"""Reads what the recipe found the answers of a tuned model to be worth."""

import json

import documents


def handler(event: dict, _context: object = None) -> dict:
    """Returns the score, and how many examples it is of: more of what the recipe writes may be too much for a variable."""
    evaluation = json.loads(documents.read_text(event["report"]))
    return {"score": float(evaluation["score"]), "examples": int(evaluation["examples"])}
