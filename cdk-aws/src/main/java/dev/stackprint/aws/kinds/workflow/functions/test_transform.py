import unittest
from unittest import mock

import dialect

SETTINGS = {"room": 379, "max_tokens": 100, "temperature": 0.2, "instruction": "Be brief."}


def row(text: str, reason: str = "stop") -> dict:
    return {"choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": reason}]}


class DialectTest(unittest.TestCase):
    def outcomes(self, rows: list[dict], prompts: list[str]) -> dict:
        with mock.patch.object(dialect, "_SETTINGS", SETTINGS):
            return dialect.outcomes(rows, [{"id": number, "prompt": each} for number, each in enumerate(prompts)])

    def test_asks_as_an_endpoint_is_asked(self):
        self.assertEqual(
            {
                "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Why?"}],
                "max_tokens": 100,
                "chat_template_kwargs": {"enable_thinking": False},
                "temperature": 0.2,
            },
            dialect.request(7, "Why?", SETTINGS),
        )
        self.assertNotIn("temperature", dialect.request(7, "Why?", {"room": 379, "max_tokens": 100}))

    def test_keeps_what_may_not_fit_from_failing_the_others(self):
        most = 379
        self.assertIn("temperature", dialect.request(0, "x" * most, SETTINGS))
        for long in ("x" * (most + 1), "ü" * (most // 2 + 1)):
            self.assertEqual(1, dialect.request(0, long, SETTINGS)["max_tokens"])
            found = self.outcomes([row("Because."), row("-", "length")], ["Why?", long])
            self.assertEqual({"answer": "Because."}, found[0])
            self.assertEqual({"error": f"The prompt is longer than {most} bytes."}, found[1])

    def test_tells_what_is_no_answer(self):
        self.assertEqual(
            {
                0: {"error": "The answer is longer than it may be."},
                1: {"error": "The model wrote nothing: stop."},
                2: {"error": "424: no"},
            },
            self.outcomes([row("Be", "length"), row(" "), {"error": "no", "code": 424}], ["a", "b", "c"]),
        )

    def test_refuses_answers_that_are_out_of_step(self):
        with self.assertRaises(dialect.OutOfStep):
            self.outcomes([row("Because.")], ["Why?", "How?"])


if __name__ == "__main__":
    unittest.main()
