import unittest

import dialect


def row(number: int, text: str, reason: str = "end_turn") -> dict:
    content = [{"type": "thinking", "thinking": "Well."}, {"type": "text", "text": text}]
    return {"custom_id": str(number), "response": {"content": content, "stop_reason": reason}, "status": ""}


class DialectTest(unittest.TestCase):
    def test_asks_as_claude_is_asked(self):
        settings = {"max_tokens": 50, "temperature": 0.2, "instruction": "Be brief.", "thoughts": 10}
        asked = dialect.request(7, "Why?", settings)
        self.assertEqual("7", asked["custom_id"])
        self.assertEqual(
            {
                "anthropic_version": "vertex-2023-10-16",
                "messages": [{"role": "user", "content": "Why?"}],
                "max_tokens": 60,
                "system": "Be brief.",
                "temperature": 0.2,
            },
            asked["request"],
        )

    def test_finds_answers_in_any_order(self):
        found = dialect.outcomes([row(1, "B"), row(0, " A\n")], [])
        self.assertEqual({0: {"answer": "A"}, 1: {"answer": "B"}}, found)

    def test_says_why_there_is_no_answer(self):
        self.assertIn("longer", dialect.understood(row(0, "A", "max_tokens"))["error"])
        self.assertIn("refusal", dialect.understood(row(0, "", "refusal"))["error"])
        self.assertEqual("400: bad", dialect.understood({"custom_id": "1", "status": "400: bad"})["error"])


if __name__ == "__main__":
    unittest.main()
