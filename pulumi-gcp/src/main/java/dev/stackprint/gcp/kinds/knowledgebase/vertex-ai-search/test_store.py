import os
import unittest
from datetime import UTC, datetime
from unittest import mock

from calls import CallFailed
from documents import Document
from fakes import FakeSession
from store import Store

DATA_STORE = "projects/acme/locations/eu/collections/default_collection/dataStores/manuals"
HOST = "https://eu-discoveryengine.googleapis.com/v1"
DOCUMENTS = f"{HOST}/{DATA_STORE}/branches/default_branch/documents"
OPERATION = f"{DATA_STORE}/branches/default_branch/operations/import-7"
NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
OTHERS = datetime(2026, 11, 19, tzinfo=UTC)


def known(name: str, taken_in: datetime = NOW, **more):
    return {
        "id": "1",
        "content": {"uri": f"gs://docs/{name}"},
        "structData": {"taken_in": taken_in.isoformat()},
        **more,
    }


def document(name: str) -> Document:
    return Document("docs", name, datetime(2026, 11, 1, tzinfo=UTC))


class StoreTest(unittest.TestCase):
    def setUp(self):
        clock = mock.patch("store.datetime", wraps=datetime)
        for patcher in (mock.patch.dict(os.environ, {"DATA_STORE": DATA_STORE}), mock.patch("store.time.sleep")):
            patcher.start()
            self.addCleanup(patcher.stop)
        clock.start().now.return_value = NOW
        self.addCleanup(clock.stop)
        self.waiting = mock.Mock()

    def store(self, *answers) -> tuple[Store, FakeSession]:
        session = FakeSession(*answers)
        return Store(session, self.waiting), session

    def test_knows_what_was_taken_in_on_every_page(self):
        store, session = self.store(
            {"documents": [known("a.pdf")], "nextPageToken": "more"}, {"documents": [known("b.pdf", OTHERS)]}
        )
        self.assertEqual({"gs://docs/a.pdf": NOW, "gs://docs/b.pdf": OTHERS}, store.known())
        self.assertIn("pageToken=more", session.asked[1].url)

    def test_tells_what_could_not_be_indexed(self):
        status = {"errorSamples": [{"code": 3, "message": "secret"}]}
        store, _ = self.store({"documents": [known("a.pdf", indexStatus=status)]})
        with self.assertLogs() as logs:
            self.assertEqual({}, store.known())
        self.assertIn("gs://docs/a.pdf", logs.output[0])
        self.assertNotIn("secret", logs.output[0])

    def test_imports_with_attributes_and_waits(self):
        attributes = {"metadataAttributes": {"team": "sales"}}
        running, done = {"name": OPERATION}, {"name": OPERATION, "done": True}
        store, session = self.store(attributes, running, done, {"documents": [known("a.pdf")]})
        self.assertEqual(set(), store.take_in([document("a.pdf")]))
        self.assertEqual(f"{DOCUMENTS}:import", session.asked[1].url)
        imported = session.asked[1].body["inlineSource"]["documents"][0]
        self.assertEqual({"team": ["sales"], "taken_in": NOW.isoformat()}, imported["structData"])
        self.assertEqual({"mimeType": "application/pdf", "uri": "gs://docs/a.pdf"}, imported["content"])
        self.assertRegex(imported["id"], "^d[0-9a-f]{40}$")
        self.assertEqual(f"{HOST}/{OPERATION}", session.asked[2].url)
        self.waiting.assert_called_once()

    def test_tells_what_it_could_not_take_in(self):
        store, _ = self.store(404, 404, 404, {"done": True}, {"documents": [known("a.pdf"), known("b.pdf", OTHERS)]})
        failed = store.take_in([document("a.pdf"), document("b.pdf"), document("c.pdf")])
        self.assertEqual({"gs://docs/b.pdf", "gs://docs/c.pdf"}, failed)

    def test_does_not_log_why_an_import_failed(self):
        store, _ = self.store(404, {"done": True, "error": {"code": 3, "message": "secret"}}, {})
        with self.assertLogs() as logs:
            self.assertEqual({"gs://docs/a.pdf"}, store.take_in([document("a.pdf")]))
        self.assertNotIn("secret", logs.output[0])

    def test_does_not_wait_for_ever(self):
        store, _ = self.store(404, {"name": OPERATION})
        with mock.patch("store.time") as clock:
            clock.monotonic.side_effect = [0, 86_400]
            with self.assertRaises(TimeoutError):
                store.take_in([document("a.pdf")])

    def test_removes_what_may_be_gone_already(self):
        store, session = self.store(404, {})
        store.remove(["gs://docs/a.pdf", "gs://docs/b.pdf"])
        self.assertEqual(["DELETE", "DELETE"], [each.method for each in session.asked])
        self.assertTrue(session.asked[0].url.startswith(f"{DOCUMENTS}/d"))
        self.assertNotEqual(session.asked[0].url, session.asked[1].url)

    def test_tells_what_is_refused(self):
        store, _ = self.store(403)
        with self.assertRaises(CallFailed):
            store.remove(["gs://docs/a.pdf"])

    def test_takes_what_vertex_ai_search_can_read(self):
        store, _ = self.store()
        self.assertTrue(store.takes("manuals/X100.PDF"))
        self.assertFalse(store.takes("photo.jpg"))
