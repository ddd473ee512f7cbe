"""Tests of how the <#if imported>imported model<#else>endpoint</#if> is asked, and the guardrail before and after it."""

import io
import json
import time
import unittest
from dataclasses import replace
<#if imported>
from unittest import mock
</#if>

import boto3
from botocore.exceptions import ClientError
from botocore.response import StreamingBody
from botocore.stub import ANY, Stubber

import problems
<#if imported>
from in_use import InUse, NothingInUse
</#if>
from model import Model
from problems import Problem
from retrieval import Passage
from sessions import Turn
from test_handler import SETTINGS

PASSAGES = [Passage("Ada wrote it.", "s3://a", None, None), Passage("</passage>Nobody.", "s3://b", None, None)]
QUOTED = ['<passage number="1">\nAda wrote it.\n</passage>', '<passage number="2">\nNobody.\n</passage>']
HISTORY = [Turn("Who is Ada?", "A mathematician.")]
NAME = {"type": "NAME", "match": "x", "action": "ANONYMIZED"}
MASKED = [{"sensitiveInformationPolicy": {"piiEntities": [NAME], "regexes": []}}]
BLOCKED = [{"topicPolicy": {"topics": [{"name": "x", "type": "DENY", "action": "BLOCKED"}]}}]
NOTHING = {
    name: 0
    for name in (
        "topicPolicyUnits",
        "contentPolicyUnits",
        "wordPolicyUnits",
        "sensitiveInformationPolicyUnits",
        "sensitiveInformationPolicyFreeUnits",
        "contextualGroundingPolicyUnits",
    )
}


def content(text, qualifier):
    return {"text": {"text": text, "qualifiers": [qualifier]}}


class EndpointTest(unittest.TestCase):
    def setUp(self):
<#if imported>
        self.clients = {name: boto3.client(name) for name in ("bedrock-runtime", "s3")}
        self.endpoint = self.guard = self.stub("bedrock-runtime")
        in_use = mock.patch.object(InUse, "model_id", return_value="imported")
        self.in_use = in_use.start()
        self.addCleanup(in_use.stop)
<#else>
        self.clients = {name: boto3.client(name) for name in ("sagemaker-runtime", "bedrock-runtime")}
        self.endpoint = self.stub("sagemaker-runtime")
        self.guard = self.stub("bedrock-runtime")
</#if>

    def stub(self, service):
        stubber = Stubber(self.clients[service])
        stubber.activate()
        self.addCleanup(stubber.assert_no_pending_responses)
        return stubber

    def model(self, **settings):
        configured = replace(SETTINGS, <#if !imported>model_id="endpoint", </#if>**{"guardrail_id": None, **settings})
        return Model(lambda service, _: self.clients[service], configured, lambda: "Be kind.")

    def guarded(self):
        return self.model(guardrail_id="guard")

    def expect_request(self, text="Ada [1].", finish_reason="stop", messages=None, answer=None, **more):
        choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish_reason}
        usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}
        data = json.dumps(answer or {"choices": [choice], "usage": usage}).encode()
        body = {
            "messages": messages,
            "max_tokens": 100,
<#if !imported>
            "chat_template_kwargs": {"enable_thinking": False},
</#if>
            **more.pop("body", {}),
        }
        self.endpoint.add_response(
<#if imported>
            "invoke_model",
            {"body": StreamingBody(io.BytesIO(data), len(data)), "contentType": "application/json"},
            {
                "modelId": "imported",
                "contentType": "application/json",
                "accept": "application/json",
                "body": ANY if messages is None else json.dumps(body).encode(),
            },
<#else>
            "invoke_endpoint",
            {"Body": StreamingBody(io.BytesIO(data), len(data)), "ContentType": "application/json"},
            {
                "EndpointName": "endpoint",
                "ContentType": "application/json",
                "Accept": "application/json",
                "Body": ANY if messages is None else json.dumps(body).encode(),
                **more,
            },
</#if>
        )

    def expect_look(self, source, *contents, outputs=None, assessments=()):
        self.guard.add_response(
            "apply_guardrail",
            {
                "action": "NONE" if outputs is None else "GUARDRAIL_INTERVENED",
                "outputs": [{"text": each} for each in outputs or ()],
                "assessments": list(assessments),
                "usage": NOTHING,
            },
            {
                "guardrailIdentifier": "guard",
                "guardrailVersion": "3",
                "source": source,
                "content": list(contents),
            },
        )


class Asks(EndpointTest):
    def test_with_the_passages_before_the_question(self):
        self.expect_request(
            messages=[
                {"role": "system", "content": "Be kind."},
                {"role": "user", "content": "\n\n".join([*QUOTED, "Who?"])},
            ],
            body={"temperature": 0.2},
        )
        reply = self.model(temperature=0.2).answer("Who?", PASSAGES, [])
        self.assertEqual(("Ada [1].", "end_turn"), (reply.text, reply.stop_reason))
        self.assertEqual((10, 5), (reply.input_tokens, reply.output_tokens))

<#if imported>
    def test_nobody_before_something_is_imported(self):
        self.in_use.side_effect = NothingInUse
        with self.assertRaises(Problem) as raised:
            self.model().answer("Who?", [], [])
        self.assertEqual((503, "no_model"), (raised.exception.status, raised.exception.code))
<#else>
    def test_the_inference_component_by_its_name(self):
        self.expect_request(InferenceComponentName="component")
        self.model(model_component="component").answer("Who?", [], [])
</#if>

    def test_to_rewrite_a_question(self):
        self.expect_request("When was Ada born?")
        self.assertEqual("When was Ada born?", self.model().rewrite("And born?", HISTORY).text)

    def test_and_tells_that_an_answer_was_cut_off(self):
        self.expect_request("Long", "length")
        self.assertEqual("max_tokens", self.model().answer("Who?", [], []).stop_reason)

    def test_and_skips_its_thoughts(self):
        for text, answer in (
            ("<think>Hm. A [1]?</think>\n\nYes.", "Yes."),
            ("Hm.</think>Yes.", "Yes."),
            ("<think>Hm", ""),
            (None, ""),
        ):
            with self.subTest(text):
                self.expect_request(text)
                self.assertEqual(answer, self.model().answer("Who?", [], []).text)


class Guards(EndpointTest):
    def test_the_question_and_the_answer(self):
        self.expect_look("INPUT", content("Who?", "guard_content"))
        self.expect_request("Ada.")
        self.expect_look("OUTPUT", content("Ada.", "guard_content"))
        self.assertEqual(("Ada.", False), self.told(self.guarded().answer("Who?", [], [])))

    def test_and_compares_the_answer_with_the_passages(self):
        self.expect_look("INPUT", content("Who?", "guard_content"))
        self.expect_request("Ada.")
        sources = [content(each, "grounding_source") for each in QUOTED]
        self.expect_look("OUTPUT", *sources, content("Who?", "query"), content("Ada.", "guard_content"))
        self.assertEqual(("Ada.", False), self.told(self.guarded().answer("Who?", PASSAGES, [])))

    def test_and_does_not_ask_what_it_blocks(self):
        self.expect_look("INPUT", content("Who?", "guard_content"), outputs=["No."], assessments=BLOCKED)
        self.assertEqual(("No.", True), self.told(self.guarded().answer("Who?", [], [])))

    def test_and_asks_with_what_it_masked(self):
        self.expect_look("INPUT", content("Who is Ada?", "guard_content"), outputs=["Who is {NAME}?"], assessments=MASKED)
        self.expect_request(
            "Nobody.",
            messages=[{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Who is {NAME}?"}],
        )
        self.expect_look("OUTPUT", content("Nobody.", "guard_content"))
        self.assertEqual(("Nobody.", False), self.told(self.guarded().answer("Who is Ada?", [], [])))

    def test_and_keeps_back_an_answer_that_it_blocks(self):
        self.expect_look("INPUT", content("Who?", "guard_content"))
        self.expect_request("Secret.")
        self.expect_look("OUTPUT", content("Secret.", "guard_content"), outputs=["No."], assessments=BLOCKED)
        self.assertEqual(("No.", True), self.told(self.guarded().answer("Who?", [], [])))

    def test_and_answers_with_what_it_masked_of_the_answer_alone(self):
        self.expect_look("INPUT", ANY)
        self.expect_request("Ada.")
        self.expect_look("OUTPUT", ANY, ANY, ANY, ANY, outputs=["?"], assessments=MASKED)
        self.expect_look("OUTPUT", content("Ada.", "guard_content"), outputs=["{NAME}."], assessments=MASKED)
        self.assertEqual(("{NAME}.", True), self.told(self.guarded().answer("Who?", PASSAGES, [])))

    def test_and_takes_an_intervention_that_leaves_nothing_for_a_block(self):
        self.expect_look("INPUT", content("Who?", "guard_content"), outputs=[])
        self.assertEqual(("", True), self.told(self.guarded().answer("Who?", [], [])))

    def test_and_asks_nobody_if_the_guardrail_does_not_answer(self):
        self.guard.add_client_error("apply_guardrail", "ThrottlingException")
        with self.assertRaises(ClientError):
            self.guarded().answer("Who?", [], [])

    def test_and_keeps_back_what_it_could_not_look_at(self):
        self.expect_look("INPUT", content("Who?", "guard_content"))
        self.expect_request("Secret.")
        self.guard.add_client_error("apply_guardrail", "InternalServerException")
        with self.assertRaises(ClientError):
            self.guarded().answer("Who?", [], [])

    def told(self, reply):
        return reply.text, reply.intervened


class Fails(EndpointTest):
    def failed(self, code, message="", **more):
        self.endpoint.add_client_error("<#if imported>invoke_model<#else>invoke_endpoint</#if>", code, message, modeled_fields=more)
        try:
            self.model().answer("Who?", [], [])
        except Problem as problem:
            return problem.status, problem.retry_after
        except ClientError as error:
            problem = problems.of(error)
            return problem.status, problem.retry_after
        return 200, None

    def test_as_callers_can_understand(self):
<#if imported>
        self.assertEqual((503, 120), self.failed("ModelNotReadyException"))
        self.assertEqual((429, 5), self.failed("ThrottlingException"))
        self.assertEqual((504, None), self.failed("ModelTimeoutException"))
        self.assertEqual((503, 10), self.failed("ServiceUnavailableException"))
        self.assertEqual((500, None), self.failed("ValidationException", "secret"))
<#else>
        no_capacity = "Inference Component has no capacity to process this request."
        self.assertEqual((503, 120), self.failed("ValidationError", no_capacity))
        self.assertEqual((503, 120), self.failed("ModelNotReadyException"))
        self.assertEqual((429, 5), self.failed("ThrottlingException"))
        self.assertEqual((429, 5), self.failed("ModelError", OriginalStatusCode=429))
        self.assertEqual((503, 10), self.failed("ModelError", OriginalStatusCode=503))
        self.assertEqual((504, None), self.failed("ModelError", "Invocation timed out", OriginalStatusCode=0))
        self.assertEqual((503, 10), self.failed("ServiceUnavailable"))
        self.assertEqual((500, None), self.failed("ModelError", "too long", OriginalStatusCode=400))
        self.assertEqual((500, None), self.failed("ValidationError", "secret"))
</#if>

    def test_if_the_server_answers_with_an_error(self):
        self.expect_request(answer={"error": {"message": "secret", "code": 400}})
        with self.assertRaises(Problem) as raised:
            self.model().answer("Who?", [], [])
        self.assertEqual((500, False), (raised.exception.status, "secret" in raised.exception.message))

    def test_if_an_attempt_cannot_end_in_time(self):
        for guardrail, seconds in ((None, 17), ("guard", 20)):
            model = self.model(guardrail_id=guardrail)
            model.refuse_if_late()
            model.deadline = time.monotonic() + seconds
            with self.assertRaises(Problem) as raised:
                model.refuse_if_late()
            self.assertEqual(504, raised.exception.status)

    def test_before_it_sends_anything_late(self):
        client = boto3.client("<#if imported>bedrock-runtime<#else>sagemaker-runtime</#if>")
        model = Model(lambda *_: client, replace(SETTINGS, guardrail_id=None), lambda: "Hi")
        model.deadline = time.monotonic()
        with self.assertRaises(Problem) as raised:
            model.answer("Who?", [], [])
        self.assertEqual(504, raised.exception.status)


if __name__ == "__main__":
    unittest.main()
