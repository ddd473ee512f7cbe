import os
import unittest
from unittest import mock

from botocore.stub import Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import documents
import notice

EVENT = {
    "topic": "arn:aws:sns:eu-west-1:111122223333:team",
    "subject": "Minutes",
    "message": "The minutes of a.mp3:",
    "document": {"bucket": "results", "key": "minutes.md"},
}


class NoticeTest(unittest.TestCase):
    def test_puts_the_text_below_the_message(self):
        with Stubber(notice.sns) as sns, mock.patch.object(documents, "read_text", return_value="# M"):
            sns.add_response(
                "publish",
                {},
                {
                    "TopicArn": EVENT["topic"],
                    "Subject": "Minutes",
                    "Message": "The minutes of a.mp3:\n\n# M",
                },
            )
            notice.handler(EVENT, None)
            sns.assert_no_pending_responses()

    def test_cuts_what_is_too_long_and_says_where_the_rest_is(self):
        text = notice.fit("ü" * notice.LONGEST, "s3://results/minutes.md")
        self.assertLessEqual(len(text.encode()), notice.LONGEST)
        self.assertTrue(text.endswith("ü\n\n[The rest is in s3://results/minutes.md]"))
        self.assertEqual("short", notice.fit("short", "anywhere"))


if __name__ == "__main__":
    unittest.main()
