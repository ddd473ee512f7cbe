"""Asks a tuned model for answers, and compares them with those that are expected."""

import json

import documents
import examples
import scores
import tuned


def handler(event: dict, _context: object = None) -> dict:
    """Returns what the answers to some of the examples are worth together; the answers are kept, for people to read."""
    metric = scores.METRICS[event["metric"]]
    asked = examples.parse(documents.read_text(event["validation"]))[event["from"] : event["to"]]
    worth, lines = 0.0, []
    for example in asked:
        answer = tuned.answer(event["model"], example, event["maxTokens"])
        score = metric(answer, example.turns[-1])
        worth += score
        kept = {"question": example.turns[-2], "expected": example.turns[-1], "answered": answer, "score": round(score, 3)}
        lines.append(json.dumps(kept, ensure_ascii=False) + "\n")
    documents.write(f"{event['key']}answers-{event['from']:04}.jsonl", "".join(lines), "application/jsonl")
    return {"worth": worth, "count": len(asked)}
