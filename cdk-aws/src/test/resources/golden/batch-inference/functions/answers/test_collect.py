import json
import os
import unittest
from unittest import mock

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import collect

GIVEN = '{"id": "a", "prompt": "One?"}\n{"id": "b", "prompt": "Two?"}\n'


class CollectTest(unittest.TestCase):
    def collect(self, outcomes: dict) -> dict:
        with (
            mock.patch("documents.read_text", side_effect=[GIVEN, '{"row": "\u2028"}\n']),
            mock.patch("dialect.outcomes", return_value=outcomes) as understood,
            mock.patch("documents.write", side_effect=self.write),
        ):
            place = {"bucket": "results", "key": "x"}
            result = collect.handler({"prompts": place, "outcome": place, "key": "executions/1/answers"})
        self.assertEqual([{"row": "\u2028"}], understood.call_args.args[0])
        return result

    def write(self, key: str, content: str, _type: str) -> dict:
        self.written = (key, [json.loads(line) for line in content.splitlines()])
        return {"bucket": "results", "key": key, "size": len(content)}

    def test_answers_in_the_order_of_the_prompts(self):
        result = self.collect({1: {"answer": "2"}, 0: {"answer": "1"}})
        self.assertEqual(
            ("executions/1/answers.jsonl", [{"id": "a", "answer": "1"}, {"id": "b", "answer": "2"}]),
            self.written,
        )
        self.assertEqual((2, 0), (result["answered"], result["failed"]))

    def test_says_what_is_missing(self):
        result = self.collect({1: {"answer": "2"}})
        self.assertEqual({"id": "a", "error": "The job left no answer."}, self.written[1][0])
        self.assertEqual((1, 1), (result["answered"], result["failed"]))

    def test_fails_if_nothing_is_answered(self):
        with self.assertRaises(collect.NothingAnswered) as raised:
            self.collect({0: {"error": "The model is ill."}})
        self.assertIn("The model is ill.", str(raised.exception))
        self.assertEqual(2, len(self.written[1]), "what went wrong can be read nevertheless")


if __name__ == "__main__":
    unittest.main()
