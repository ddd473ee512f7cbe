import json
import unittest
from unittest import mock

import documents
import measure
import tuned
from examples import Example


class MeasureTest(unittest.TestCase):
    def test_compares_answers_with_those_that_are_expected(self):
        text = "\n".join(Example("Sort.", (f"letter {number}", "invoice")).line() for number in range(5))
        with (
            mock.patch.object(documents, "read_text", return_value=text),
            mock.patch.object(documents, "write") as write,
            mock.patch.object(tuned, "answer", side_effect=["Invoice", "complaint"]) as answer,
        ):
            measured = measure.handler(
                {
                    "model": "m",
                    "validation": {"bucket": "b", "key": "v"},
                    "from": 2,
                    "to": 4,
                    "metric": "exact",
                    "maxTokens": 100,
                    "key": "executions/1/",
                }
            )
        self.assertEqual({"worth": 1, "count": 2}, measured)
        self.assertEqual(mock.call("m", Example("Sort.", ("letter 2", "invoice")), 100), answer.call_args_list[0])
        key, content, _ = write.call_args.args
        self.assertEqual("executions/1/answers-0002.jsonl", key)
        self.assertEqual(
            [("letter 2", "invoice", "Invoice", 1), ("letter 3", "invoice", "complaint", 0)],
            [tuple(json.loads(line).values()) for line in content.splitlines()],
        )


if __name__ == "__main__":
    unittest.main()
