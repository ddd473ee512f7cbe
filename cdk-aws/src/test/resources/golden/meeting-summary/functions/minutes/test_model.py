import json
import os
import unittest
from unittest import mock

from botocore.stub import ANY, Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import documents
import model

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


def answer(text: str, stop_reason: str = "end_turn", **more: object) -> dict:
    return {
        "output": {"message": {"role": "assistant", "content": [{"text": text}]}},
        "stopReason": stop_reason,
        "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
        "metrics": {"latencyMs": 1},
        **more,
    }


def intervention(action: str) -> dict:
    entity = {"type": "NAME", "match": "x", "action": action}
    assessment = {"sensitiveInformationPolicy": {"piiEntities": [entity], "regexes": []}}
    return {"trace": {"guardrail": {"outputAssessments": {"guard": [assessment]}}}}


class ModelTest(unittest.TestCase):
    def setUp(self):
        self.bedrock = Stubber(model.bedrock)
        self.bedrock.activate()
        self.addCleanup(self.bedrock.deactivate)
        self.written: dict[str, str] = {}
        self.patch(mock.patch.dict(os.environ, {"MODEL_ID": "some-model"}))
        self.patch(mock.patch.object(model, "TASKS", TASKS))
        self.patch(mock.patch.object(documents, "read_text", return_value="The document."))
        self.patch(mock.patch.object(documents, "write", side_effect=self.write))

    def patch(self, patcher: object) -> None:
        patcher.start()
        self.addCleanup(patcher.stop)

    def write(self, key: str, content: str, content_type: str, language: "str | None") -> dict:
        self.written[key] = content
        return {"bucket": "results", "key": key, "language": language}

    def run_task(self, task: str, stage: str = "answer") -> dict:
        document = {"bucket": "results", "key": "in.txt", "language": "en"}
        return model.handler({"task": task, "stage": stage, "document": document, "key": "out"}, None)

    def test_writes_what_the_model_says(self):
        self.bedrock.add_response(
            "converse",
            answer(" A summary. "),
            {
                "modelId": "some-model",
                "system": [{"text": "Summarize."}],
                "messages": [{"role": "user", "content": [{"text": "The document."}]}],
                "inferenceConfig": {"maxTokens": 100},
            },
        )
        self.assertEqual({"bucket": "results", "key": "out.md", "language": "en"}, self.run_task("free"))
        self.assertEqual({"out.md": "A summary."}, self.written)

    def test_applies_the_guardrail_to_the_document(self):
        self.patch(mock.patch.dict(os.environ, GUARDRAIL))
        self.bedrock.add_response(
            "converse",
            answer("A summary."),
            {
                "modelId": "some-model",
                "system": ANY,
                "messages": [
                    {"role": "user", "content": [{"guardContent": {"text": {"text": "The document."}}}]}
                ],
                "inferenceConfig": ANY,
                "guardrailConfig": {
                    "guardrailIdentifier": "guard",
                    "guardrailVersion": "3",
                    "trace": "enabled",
                },
            },
        )
        self.run_task("free")
        self.bedrock.assert_no_pending_responses()

    def test_fails_if_the_guardrail_blocks(self):
        self.patch(mock.patch.dict(os.environ, GUARDRAIL))
        self.bedrock.add_response(
            "converse", answer("No.", "guardrail_intervened", **intervention("BLOCKED"))
        )
        with self.assertRaises(model.GuardrailIntervened):
            self.run_task("free")
        self.assertEqual({}, self.written)

    def test_takes_the_masked_answer_of_a_guardrail(self):
        self.patch(mock.patch.dict(os.environ, GUARDRAIL))
        self.bedrock.add_response(
            "converse", answer("By {NAME}.", "guardrail_intervened", **intervention("ANONYMIZED"))
        )
        self.run_task("free")
        self.assertEqual({"out.md": "By {NAME}."}, self.written)

    def test_takes_notes_even_if_they_are_cut(self):
        self.bedrock.add_response("converse", answer("Notes", "max_tokens"))
        self.assertEqual("out.txt", self.run_task("form", "notes")["key"])

    def test_fails_if_the_answer_is_cut(self):
        self.bedrock.add_response("converse", answer("A summ", "max_tokens"))
        with self.assertRaises(model.AnswerTooLong):
            self.run_task("free")

    def test_keeps_fields_for_programs_and_for_people(self):
        self.bedrock.add_response("converse", answer('{"label": "a"}'))
        result = self.run_task("form")
        self.assertEqual(["out.md", "out.json"], [result["key"], result["data"]["key"]])
        self.assertNotIn("label", result)
        self.assertEqual({"label": "a"}, json.loads(self.written["out.json"]))

    def test_shows_the_label_that_it_chose(self):
        TASKS["labels"] = {**TASKS["form"], "classifies": True}
        self.bedrock.add_response("converse", answer('{"label": "b"}'))
        self.assertEqual("b", self.run_task("labels")["label"])

    def test_shows_the_model_its_mistakes_once(self):
        self.bedrock.add_response("converse", answer('{"label": "c"}'))
        self.bedrock.add_response(
            "converse",
            answer('{"label": "a"}'),
            {
                "modelId": ANY,
                "system": ANY,
                "inferenceConfig": ANY,
                "messages": [
                    {"role": "user", "content": [{"text": "The document."}]},
                    {"role": "assistant", "content": [{"text": '{"label": "c"}'}]},
                    {
                        "role": "user",
                        "content": [
                            {"text": "This is not the JSON asked for: label is none of a, b. Answer again."}
                        ],
                    },
                ],
            },
        )
        self.run_task("form")
        self.bedrock.add_response("converse", answer("What?"))
        self.bedrock.add_response("converse", answer("What?"))
        with self.assertRaises(model.AnswerMalformed):
            self.run_task("form")


if __name__ == "__main__":
    unittest.main()
