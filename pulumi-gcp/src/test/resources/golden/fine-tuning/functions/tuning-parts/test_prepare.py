import json
import unittest
from unittest import mock

import documents
import prepare
from examples import Example, ExamplesUnusable


def lines(first: int, last: int) -> str:
    return "\n".join(Example("", (f"question {number}", "answer")).line() for number in range(first, last))


class PrepareTest(unittest.TestCase):
    def prepare(self, training: str, validation: str, most: int = 100, **more: object) -> dict:
        texts = {"train.jsonl": training, "check.jsonl": validation}
        self.written: dict = {}

        def write(key: str, content: str, content_type: str) -> dict:
            self.written[key] = content
            return {"bucket": "results", "key": key, "size": len(content)}

        with (
            mock.patch.object(documents, "read_text", side_effect=lambda document: texts[document["key"]]),
            mock.patch.object(documents, "write", side_effect=write),
        ):
            return prepare.handler(
                {
                    "training": {"bucket": "b", "key": "train.jsonl"},
                    "validation": {"bucket": "b", "key": "check.jsonl"},
                    "key": "executions/1/",
                    "examples": most,
                    **more,
                }
            )

    def test_writes_examples_to_learn_from_and_to_measure_with(self):
        prepared = self.prepare(lines(0, 20), lines(20, 45))
        self.assertEqual((20, 25), (prepared["learned"], prepared["measured"]))
        self.assertEqual("executions/1/training.jsonl", prepared["training"]["key"])
        self.assertEqual(20, len(self.written["executions/1/training.jsonl"].splitlines()))
        kept = self.written["executions/1/validation.jsonl"].splitlines()
        self.assertEqual("question 20", json.loads(kept[0])["messages"][0]["content"])
        self.assertEqual([{"from": 0, "to": 10}, {"from": 10, "to": 20}, {"from": 20, "to": 25}], prepared["batches"])

    def test_measures_with_some_of_many(self):
        self.prepare(lines(0, 20), lines(20, 120), most=4)
        kept = [json.loads(line)["messages"][0]["content"] for line in self.written["executions/1/validation.jsonl"].splitlines()]
        self.assertEqual([f"question {number}" for number in (20, 45, 70, 95)], kept)

    def test_refuses_what_teaches_or_measures_nothing(self):
        for training, validation, reason in (
            (lines(0, 15), lines(20, 30), "too few"),
            (lines(0, 20), "", "no examples"),
            (lines(0, 20), lines(18, 30), "2 examples to measure with are among"),
            ("x", lines(20, 30), "line 1"),
        ):
            with self.subTest(reason), self.assertRaisesRegex(ExamplesUnusable, reason):
                self.prepare(training, validation)
            self.assertEqual({}, self.written)

    def test_another_model_answers_prompts(self):
        asked = "\n".join(Example("", (f"question {number}",)).line() for number in range(10))
        prepared = self.prepare(asked, lines(10, 20), prompts=[10, 20])
        self.assertEqual(10, prepared["learned"])
        self.assertNotIn("answer", self.written["executions/1/training.jsonl"])
        for training, reason in (
            (lines(0, 9), "9 examples are too few"),
            (lines(0, 9) + "\n" + lines(20, 32), "21 examples are too many"),
            (asked.replace("question 3", "question 15"), "1 examples to measure with are among"),
        ):
            with self.subTest(reason), self.assertRaisesRegex(ExamplesUnusable, reason):
                self.prepare(training, lines(10, 20), prompts=[10, 20])
        with self.assertRaisesRegex(ExamplesUnusable, "line 1: the assistant has to have the last word"):
            self.prepare(asked, lines(10, 20))

if __name__ == "__main__":
    unittest.main()
