import os
import unittest
from unittest import mock

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import prompts


def read(text: str) -> list:
    with mock.patch("documents.read_text", return_value=text):
        return prompts.read({"bucket": "b", "key": "prompts.jsonl"})


class PromptsTest(unittest.TestCase):
    def refuses(self, text: str, reason: str):
        with self.assertRaises(prompts.NotPrompts) as raised:
            read(text)
        self.assertIn(reason, str(raised.exception))

    def test_reads_a_prompt_a_line(self):
        text = '{"id": "a", "prompt": "One\\u2028?"}\r\n\n{"id": 7, "prompt": "Two\u2028?", "more": 1}'
        self.assertEqual(
            [{"id": "a", "prompt": "One\u2028?"}, {"id": 7, "prompt": "Two\u2028?"}], read(text)
        )

    def test_refuses_what_holds_none(self):
        self.refuses("\n \n", "there are no prompts")

    def test_names_the_line_that_is_wrong(self):
        good = '{"id": "a", "prompt": "One?"}\n'
        for line, reason in (
            ("{", "line 2 is not JSON"),
            ('["a"]', "line 2 is not {"),
            ('{"id": "b"}', "line 2 is not {"),
            ('{"id": true, "prompt": "x"}', "line 2: an id"),
            ('{"id": 1.5, "prompt": "x"}', "line 2: an id"),
            ('{"id": "b", "prompt": " "}', "line 2: a prompt"),
            ('{"id": "a", "prompt": "x"}', "line 2: the id a is there twice"),
        ):
            with self.subTest(line):
                self.refuses(good + line, reason)

    def test_refuses_more_than_a_job_takes(self):
        with mock.patch.object(prompts, "MOST", 1):
            self.refuses('{"id": 1, "prompt": "x"}\n{"id": 2, "prompt": "x"}', "there are 2 prompts")

    def test_writes_a_row_a_line(self):
        self.assertEqual('{"id": "ä"}\n{"id": 2}\n', prompts.lines([{"id": "ä"}, {"id": 2}]))


if __name__ == "__main__":
    unittest.main()
