import json
import os
import unittest
from unittest import mock

import in_use
from calls import CallFailed
from fakes import FakeSession

ENDPOINT = "projects/123/locations/europe-west4/endpoints/456"


def said(endpoint: str) -> bytes:
    return json.dumps({"endpoint": endpoint, "score": 0.9}).encode()


@mock.patch.dict(os.environ, MODEL_IN_USE="gs://results/models/sorter.json")
@mock.patch.dict(in_use._known, clear=True)
class InUseTest(unittest.TestCase):
    def test_reads_it_now_and_then(self):
        session = FakeSession(said(ENDPOINT), said(ENDPOINT.replace("456", "789")))
        with mock.patch.object(in_use.time, "monotonic") as clock:
            clock.return_value = 1000.0
            first = in_use.endpoint(session, 20)
            self.assertEqual(f"https://europe-west4-aiplatform.googleapis.com/v1/{ENDPOINT}", first)
            clock.return_value += in_use.KEPT - 1
            self.assertEqual(first, in_use.endpoint(session, 20))
            clock.return_value += 1
            self.assertTrue(in_use.endpoint(session, 20).endswith("/789"))
        where = "https://storage.googleapis.com/storage/v1/b/results/o/models%2Fsorter.json?alt=media"
        self.assertEqual([where, where], [each.url for each in session.asked])

    def test_says_that_nothing_is_in_use_and_looks_again(self):
        session = FakeSession(403, 404, said(ENDPOINT))
        for _ in range(2):
            with self.assertRaises(CallFailed) as raised:
                in_use.endpoint(session, 20)
            self.assertEqual((404, in_use.NOTHING_IN_USE), (raised.exception.status, raised.exception.reason))
        self.assertTrue(in_use.endpoint(session, 20).endswith(ENDPOINT))

    def test_other_failures_are_no_such_answer(self):
        with self.assertRaises(CallFailed) as raised:
            in_use.endpoint(FakeSession(401), 20)
        self.assertEqual(401, raised.exception.status)


if __name__ == "__main__":
    unittest.main()
