import os
import unittest
from unittest import mock

from calls import CallFailed
from conversation import Answer, Finish, Turn
from fakes import FakeSession
from ${module} import converse


def answered(text, stop_reason="end_turn"):
    return {
        "type": "message",
        "role": "assistant",
        "content": [{"type": "thinking", "thinking": "Hm.", "signature": "x"}, {"type": "text", "text": text}],
        "stop_reason": stop_reason,
        "usage": {"input_tokens": 10, "output_tokens": 5},
    }


class ConverseTest(unittest.TestCase):
    def setUp(self):
        patcher = mock.patch.dict(os.environ, GOOGLE_CLOUD_PROJECT="test-project")
        patcher.start()
        self.addCleanup(patcher.stop)

    def test_sends_the_conversation_and_its_sources(self):
        session = FakeSession(answered(" Ada. "))
        turns = [Turn("Hello"), Turn("Hi.", by_model=True), Turn("Who?")]
        answer = converse(session, "Be kind.", turns, 100, 0.2, sources=["Ada wrote it."])
        self.assertEqual(Answer("Ada.", Finish.COMPLETE, 10, 5), answer)
        request = session.asked[0]
        self.assertEqual("${testUrl}", request.url)
        self.assertEqual(
            {
                "anthropic_version": "vertex-2023-10-16",
                "system": "Be kind.",
                "messages": [
                    {"role": "user", "content": [{"type": "text", "text": "Hello"}]},
                    {"role": "assistant", "content": [{"type": "text", "text": "Hi."}]},
                    {
                        "role": "user",
                        "content": [{"type": "text", "text": "Ada wrote it."}, {"type": "text", "text": "Who?"}],
                    },
                ],
                "max_tokens": ${total},
                "temperature": 0.2,
            },
            request.body,
        )

    def test_leaves_the_temperature_to_the_model(self):
        session = FakeSession(answered("Ada."))
        converse(session, "Be kind.", [Turn("Who?")], 100)
        self.assertNotIn("temperature", session.asked[0].body)

    def test_tells_how_the_answer_ended(self):
        for reason, expected in (("max_tokens", Finish.LENGTH), ("refusal", Finish.REFUSED), (None, Finish.REFUSED)):
            with self.subTest(reason):
                answer = converse(FakeSession(answered("A", reason)), "Be kind.", [Turn("Who?")], 100)
                self.assertEqual(expected, answer.finish)

    def test_fails_if_the_model_cannot_be_called(self):
        with self.assertRaises(CallFailed):
            converse(FakeSession(404), "Be kind.", [Turn("Who?")], 100)
