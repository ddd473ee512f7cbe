import unittest
from unittest import mock

import documents
import tuned
from examples import Example
from fakes import FakeSession

MODEL = "projects/123/locations/europe-west4/endpoints/456"


class TunedTest(unittest.TestCase):
    def ask(self, answered: dict, example: Example) -> tuple[str, dict]:
        session = FakeSession(answered)
        with mock.patch.object(documents, "session", return_value=session):
            answer = tuned.answer(MODEL, example, 50)
        (asked,) = session.asked
        self.assertEqual(f"https://europe-west4-aiplatform.googleapis.com/v1/{MODEL}:generateContent", asked.url)
        return answer, asked.body

    def test_asks_for_the_last_turn(self):
        parts = [{"text": "Hm.", "thought": True}, {"text": "inv"}, {"text": "oice"}]
        answered = {"candidates": [{"content": {"role": "model", "parts": parts}, "finishReason": "STOP"}]}
        answer, body = self.ask(answered, Example("Sort.", ("Please pay.", "invoice")))
        self.assertEqual("invoice", answer)
        self.assertEqual([{"role": "user", "parts": [{"text": "Please pay."}]}], body["contents"])
        self.assertEqual({"parts": [{"text": "Sort."}]}, body["systemInstruction"])
        self.assertEqual(1074, body["generationConfig"]["maxOutputTokens"])

    def test_takes_a_refusal_for_an_empty_answer(self):
        answer, body = self.ask({"promptFeedback": {"blockReason": "SAFETY"}}, Example("", ("a", "b")))
        self.assertEqual("", answer)
        self.assertNotIn("systemInstruction", body)


if __name__ == "__main__":
    unittest.main()
