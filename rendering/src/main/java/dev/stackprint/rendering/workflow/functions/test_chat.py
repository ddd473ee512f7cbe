import unittest

import dialect


def row(number: int, text: str, reason: str = "stop") -> dict:
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": reason}
    response = {"status_code": 200, "request_id": "r", "body": {"choices": [choice]}}
    return {"id": "vllm-1", "custom_id": str(number), "response": response, "error": None}


class DialectTest(unittest.TestCase):
    def test_asks_as_a_batch_is_asked(self):
        settings = {"model": "a/b", "max_tokens": 50, "temperature": 0.2, "instruction": "Be brief."}
        asked = dialect.request(7, "Why?", settings)
        self.assertEqual(("7", "POST", "/v1/chat/completions"), (asked["custom_id"], asked["method"], asked["url"]))
        self.assertEqual(
            {
                "model": "a/b",
                "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Why?"}],
                "max_tokens": 50,
                "temperature": 0.2,
            },
            asked["body"],
        )

    def test_finds_answers_in_any_order(self):
        found = dialect.outcomes([row(1, "B"), row(0, " A\n")], [])
        self.assertEqual({0: {"answer": "A"}, 1: {"answer": "B"}}, found)

    def test_says_why_there_is_no_answer(self):
        self.assertIn("longer", dialect.understood(row(0, "A", "length"))["error"])
        self.assertIn("stop", dialect.understood(row(0, ""))["error"])
        refused = {"custom_id": "1", "response": {"status_code": 400}, "error": {"message": "too long"}}
        self.assertEqual("400: too long", dialect.understood(refused)["error"])
        self.assertEqual("error: ill", dialect.understood({"custom_id": "1", "error": "ill"})["error"])


if __name__ == "__main__":
    unittest.main()
