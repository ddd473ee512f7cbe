import os
import unittest
from unittest import mock

from calls import CallFailed
from conversation import Turn
from fakes import FakeSession
from sessions import history, remember

DATABASE = "projects/test-project/databases/chat"
CONVERSATION = "https://firestore.googleapis.com/v1/" + DATABASE + "/documents/conversations/key"


def turn(question, answer, expires="2999-01-01T00:00:00Z"):
    fields = {
        "question": {"stringValue": question},
        "answer": {"stringValue": answer},
        "expires": {"timestampValue": expires},
    }
    return {"document": {"name": "n", "fields": fields}, "readTime": "2026-01-01T00:00:00Z"}


@mock.patch.dict(os.environ, SESSIONS_DATABASE=DATABASE)
class SessionsTest(unittest.TestCase):
    def test_reads_the_last_turns_in_order(self):
        session = FakeSession([turn("And born?", "In 1815."), turn("Who?", "Ada.")])
        expected = [Turn("Who?"), Turn("Ada.", True), Turn("And born?"), Turn("In 1815.", True)]
        self.assertEqual(expected, history(session, "key", 2))
        self.assertEqual(CONVERSATION + ":runQuery", session.asked[0].url)
        self.assertEqual(2, session.asked[0].body["structuredQuery"]["limit"])

    def test_forgets_what_has_expired(self):
        session = FakeSession([turn("Who?", "Ada.", "2001-01-01T00:00:00.5Z")])
        self.assertEqual([], history(session, "key", 2))

    def test_begins_with_nothing(self):
        self.assertEqual([], history(FakeSession([{"readTime": "2026-01-01T00:00:00Z"}]), "key", 2))

    def test_adds_a_turn(self):
        session = FakeSession({"name": "n"})
        with mock.patch("time.time_ns", return_value=1_000_000_000_000_000_000):
            remember(session, "key", "Who?", "Ada.", 3600)
        self.assertEqual(("POST", CONVERSATION + "/turns"), (session.asked[0].method, session.asked[0].url))
        self.assertEqual(
            {
                "asked": {"integerValue": "1000000000000000000"},
                "question": {"stringValue": "Who?"},
                "answer": {"stringValue": "Ada."},
                "expires": {"timestampValue": "2001-09-09T02:46:40Z"},
            },
            session.asked[0].body["fields"],
        )

    def test_does_not_add_a_turn_twice(self):
        session = FakeSession(503, {"name": "n"})
        with self.assertRaises(CallFailed):
            remember(session, "key", "Who?", "Ada.", 3600)
        self.assertEqual(1, session.left)
