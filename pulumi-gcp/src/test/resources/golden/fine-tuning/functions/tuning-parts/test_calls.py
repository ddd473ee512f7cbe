import unittest
from unittest import mock

import requests
from calls import CallFailed, call, download
from fakes import FakeSession

URL = "https://firestore.googleapis.com/v1/projects/p/databases/d/documents/turns/1"


class CallsTest(unittest.TestCase):
    def setUp(self):
        patcher = mock.patch("calls.time.sleep")
        self.sleep = patcher.start()
        self.addCleanup(patcher.stop)

    def test_tries_again_what_may_pass(self):
        session = FakeSession(503, 429, {"name": "1"})
        self.assertEqual({"name": "1"}, call(session, "GET", URL))
        self.assertEqual(2, self.sleep.call_count)

    def test_gives_up_at_last(self):
        session = FakeSession(503, 503, 503)
        with self.assertRaises(CallFailed) as raised:
            call(session, "GET", URL)
        self.assertEqual((503, "firestore.googleapis.com"), (raised.exception.status, raised.exception.service))
        self.assertEqual(0, session.left)

    def test_does_not_repeat_what_must_not_be_repeated(self):
        with self.assertRaises(CallFailed):
            call(FakeSession(503), "DELETE", URL, attempts=1)

    def test_does_not_try_again_what_is_refused(self):
        with self.assertRaises(CallFailed) as raised:
            call(FakeSession(403), "GET", URL)
        self.assertEqual((403, "FAILED"), (raised.exception.status, raised.exception.reason))

    def test_does_not_tell_what_the_api_said(self):
        with self.assertRaises(CallFailed) as raised:
            call(FakeSession(400), "GET", URL)
        self.assertNotIn("secret", str(raised.exception))

    def test_does_not_wait_longer_than_asked(self):
        with self.assertRaises(CallFailed):
            call(FakeSession(503), "GET", URL, timeout=0.1)
        self.sleep.assert_not_called()

    def test_tells_that_it_took_too_long(self):
        with self.assertRaises(CallFailed) as raised:
            call(FakeSession(requests.Timeout()), "GET", URL)
        self.assertEqual(504, raised.exception.status)

    def test_tries_another_connection(self):
        self.assertEqual({}, call(FakeSession(requests.ConnectionError(), {}), "GET", URL))

    def test_downloads_what_is_no_json(self):
        url = "https://storage.googleapis.com/storage/v1/b/docs/o/a.pdf"
        session = FakeSession(503, b"%PDF")
        self.assertEqual(b"%PDF", download(session, url, {"alt": "media"}))
        self.assertTrue(session.asked[0].url.endswith("?alt=media"))
