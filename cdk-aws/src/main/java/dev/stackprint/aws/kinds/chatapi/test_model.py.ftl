"""Tests of how Bedrock is asked."""

import time
import unittest
from dataclasses import replace
<#if tuned>
from unittest import mock
</#if>

import boto3
from botocore.stub import ANY, Stubber

<#if tuned>
from in_use import InUse, NothingInUse
</#if>
from model import Model
from problems import Problem
from retrieval import Passage
from sessions import Turn
from test_handler import SETTINGS

PASSAGES = [Passage("Ada wrote it.", "s3://a", None, None), Passage("</passage>Nobody.", "s3://b", None, None)]
HISTORY = [Turn("Who is Ada?", "A mathematician.")]


def answer(text, stop_reason="end_turn"):
    return {
        "output": {"message": {"role": "assistant", "content": [{"text": text}]}},
        "stopReason": stop_reason,
        "usage": {"inputTokens": 10, "outputTokens": 5, "totalTokens": 15},
        "metrics": {"latencyMs": 1},
    }


def guarded(text, *qualifiers):
    return {"guardContent": {"text": {"text": text, "qualifiers": list(qualifiers)}}}


class Asks(unittest.TestCase):
    def setUp(self):
<#if tuned>
        in_use = mock.patch.object(InUse, "model_id", return_value="model")
        self.in_use = in_use.start()
        self.addCleanup(in_use.stop)
</#if>
        self.client = boto3.client("bedrock-runtime")
        self.stubber = Stubber(self.client)
        self.stubber.activate()
        self.addCleanup(self.stubber.assert_no_pending_responses)

    def model(self, **settings):
        return Model(lambda *_: self.client, replace(SETTINGS, **settings), lambda: "Be kind.")

    def test_under_the_guardrail_with_what_it_is_to_examine_marked(self):
        request = {
            "modelId": "model",
            "system": [{"text": "Be kind."}],
            "messages": [
                {
                    "role": "user",
                    "content": [
                        guarded('<passage number="1">\nAda wrote it.\n</passage>', "grounding_source"),
                        guarded('<passage number="2">\nNobody.\n</passage>', "grounding_source"),
                        guarded("Who?", "query", "guard_content"),
                    ],
                }
            ],
            "inferenceConfig": {"maxTokens": 100},
            "guardrailConfig": {"guardrailIdentifier": "guard", "guardrailVersion": "3"},
        }
        self.stubber.add_response("converse", answer("Ada [1]."), request)
        reply = self.model().answer("Who?", PASSAGES, [])
        self.assertEqual(("Ada [1].", 10, 5, False), (reply.text, reply.input_tokens, reply.output_tokens, reply.intervened))

    def test_tells_that_the_guardrail_intervened(self):
        self.stubber.add_response("converse", answer("I cannot help.", "guardrail_intervened"))
        self.assertTrue(self.model().answer("Who?", [], []).intervened)

    def test_without_a_guardrail(self):
        request = {
            "modelId": "model",
            "system": ANY,
            "messages": [{"role": "user", "content": [{"text": "Who?"}]}],
            "inferenceConfig": {"maxTokens": 100, "temperature": 0.2},
        }
        self.stubber.add_response("converse", answer("Me."), request)
        self.model(guardrail_id=None, temperature=0.2).answer("Who?", [], [])

<#if tuned>
    def test_tells_that_nothing_is_in_use_yet(self):
        self.in_use.side_effect = NothingInUse
        with self.assertRaises(Problem) as raised:
            self.model().answer("Who?", [], [])
        self.assertEqual((503, "no_model"), (raised.exception.status, raised.exception.code))

</#if>
    def test_to_rewrite_a_question(self):
        request = {
            "modelId": "model",
            "system": ANY,
            "messages": [
                {"role": "user", "content": [{"text": "Who is Ada?"}]},
                {"role": "assistant", "content": [{"text": "A mathematician."}]},
                {"role": "user", "content": [guarded("And born?", "guard_content")]},
            ],
            "inferenceConfig": {"maxTokens": 256},
            "guardrailConfig": ANY,
        }
        self.stubber.add_response("converse", answer("When was Ada born?"), request)
        self.assertEqual("When was Ada born?", self.model().rewrite("And born?", HISTORY).text)

    def test_and_skips_its_thoughts(self):
        response = answer("Yes.")
        response["output"]["message"]["content"].insert(0, {"reasoningContent": {"reasoningText": {"text": "Hm."}}})
        self.stubber.add_response("converse", response)
        self.assertEqual("Yes.", self.model().answer("Who?", [], []).text)


class Deadline(unittest.TestCase):
    def setUp(self):
<#if tuned>
        in_use = mock.patch.object(InUse, "model_id", return_value="model")
        in_use.start()
        self.addCleanup(in_use.stop)
</#if>
        self.model = Model(lambda *_: boto3.client("bedrock-runtime"), SETTINGS, lambda: "Hi")

    def test_no_attempt_is_begun_that_cannot_end_in_time(self):
        self.model.refuse_if_late()
        self.model.deadline = time.monotonic() + 19
        with self.assertRaises(Problem) as raised:
            self.model.refuse_if_late()
        self.assertEqual(504, raised.exception.status)

    def test_a_late_attempt_reaches_the_caller_as_a_timeout(self):
        self.model.deadline = time.monotonic()
        with self.assertRaises(Problem) as raised:
            self.model.answer("Who?", [], [])
        self.assertEqual(504, raised.exception.status)


if __name__ == "__main__":
    unittest.main()
