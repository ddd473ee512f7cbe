import io
import json
import os
import unittest
from unittest import mock

from botocore.response import StreamingBody
from botocore.stub import ANY, Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import documents
<#if imported>
import imported
</#if>
import model
<#if !imported>
import served
</#if>

SCHEMA = {
    "type": "object",
    "properties": {"label": {"type": "string", "enum": ["a", "b"]}},
    "required": ["label"],
}
TASKS = {
    "free": {"instruction": "Summarize.", "notes": "Take notes.", "maximumTokens": 100},
    "form": {"instruction": "Choose.", "notes": "Take notes.", "maximumTokens": 100, "schema": SCHEMA},
}
GUARDRAIL = {"GUARDRAIL_ID": "guard", "GUARDRAIL_VERSION": "3"}
USAGE = {
    f"{policy}PolicyUnits": 0
    for policy in ("topic", "content", "word", "sensitiveInformation", "contextualGrounding")
} | {"sensitiveInformationPolicyFreeUnits": 0}


class ServedTest(unittest.TestCase):
    def setUp(self):
<#if imported>
        self.bedrock = self.runtime = self.stub(model.bedrock)
<#else>
        self.runtime = self.stub(served.runtime)
        self.bedrock = self.stub(model.bedrock)
</#if>
        self.written: dict[str, str] = {}
<#if imported>
        self.patch(mock.patch.dict(os.environ, {"MODEL_IN_USE": "s3://weights/models/small.json"}))
        self.patch(mock.patch.object(imported.in_use.InUse, "model_id", return_value="imported"))
<#else>
        self.patch(mock.patch.dict(os.environ, {"MODEL_ID": "endpoint", "MODEL_COMPONENT": "component"}))
</#if>
        self.patch(mock.patch.object(model, "TASKS", TASKS))
        self.patch(mock.patch.object(documents, "read_text", return_value="The document."))
        self.patch(mock.patch.object(documents, "write", side_effect=self.write))

    def stub(self, client: object) -> Stubber:
        stubber = Stubber(client)
        stubber.activate()
        self.addCleanup(stubber.deactivate)
        self.addCleanup(stubber.assert_no_pending_responses)
        return stubber

    def patch(self, patcher: object) -> None:
        patcher.start()
        self.addCleanup(patcher.stop)

    def write(self, key: str, content: str, content_type: str, language: "str | None") -> dict:
        self.written[key] = content
        return {"bucket": "results", "key": key, "language": language}

    def run_task(self, task: str, stage: str = "answer") -> dict:
        document = {"bucket": "results", "key": "in.txt", "language": "en"}
        return ${module}.handler({"task": task, "stage": stage, "document": document, "key": "out"}, None)

    def expect_answer(self, text: str, finish_reason: str = "stop", messages: "list | None" = None) -> None:
        choice = {"message": {"role": "assistant", "content": text}, "finish_reason": finish_reason}
        self.expect_response({"choices": [choice], "usage": {"total_tokens": 2}}, messages)

    def expect_response(self, response: dict, messages: "list | None" = None) -> None:
        data = json.dumps(response).encode()
        body = {"messages": messages, "max_tokens": 100<#if !imported>, "chat_template_kwargs": {"enable_thinking": False}</#if>}
        self.runtime.add_response(
<#if imported>
            "invoke_model",
            {"body": StreamingBody(io.BytesIO(data), len(data)), "contentType": "application/json"},
            {
                "modelId": "imported",
                "contentType": "application/json",
                "accept": "application/json",
                "body": json.dumps(body).encode() if messages else ANY,
            },
<#else>
            "invoke_endpoint",
            {"Body": StreamingBody(io.BytesIO(data), len(data))},
            {
                "EndpointName": "endpoint",
                "InferenceComponentName": "component",
                "ContentType": "application/json",
                "Accept": "application/json",
                "Body": json.dumps(body).encode() if messages else ANY,
            },
</#if>
        )

    def expect_look(self, source: str, text: str, outputs: "list | None" = None, action: str = "") -> None:
        entity = {"type": "NAME", "match": "x", "action": action}
        policy = {"sensitiveInformationPolicy": {"piiEntities": [entity], "regexes": []}}
        self.bedrock.add_response(
            "apply_guardrail",
            {
                "action": "NONE" if outputs is None else "GUARDRAIL_INTERVENED",
                "outputs": [{"text": each} for each in outputs or []],
                "assessments": [policy] if action else [],
                "usage": USAGE,
            },
            {
                "guardrailIdentifier": "guard",
                "guardrailVersion": "3",
                "source": source,
                "content": [{"text": {"text": text, "qualifiers": ["guard_content"]}}],
            },
        )

    def test_writes_what_the_model_says(self):
        asked = [
            {"role": "system", "content": "Summarize."},
            {"role": "user", "content": "The document."},
        ]
        self.expect_answer(" A summary. ", messages=asked)
        self.assertEqual({"bucket": "results", "key": "out.md", "language": "en"}, self.run_task("free"))
        self.assertEqual({"out.md": "A summary."}, self.written)

    def test_shows_the_model_its_mistakes_once(self):
        self.expect_answer('{"label": "c"}')
        correction = "This is not the JSON asked for: label is none of a, b. Answer again."
        form = json.dumps(SCHEMA)
        asked = (
            "Choose.\n\nAnswer with one JSON object that satisfies this JSON Schema, and with nothing"
            f" else:\n{form}"
        )
        messages = [
            {"role": "system", "content": asked},
            {"role": "user", "content": "The document."},
            {"role": "assistant", "content": '{"label": "c"}'},
            {"role": "user", "content": correction},
        ]
        self.expect_answer('{"label": "a"}', messages=messages)
        self.run_task("form")
        self.assertEqual({"label": "a"}, json.loads(self.written["out.json"]))

    def test_fails_if_the_answer_is_cut(self):
        self.expect_answer("A summ", "length")
        with self.assertRaises(model.AnswerTooLong):
            self.run_task("free")

    def test_leaves_out_what_the_model_thinks(self):
        for text, answer in (("<think>Hm.</think> Yes.", "Yes."), ("<think>Hm", ""), ("Yes.", "Yes.")):
            with self.subTest(text):
                self.assertEqual(answer, ${module}.without_thoughts(text))

    def test_has_the_guardrail_look_at_the_document_and_the_answer(self):
        self.patch(mock.patch.dict(os.environ, GUARDRAIL))
        self.expect_look("INPUT", "The document.", ["A document."], "ANONYMIZED")
        asked = [{"role": "system", "content": "Summarize."}, {"role": "user", "content": "A document."}]
        self.expect_answer("By Ada.", messages=asked)
        self.expect_look("OUTPUT", "By Ada.", ["By {NAME}."], "ANONYMIZED")
        self.run_task("free")
        self.assertEqual({"out.md": "By {NAME}."}, self.written)

    def test_does_not_ask_with_what_the_guardrail_blocks(self):
        self.patch(mock.patch.dict(os.environ, GUARDRAIL))
        for outputs, action in ((["No."], "BLOCKED"), ([], "")):
            self.expect_look("INPUT", "The document.", outputs, action)
            with self.assertRaises(model.GuardrailIntervened):
                self.run_task("free")

    def test_does_not_keep_an_answer_that_the_guardrail_blocks(self):
        self.patch(mock.patch.dict(os.environ, GUARDRAIL))
        self.expect_look("INPUT", "The document.")
        self.expect_answer("By Ada.")
        self.expect_look("OUTPUT", "By Ada.", ["No."], "BLOCKED")
        with self.assertRaises(model.GuardrailIntervened):
            self.run_task("free")
        self.assertEqual({}, self.written)

    def test_asks_nothing_without_the_word_of_the_guardrail(self):
        self.patch(mock.patch.dict(os.environ, GUARDRAIL))
        self.bedrock.add_client_error("apply_guardrail", "ThrottlingException")
        with self.assertRaises(model.bedrock.exceptions.ThrottlingException):
            self.run_task("free")

<#if !imported>
    def test_is_tried_again_where_time_heals(self):
        no_capacity = "Inference Component has no capacity to process this request."
        for code, message, status in (
            ("ValidationError", no_capacity, 0),
            ("ModelError", "", 503),
            ("ModelError", "", 429),
            ("ThrottlingException", "", 0),
        ):
            with self.subTest(code):
                fields = {"OriginalStatusCode": status} if status else {}
                self.runtime.add_client_error("invoke_endpoint", code, message, modeled_fields=fields)
                with self.assertRaises(served.ModelNotReadyException):
                    self.run_task("free")

</#if>
    def test_fails_if_the_server_answers_with_an_error(self):
        self.expect_response({"error": {"message": "too long", "code": 400}})
        with self.assertRaises(${module}.RequestRefused):
            self.run_task("free")
<#if !imported>

    def test_is_not_tried_again_otherwise(self):
        self.runtime.add_client_error(
            "invoke_endpoint", "ModelError", modeled_fields={"OriginalStatusCode": 400}
        )
        with self.assertRaises(served.runtime.exceptions.ModelError):
            self.run_task("free")
</#if>


if __name__ == "__main__":
    unittest.main()
