import base64
import unittest
from unittest import mock

import documents
import notice
from fakes import FakeSession


class NoticeTest(unittest.TestCase):
    def test_publishes_the_message_and_the_text(self):
        session = FakeSession({"messageIds": ["1"]})
        given = {
            "document": {"bucket": "b", "key": "minutes.md"},
            "topic": "projects/p/topics/team",
            "subject": "Minutes",
            "message": "Here they are:",
        }
        with (
            mock.patch.object(documents, "session", return_value=session),
            mock.patch.object(documents, "read_text", return_value="# Plans"),
        ):
            notice.handler(given)
        (asked,) = session.asked
        self.assertEqual("https://pubsub.googleapis.com/v1/projects/p/topics/team:publish", asked.url)
        (message,) = asked.body["messages"]
        self.assertEqual({"subject": "Minutes"}, message["attributes"])
        self.assertEqual("Here they are:\n\n# Plans", base64.b64decode(message["data"]).decode())

    def test_cuts_what_is_too_long_and_says_where_the_rest_is(self):
        message = notice.fit("ü" * 100, "gs://b/k", 60)
        self.assertLessEqual(len(message), 60)
        self.assertTrue(message.decode().endswith("[The rest is in gs://b/k]"))
        self.assertEqual(b"short", notice.fit("short", "gs://b/k", 60))


if __name__ == "__main__":
    unittest.main()
