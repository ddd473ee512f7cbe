import os
import unittest
from unittest import mock

from botocore.stub import ANY, Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

import model
import tuned

MODEL = "arn:aws:bedrock:us-east-1:111122223333:custom-model-deployment/abcdefghijkl"


class TunedTest(unittest.TestCase):
    def setUp(self):
        self.bedrock = Stubber(model.bedrock)
        self.bedrock.activate()
        self.addCleanup(self.bedrock.deactivate)

    @mock.patch.dict(os.environ, {"MODEL_IN_USE": "s3://results/models/sorter.json"})
    def test_asks_what_is_in_use(self):
        answered = {
            "output": {"message": {"role": "assistant", "content": [{"text": " invoice "}]}},
            "stopReason": "end_turn",
            "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
            "metrics": {"latencyMs": 1},
        }
        expected = {"modelId": MODEL, "system": ANY, "messages": ANY, "inferenceConfig": {"maxTokens": 50}}
        conversation = [{"role": "user", "content": [{"text": "Please pay."}]}]
        with (
            mock.patch.dict(os.environ),
            mock.patch.object(tuned.in_use.InUse, "model_id", return_value=MODEL),
        ):
            for name in ("GUARDRAIL_ID", "GUARDRAIL_VERSION"):
                os.environ.pop(name, None)
            self.bedrock.add_response("converse", answered, expected)
            self.assertEqual(("invoice", "end_turn"), tuned.converse("Sort.", conversation, 50))
        self.bedrock.assert_no_pending_responses()


if __name__ == "__main__":
    unittest.main()
