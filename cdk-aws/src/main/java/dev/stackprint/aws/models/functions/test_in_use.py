import io
import json
import unittest

import boto3
from botocore.exceptions import ClientError
from botocore.response import StreamingBody
from botocore.stub import Stubber

from in_use import KEPT, InUse, NothingInUse

MODEL = "arn:aws:bedrock:us-east-1:111122223333:custom-model-deployment/abcdefghijkl"


class InUseTest(unittest.TestCase):
    def setUp(self):
        s3 = boto3.client("s3", region_name="us-east-1")
        self.s3 = Stubber(s3)
        self.s3.activate()
        self.addCleanup(self.s3.assert_no_pending_responses)
        self.now = 1000.0
        self.in_use = InUse(s3, "s3://results/models/sorter.json", lambda: self.now)

    def says(self, model: str):
        body = json.dumps({"modelId": model}).encode()
        self.s3.add_response(
            "get_object",
            {"Body": StreamingBody(io.BytesIO(body), len(body))},
            {"Bucket": "results", "Key": "models/sorter.json"},
        )

    def test_reads_it_now_and_then(self):
        self.says(MODEL)
        self.assertEqual(MODEL, self.in_use.model_id())
        self.now += KEPT - 1
        self.assertEqual(MODEL, self.in_use.model_id())
        self.now += 1
        self.says("another")
        self.assertEqual("another", self.in_use.model_id())

    def test_says_that_nothing_is_in_use_and_looks_again(self):
        for code in ("NoSuchKey", "AccessDenied"):
            self.s3.add_client_error("get_object", code)
            with self.subTest(code), self.assertRaisesRegex(NothingInUse, "models/sorter.json cannot be read"):
                self.in_use.model_id()
        self.says(MODEL)
        self.assertEqual(MODEL, self.in_use.model_id())

    def test_other_failures_are_no_such_answer(self):
        self.s3.add_client_error("get_object", "SlowDown")
        with self.assertRaises(ClientError):
            self.in_use.model_id()


if __name__ == "__main__":
    unittest.main()
