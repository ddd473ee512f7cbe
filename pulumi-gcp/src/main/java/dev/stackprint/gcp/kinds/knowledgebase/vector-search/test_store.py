import json
import os
import unittest
from datetime import UTC, datetime
from unittest import mock

from calls import CallFailed
from documents import Document
from fakes import FakeSession
from store import Store

INDEX = "projects/acme/locations/europe-west4/indexes/42"
HOST = "https://europe-west4-aiplatform.googleapis.com/v1"
STATE = "https://storage.googleapis.com/storage/v1/b/state/o"
ENVIRONMENT = {
    "INDEX": INDEX,
    "MODEL": "projects/acme/locations/europe-west4/publishers/google/models/text-embedding-005",
    "STATE_BUCKET": "state",
}
SETTINGS = {"tokens": 5, "overlap": 0, "parent": 0, "dimensions": 2, "batch": 10}
VECTOR = {"embeddings": {"values": [0.5, 0.5]}}


def document(name: str) -> Document:
    return Document("docs", name, datetime(2026, 11, 1, tzinfo=UTC))


def vectors(count: int):
    return {"predictions": [VECTOR] * count}


class StoreTest(unittest.TestCase):
    def setUp(self):
        read = mock.patch("store.Path.read_text", return_value=json.dumps(SETTINGS))
        for patcher in (mock.patch.dict(os.environ, ENVIRONMENT), read):
            patcher.start()
            self.addCleanup(patcher.stop)

    def store(self, *answers) -> tuple[Store, FakeSession]:
        session = FakeSession(*answers)
        return Store(session, mock.Mock()), session

    def test_knows_what_was_written_last_of_all(self):
        found = {"name": "documents/gs://docs/a.txt", "updated": "2026-11-01T08:00:00Z"}
        store, session = self.store({"items": [found], "nextPageToken": "more"}, {})
        self.assertEqual({"gs://docs/a.txt": datetime(2026, 11, 1, 8, tzinfo=UTC)}, store.known())
        self.assertIn("prefix=documents%2F", session.asked[0].url)
        self.assertIn("pageToken=more", session.asked[1].url)

    def test_takes_in_a_document(self):
        attributes = {"metadataAttributes": {"team": "sales"}}
        store, session = self.store(b"Press the button. Wait a bit.", 404, attributes, vectors(2), {}, {}, {}, {})
        self.assertEqual(set(), store.take_in([document("a.txt")]))
        pieces = [asked.body for asked in session.asked[4:6]]
        self.assertEqual({"text": "Press the button.", "source": "gs://docs/a.txt", "page": None}, pieces[0])
        upsert = session.asked[6]
        self.assertEqual(f"{HOST}/{INDEX}:upsertDatapoints", upsert.url)
        points = upsert.body["datapoints"]
        self.assertEqual([{"namespace": "team", "allowList": ["sales"]}], points[0]["restricts"])
        self.assertEqual([0.5, 0.5], points[0]["featureVector"])
        self.assertIn(f"name=pieces%2F{points[0]['datapointId']}", session.asked[4].url)
        self.assertEqual({"pieces": 2}, session.asked[7].body)
        self.assertIn("name=documents%2Fgs", session.asked[7].url)
        self.assertEqual(0, session.left)

    def test_leaves_no_pieces_of_what_was_longer(self):
        store, session = self.store(b"Wait.", {"pieces": 3}, 404, vectors(1), {}, {}, {}, {}, {}, 404)
        self.assertEqual(set(), store.take_in([document("a.txt")]))
        removed = session.asked[6]
        self.assertEqual(f"{HOST}/{INDEX}:removeDatapoints", removed.url)
        self.assertEqual(["1", "2"], [each.split("-")[1] for each in removed.body["datapointIds"]])
        self.assertEqual(["DELETE", "DELETE"], [each.method for each in session.asked[8:]])

    def test_tells_what_it_cannot_read(self):
        store, _ = self.store(b"no pdf")
        with self.assertLogs(level="ERROR") as logs:
            self.assertEqual({"gs://docs/a.pdf"}, store.take_in([document("a.pdf")]))
        self.assertNotIn("no pdf", logs.output[0])

    def test_does_not_fail_for_what_is_gone_meanwhile(self):
        store, _ = self.store(404)
        with self.assertLogs():
            self.assertEqual(set(), store.take_in([document("a.txt")]))

    def test_is_not_done_before_the_index_is(self):
        store, _ = self.store(b"Wait.", 404, 404, vectors(1), {}, 403)
        with self.assertRaises(CallFailed):
            store.take_in([document("a.txt")])

    def test_removes_points_before_it_forgets_them(self):
        store, session = self.store({"pieces": 1}, {}, {}, {})
        store.remove(["gs://docs/a b.txt"])
        self.assertTrue(session.asked[1].url.endswith(":removeDatapoints"))
        self.assertEqual(f"{STATE}/documents%2Fgs%3A%2F%2Fdocs%2Fa%20b.txt", session.asked[2].url)
        self.assertTrue(session.asked[3].url.startswith(f"{STATE}/pieces%2F"))

    def test_takes_what_it_can_read(self):
        store, _ = self.store()
        self.assertTrue(store.takes("manuals/X100.PDF"))
        self.assertFalse(store.takes("photo.jpg"))
        self.assertFalse(store.takes("x" * 1000 + ".txt"))
