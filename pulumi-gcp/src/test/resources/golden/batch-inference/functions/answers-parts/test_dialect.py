import unittest

import dialect


def row(prompt: str, text: str, reason: str = "STOP") -> dict:
    parts = [{"text": "Well.", "thought": True}, {"text": text}]
    return {
        "request": {"contents": [{"role": "user", "parts": [{"text": prompt}]}]},
        "response": {"candidates": [{"content": {"role": "model", "parts": parts}, "finishReason": reason}]},
        "status": "",
    }


class DialectTest(unittest.TestCase):
    def test_asks_as_gemini_is_asked(self):
        settings = {"max_tokens": 50, "temperature": 0.2, "instruction": "Be brief."}
        given = dialect.request(7, "Why?", settings)["request"]
        self.assertEqual({"maxOutputTokens": 50, "temperature": 0.2}, given["generationConfig"])
        self.assertEqual("Be brief.", given["systemInstruction"]["parts"][0]["text"])
        self.assertEqual("Why?", given["contents"][0]["parts"][0]["text"])

    def test_leaves_room_for_thoughts(self):
        given = dialect.request(7, "Why?", {"max_tokens": 50, "thoughts": 1000})["request"]
        self.assertEqual(1050, given["generationConfig"]["maxOutputTokens"])
        self.assertNotIn("systemInstruction", given)

    def test_finds_whose_answer_it_is(self):
        prompts = [{"prompt": each} for each in ("a", "b", "a")]
        rows = [row("b", "B"), row("a", "A1"), row("a", " A2\n"), row("c", "C")]
        found = dialect.outcomes(rows, prompts)
        self.assertEqual({0: {"answer": "A1"}, 1: {"answer": "B"}, 2: {"answer": "A2"}}, found)

    def test_says_why_there_is_no_answer(self):
        self.assertIn("longer", dialect.understood(row("a", "A", "MAX_TOKENS"))["error"])
        self.assertIn("SAFETY", dialect.understood(row("a", "", "SAFETY"))["error"])
        self.assertIn("STOP", dialect.understood(row("a", " "))["error"])
        self.assertEqual("Bad Request", dialect.understood({"status": "Bad Request", "response": {}})["error"])
        blocked = {"status": "", "response": {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}}}
        self.assertIn("PROHIBITED_CONTENT", dialect.understood(blocked)["error"])


if __name__ == "__main__":
    unittest.main()
