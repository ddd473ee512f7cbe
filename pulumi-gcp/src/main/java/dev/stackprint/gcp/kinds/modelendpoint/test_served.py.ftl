import os
import unittest
from unittest import mock

import ${module}
from calls import CallFailed
from conversation import Answer, Finish, Turn
from fakes import FakeSession
from ${module} import converse

ENDPOINT = "projects/test-project/locations/europe-west4/endpoints/123"
HOST = "123.europe-west4-456.prediction.vertexai.goog"


def answered(text, finish_reason="stop"):
    return {
        "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish_reason}],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5},
    }


def served(*answers, dns=HOST):
    return FakeSession({"name": ENDPOINT, "dedicatedEndpointDns": dns}, *answers)


@mock.patch.dict(os.environ, MODEL_ENDPOINT=ENDPOINT)
@mock.patch.dict(${module}._hosts, clear=True)
class ConverseTest(unittest.TestCase):
    def test_sends_the_conversation_and_its_sources(self):
        session = served(answered(" Ada. "))
        turns = [Turn("Hello"), Turn("Hi.", by_model=True), Turn("Who?")]
        answer = converse(session, "Be kind.", turns, 100, 0.2, sources=["Ada wrote it."])
        self.assertEqual(Answer("Ada.", Finish.COMPLETE, 10, 5), answer)
        request = session.asked[1]
        self.assertEqual(("POST", f"https://{HOST}/v1/{ENDPOINT}:rawPredict"), (request.method, request.url))
        self.assertEqual(
            {
                "model": "${model}",
                "messages": [
<#if instructed>
                    {"role": "system", "content": "Be kind."},
                    {"role": "user", "content": "Hello"},
<#else>
                    {"role": "user", "content": "Be kind.\n\nHello"},
</#if>
                    {"role": "assistant", "content": "Hi."},
                    {"role": "user", "content": "Ada wrote it.\n\nWho?"},
                ],
                "max_tokens": ${total?c},
                "chat_template_kwargs": {"enable_thinking": False},
                "temperature": 0.2,
            },
            request.body,
        )

    def test_asks_once_where_the_endpoint_is(self):
        session = served(answered("Ada."), answered("Ada."), dns=f"https://{HOST}")
        for _ in range(2):
            converse(session, "Be kind.", [Turn("Who?")], 100)
        where = f"https://europe-west4-aiplatform.googleapis.com/v1/{ENDPOINT}"
        call = f"https://{HOST}/v1/{ENDPOINT}:rawPredict"
        self.assertEqual([where, call, call], [each.url for each in session.asked])

    def test_leaves_the_temperature_to_the_server(self):
        session = served(answered("Ada."))
        converse(session, "Be kind.", [Turn("Who?")], 100)
        self.assertNotIn("temperature", session.asked[1].body)

    def test_keeps_thoughts_to_itself(self):
        session = served(answered("<think>\nA poem, so </think>\n\nAda."), answered("<think>\nA poem, so"))
        self.assertEqual("Ada.", converse(session, "Be kind.", [Turn("Who?")], 100).text)
        self.assertEqual("", converse(session, "Be kind.", [Turn("Who?")], 100).text)

    def test_tells_how_the_answer_ended(self):
        for reason, expected in (("length", Finish.LENGTH), ("content_filter", Finish.REFUSED), (None, Finish.REFUSED)):
            with self.subTest(reason), mock.patch.dict(${module}._hosts, clear=True):
                answer = converse(served(answered(None, reason)), "Be kind.", [Turn("Who?")], 100)
                self.assertEqual(Answer("", expected, 10, 5), answer)

    def test_fails_if_the_model_cannot_be_called(self):
        for session in (served(404), FakeSession(404)):
            with self.subTest(session), mock.patch.dict(${module}._hosts, clear=True):
                with self.assertRaises(CallFailed):
                    converse(session, "Be kind.", [Turn("Who?")], 100)
