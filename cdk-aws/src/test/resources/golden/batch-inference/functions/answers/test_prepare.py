import json
import os
import unittest
from unittest import mock

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import prepare


class PrepareTest(unittest.TestCase):
    def setUp(self):
        self.written: dict = {}
        text = '{"id": "a", "prompt": "One?"}\n{"id": "b", "prompt": "Two?"}\n'
        for patch in (
            mock.patch("documents.read_text", return_value=text),
            mock.patch("documents.write", side_effect=self.write),
        ):
            patch.start()
            self.addCleanup(patch.stop)

    def write(self, key: str, content: str, _type: str) -> dict:
        self.written[key] = [json.loads(line) for line in content.splitlines()]
        return {"bucket": "results", "key": key}

    def prepare(self, least: int = 1) -> dict:
        document = {"bucket": "b", "key": "prompts.jsonl"}
        return prepare.handler({"document": document, "key": "executions/1/answers", "least": least})

    def test_writes_requests_and_keeps_the_prompts(self):
        result = self.prepare()
        self.assertEqual(2, result["count"])
        self.assertEqual("executions/1/answers/in/requests.jsonl", result["requests"]["key"])
        self.assertEqual(
            [{"id": "a", "prompt": "One?"}, {"id": "b", "prompt": "Two?"}],
            self.written[result["prompts"]["key"]],
        )
        requests = self.written[result["requests"]["key"]]
        self.assertEqual(2, len(requests))
        self.assertIn("Two?", json.dumps(requests[1]))

    def test_refuses_fewer_than_a_job_takes(self):
        with self.assertRaises(prepare.TooFewPrompts):
            self.prepare(least=3)
        self.assertEqual({}, self.written)


if __name__ == "__main__":
    unittest.main()
