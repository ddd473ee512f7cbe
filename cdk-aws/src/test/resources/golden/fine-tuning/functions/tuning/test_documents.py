import io
import os
import unittest
from unittest import mock

from botocore.stub import Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import documents


@mock.patch.dict(os.environ, {"RESULTS_BUCKET": "results"})
class DocumentsTest(unittest.TestCase):
    def setUp(self):
        self.s3 = Stubber(documents.s3)
        self.s3.activate()
        self.addCleanup(self.s3.deactivate)

    def hold(self, content: bytes):
        self.s3.add_response(
            "get_object", {"Body": io.BytesIO(content)}, {"Bucket": "results", "Key": "a.txt"}
        )

    def test_reads_text_with_or_without_a_byte_order_mark(self):
        for content in (b"gr\xc3\xbcn", b"\xef\xbb\xbfgr\xc3\xbcn"):
            self.hold(content)
            self.assertEqual("grün", documents.read_text({"bucket": "results", "key": "a.txt"}))

    def test_refuses_what_is_not_text(self):
        self.hold(b"\xff\xfe\x00")
        with self.assertRaises(documents.NotText) as raised:
            documents.read_text({"bucket": "results", "key": "a.txt"})
        self.assertIn("a.txt", str(raised.exception))

    def test_writes_text_and_says_what_it_wrote(self):
        self.s3.add_response(
            "put_object",
            {},
            {
                "Bucket": "results",
                "Key": "executions/1/a.md",
                "Body": b"gr\xc3\xbcn",
                "ContentType": "text/markdown; charset=utf-8",
            },
        )
        self.assertEqual(
            {"bucket": "results", "key": "executions/1/a.md", "size": 5, "language": "de"},
            documents.write("executions/1/a.md", "grün", "text/markdown", "de"),
        )
        self.s3.assert_no_pending_responses()


if __name__ == "__main__":
    unittest.main()
