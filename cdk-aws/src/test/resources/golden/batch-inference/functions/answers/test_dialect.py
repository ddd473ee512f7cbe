import unittest

import botocore.session
import dialect
from botocore.validate import ParamValidator


def answered(number: int, text: str, reason: str = "end_turn") -> dict:
    content = [{"reasoningContent": {"reasoningText": {"text": "Well."}}}, {"text": text}]
    return {
        "recordId": f"{number:011}",
        "modelInput": {"inferenceConfig": {"maxTokens": 9}},
        "modelOutput": {"output": {"message": {"role": "assistant", "content": content}}, "stopReason": reason},
    }


class DialectTest(unittest.TestCase):
    def test_asks_as_converse_is_asked(self):
        settings = {"max_tokens": 50, "temperature": 0.2, "instruction": "Be brief."}
        asked = dialect.request(7, "Why?", settings)
        self.assertEqual("00000000007", asked["recordId"])
        given = asked["modelInput"]
        self.assertEqual([{"text": "Be brief."}], given["system"])
        self.assertEqual({"maxTokens": 50, "temperature": 0.2}, given["inferenceConfig"])
        self.assertEqual("Why?", given["messages"][0]["content"][0]["text"])
        model = botocore.session.Session().get_service_model("bedrock-runtime")
        shape = model.operation_model("Converse").input_shape
        report = ParamValidator().validate({"modelId": "m", **given}, shape)
        self.assertFalse(report.has_errors(), report.generate_report())

    def test_asks_no_more_than_it_is_set(self):
        given = dialect.request(0, "Why?", {"max_tokens": 50})["modelInput"]
        self.assertEqual({"maxTokens": 50}, given["inferenceConfig"])
        self.assertNotIn("system", given)

    def test_finds_answers_in_any_order(self):
        found = dialect.outcomes([answered(1, "B"), answered(0, " A\n")], [])
        self.assertEqual({0: {"answer": "A"}, 1: {"answer": "B"}}, found)

    def test_says_why_there_is_no_answer(self):
        failed = {"recordId": "2", "modelInput": {}, "error": {"errorCode": 400, "errorMessage": "bad request"}}
        found = dialect.outcomes([answered(0, "A", "max_tokens"), answered(1, ""), failed], [])
        self.assertEqual("The answer is longer than 9 tokens.", found[0]["error"])
        self.assertEqual("The model wrote nothing: end_turn.", found[1]["error"])
        self.assertEqual("400: bad request", found[2]["error"])


if __name__ == "__main__":
    unittest.main()
