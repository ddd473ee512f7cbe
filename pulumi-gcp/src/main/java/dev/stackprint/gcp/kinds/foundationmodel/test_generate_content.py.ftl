<#if !tuned>
import os
</#if>
import unittest
from unittest import mock

from calls import CallFailed
from conversation import Answer, Finish, Turn
from fakes import FakeSession
from ${module} import converse


def answered(text, finish="STOP"):
    return {
        "candidates": [
            {"content": {"role": "model", "parts": [{"text": "Hm.", "thought": True}, {"text": text}]}, "finishReason": finish}
        ],
        "usageMetadata": {"promptTokenCount": 10, "candidatesTokenCount": 5, "thoughtsTokenCount": 3},
    }


class ConverseTest(unittest.TestCase):
    def setUp(self):
<#if tuned>
        patcher = mock.patch("${module}.endpoint", return_value="${testEndpoint}")
<#else>
        patcher = mock.patch.dict(os.environ, GOOGLE_CLOUD_PROJECT="test-project")
</#if>
        patcher.start()
        self.addCleanup(patcher.stop)

    def test_sends_the_conversation_and_its_sources(self):
        session = FakeSession(answered(" Ada. "))
        turns = [Turn("Hello"), Turn("Hi.", by_model=True), Turn("Who?")]
        answer = converse(session, "Be kind.", turns, 100, 0.2, sources=["Ada wrote it."])
        self.assertEqual(Answer("Ada.", Finish.COMPLETE, 10, 8), answer)
        request = session.asked[0]
        self.assertEqual("${testUrl}", request.url)
        self.assertEqual({"parts": [{"text": "Be kind."}]}, request.body["systemInstruction"])
        self.assertEqual(
            [
                {"role": "user", "parts": [{"text": "Hello"}]},
                {"role": "model", "parts": [{"text": "Hi."}]},
                {"role": "user", "parts": [{"text": "Ada wrote it."}, {"text": "Who?"}]},
            ],
            request.body["contents"],
        )
        generation = request.body["generationConfig"]
        self.assertEqual((${total}, 0.2), (generation["maxOutputTokens"], generation["temperature"]))

    def test_leaves_the_temperature_to_the_model(self):
        session = FakeSession(answered("Ada."))
        converse(session, "Be kind.", [Turn("Who?")], 100)
        self.assertNotIn("temperature", session.asked[0].body["generationConfig"])

    def test_tells_how_the_answer_ended(self):
        for finish, expected in (("MAX_TOKENS", Finish.LENGTH), ("SAFETY", Finish.REFUSED), ("SPII", Finish.REFUSED)):
            with self.subTest(finish):
                answer = converse(FakeSession(answered("A", finish)), "Be kind.", [Turn("Who?")], 100)
                self.assertEqual(expected, answer.finish)

    def test_tells_that_the_question_was_refused(self):
        session = FakeSession({"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}})
        self.assertEqual(Answer("", Finish.REFUSED), converse(session, "Be kind.", [Turn("Who?")], 100))

    def test_fails_if_the_model_cannot_be_called(self):
        with self.assertRaises(CallFailed):
            converse(FakeSession(404), "Be kind.", [Turn("Who?")], 100)
