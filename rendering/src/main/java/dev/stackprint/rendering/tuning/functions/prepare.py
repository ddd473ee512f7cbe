"""Checks examples before anything is paid for, and writes them as the cloud takes them."""

import dialect
import documents
import examples
from examples import Example, ExamplesUnusable

LEAST = 16
"""Fewer teach a model nothing."""
_BATCH = 10
"""How many a model is asked in one call of `measure`."""


def handler(event: dict, _context: object = None) -> dict:
    """Returns where the examples are, and which of them are asked together: from, to.

    `prompts` has the least and the most examples of a distillation, in which another model answers.
    """
    prompts = event.get("prompts")
    learned = _read(event["training"], answered=not prompts)
    known = _read(event["validation"])
    least, most = prompts or (LEAST, None)
    if len(learned) < least:
        raise ExamplesUnusable(f"{len(learned)} examples are too few to learn from: there have to be {least}")
    if most and len(learned) > most:
        raise ExamplesUnusable(f"{len(learned)} examples are too many to learn from: there can be {most}")
    if not known:
        raise ExamplesUnusable(f"{event['validation']['key']} has no examples to measure with")
    both = len({each.question for each in learned} & {each.question for each in known})
    if both:
        raise ExamplesUnusable(f"{both} examples to measure with are among those to learn from")
    measured = spread(known, event["examples"])
    return {
        "training": _write(event["key"] + "training.jsonl", map(dialect.line, learned)),
        "validation": _write(event["key"] + "validation.jsonl", map(Example.line, measured)),
        "learned": len(learned),
        "measured": len(measured),
        "batches": [
            {"from": first, "to": min(first + _BATCH, len(measured))} for first in range(0, len(measured), _BATCH)
        ],
    }


def spread(all_of_them: list[Example], most: int) -> list[Example]:
    """Takes so many at most, evenly from the whole file: it may be sorted."""
    count = min(most, len(all_of_them))
    return [all_of_them[number * len(all_of_them) // count] for number in range(count)]


def _read(document: documents.Document, answered: bool = True) -> list[Example]:
    read = examples.parse(documents.read_text(document), answered)
    findings = [f"example {number}: {finding}" for number, each in enumerate(read, start=1) if (finding := dialect.finding(each))]
    if findings:
        raise ExamplesUnusable("; ".join(findings[:5]))
    return read


def _write(key: str, lines: "map[str]") -> documents.Document:
    return documents.write(key, "".join(f"{line}\n" for line in lines), "application/jsonl")
