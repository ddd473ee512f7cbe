import os
import unittest

from botocore.stub import Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

import tuned
from examples import Example

MODEL = "arn:aws:bedrock:us-east-1:111122223333:custom-model-deployment/abcdefghijkl"


class TunedTest(unittest.TestCase):
    def test_asks_for_the_last_turn(self):
        answered = {
            "output": {"message": {"role": "assistant", "content": [{"text": "inv"}, {"text": "oice"}]}},
            "stopReason": "end_turn",
            "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
            "metrics": {"latencyMs": 1},
        }
        asked = {
            "modelId": MODEL,
            "system": [{"text": "Sort."}],
            "messages": [{"role": "user", "content": [{"text": "Please pay."}]}],
            "inferenceConfig": {"maxTokens": 50, "temperature": 0},
        }
        with Stubber(tuned.bedrock) as bedrock:
            bedrock.add_response("converse", answered, asked)
            self.assertEqual("invoice", tuned.answer(MODEL, Example("Sort.", ("Please pay.", "invoice")), 50))
            bedrock.assert_no_pending_responses()


if __name__ == "__main__":
    unittest.main()
