"""Tunes a model with open weights: it learns, answers examples that it has not seen, and the answers are compared.

The project runs this as it is; change what you like. `learn.py` has the training, `model.py` what is done with its outcome.
"""

import json
import os
import re
import shutil
import sys

import conversations
import hub
import learn
import model
import scores
import settings
from settings import Settings

_THOUGHTS = re.compile(r"<think>.*?</think>", re.DOTALL)


def main(arguments: list[str]) -> None:
    told = settings.read(arguments)
    if told.token_secret:
        os.environ["HF_TOKEN"] = hub.token(told.token_secret)
    learn.start(told, arguments)
    model.save(told)
    evaluate(told)
    # Nobody goes on from them any more.
    shutil.rmtree(told.checkpoints, ignore_errors=True)


def evaluate(told: Settings) -> dict[str, object]:
    """Has the tuned model answer, and writes what the answers are worth, beside the answers themselves."""
    examples = conversations.read(told.validation)
    answers = [_THOUGHTS.sub("", answer).strip() for answer in model.answer(told, [each[:-1] for each in examples])]
    lines, worth = [], dict.fromkeys(scores.METRICS, 0.0)
    for messages, answer in zip(examples, answers, strict=True):
        expected = messages[-1]["content"]
        scored = {name: metric(answer, expected) for name, metric in scores.METRICS.items()}
        worth = {name: worth[name] + score for name, score in scored.items()}
        kept = {
            "question": messages[-2]["content"],
            "expected": expected,
            "answered": answer,
            "score": round(scored[told.metric], 3),
        }
        lines.append(json.dumps(kept, ensure_ascii=False) + "\n")
    averages = {name: total / len(examples) for name, total in worth.items()}
    evaluation = {"metric": told.metric, "score": averages[told.metric], "examples": len(examples), **averages}
    told.report.mkdir(parents=True, exist_ok=True)
    (told.report / "answers.jsonl").write_text("".join(lines), encoding="utf-8")
    # Last: who waits for it finds everything else.
    (told.report / "evaluation.json").write_text(json.dumps(evaluation), encoding="utf-8")
    print(f"The answers to {len(examples)} examples are worth {evaluation['score']:.3f} on average ({told.metric}).")
    return evaluation


if __name__ == "__main__":
    main(sys.argv[1:])
