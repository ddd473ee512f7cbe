import json
import os
import unittest
from datetime import UTC, datetime
from unittest import mock

from calls import CallFailed
from documents import Document
from fakes import FakeSession
from store import Store

CORPUS = "projects/acme/locations/europe-west4/ragCorpora/42"
HOST = "https://europe-west4-aiplatform.googleapis.com/v1"
OPERATION = "projects/acme/locations/europe-west4/operations/7"
DONE = {"name": OPERATION, "done": True, "response": {}}


def file(number: int, name: str, state: str = "ACTIVE"):
    return {
        "name": f"{CORPUS}/ragFiles/{number}",
        "gcsSource": {"uris": [f"gs://docs/{name}"]},
        "createTime": f"2026-11-0{number}T08:00:00Z",
        "fileStatus": {"state": state},
    }


def document(name: str) -> Document:
    return Document("docs", name, datetime(2026, 11, 1, tzinfo=UTC))


class StoreTest(unittest.TestCase):
    def setUp(self):
        for patcher in (mock.patch.dict(os.environ, {"CORPUS": CORPUS}), mock.patch("store.time.sleep")):
            patcher.start()
            self.addCleanup(patcher.stop)
        self.waiting = mock.Mock()

    def store(self, *answers) -> tuple[Store, FakeSession]:
        session = FakeSession(*answers)
        return Store(session, self.waiting), session

    def test_knows_what_can_be_found_on_every_page(self):
        store, session = self.store(
            {"ragFiles": [file(1, "a.pdf"), file(2, "b.pdf", "ERROR")], "nextPageToken": "more"},
            {"ragFiles": [file(3, "c.pdf"), {"name": "uploaded by hand"}]},
        )
        self.assertEqual(
            {
                "gs://docs/a.pdf": datetime(2026, 11, 1, 8, tzinfo=UTC),
                "gs://docs/c.pdf": datetime(2026, 11, 3, 8, tzinfo=UTC),
            },
            store.known(),
        )
        self.assertIn("pageToken=more", session.asked[1].url)

    def test_imports_and_waits(self):
        running = {"name": OPERATION}
        store, session = self.store({}, running, running, DONE, {"ragFiles": [file(1, "a.pdf")]})
        self.assertEqual(set(), store.take_in([document("a.pdf")]))
        self.assertEqual(f"{HOST}/{CORPUS}/ragFiles:import", session.asked[1].url)
        config = session.asked[1].body["importRagFilesConfig"]
        self.assertEqual(["gs://docs/a.pdf"], config["gcsSource"]["uris"])
        self.assertIn("ragFileTransformationConfig", config)
        self.assertEqual(f"{HOST}/{OPERATION}", session.asked[2].url)
        self.assertEqual(2, self.waiting.call_count)

    def test_has_a_model_read_that_is_told_to(self):
        settings = {"ragFileParsingConfig": {"llmParser": {"modelName": "locations/eu/publishers/google/models/m"}}}
        with mock.patch("store.Path.read_text", return_value=json.dumps(settings)):
            with mock.patch.dict(os.environ, {"GOOGLE_CLOUD_PROJECT": "acme"}):
                store, session = self.store({}, DONE, {"ragFiles": [file(1, "a.pdf")]})
        store.take_in([document("a.pdf")])
        parser = session.asked[1].body["importRagFilesConfig"]["ragFileParsingConfig"]["llmParser"]
        self.assertEqual("projects/acme/locations/eu/publishers/google/models/m", parser["modelName"])

    def test_imports_no_more_than_a_request_should_have(self):
        names = [f"{number}.txt" for number in range(30)]
        store, session = self.store({}, DONE, DONE, {"ragFiles": [file(1, name) for name in names]})
        self.assertEqual(set(), store.take_in([document(name) for name in names]))
        sizes = [len(asked.body["importRagFilesConfig"]["gcsSource"]["uris"]) for asked in session.asked[1:3]]
        self.assertEqual([25, 5], sizes)

    def test_replaces_what_was_there(self):
        store, session = self.store({"ragFiles": [file(1, "a.pdf")]}, DONE, DONE, {"ragFiles": [file(2, "a.pdf")]})
        self.assertEqual(set(), store.take_in([document("a.pdf")]))
        self.assertEqual(("DELETE", f"{HOST}/{CORPUS}/ragFiles/1"), (session.asked[1].method, session.asked[1].url))
        self.assertTrue(session.asked[2].url.endswith(":import"))

    def test_tells_what_it_could_not_take_in(self):
        store, _ = self.store({}, DONE, {"ragFiles": [file(1, "a.pdf"), file(2, "b.pdf", "ERROR")]})
        failed = store.take_in([document("a.pdf"), document("b.pdf"), document("c.pdf")])
        self.assertEqual({"gs://docs/b.pdf", "gs://docs/c.pdf"}, failed)

    def test_does_not_log_why_an_operation_failed(self):
        store, _ = self.store({}, {"done": True, "error": {"code": 3, "message": "secret"}}, {})
        with self.assertLogs() as logs:
            self.assertEqual({"gs://docs/a.pdf"}, store.take_in([document("a.pdf")]))
        self.assertNotIn("secret", logs.output[0])

    def test_waits_for_others_to_be_done(self):
        store, session = self.store({}, 429, DONE, {"ragFiles": [file(1, "a.pdf")]})
        self.assertEqual(set(), store.take_in([document("a.pdf")]))
        self.assertEqual(0, session.left)

    def test_does_not_wait_for_ever(self):
        # While it is imported, a day goes by.
        store, _ = self.store({}, {"name": OPERATION})
        with mock.patch("store.time") as clock:
            clock.monotonic.side_effect = [0, 86_400]
            with self.assertRaises(TimeoutError):
                store.take_in([document("a.pdf")])

    def test_gives_up_what_is_refused(self):
        store, _ = self.store({}, 403)
        with self.assertRaises(CallFailed):
            store.take_in([document("a.pdf")])

    def test_removes_what_may_be_gone_already(self):
        files = [file(1, "a.pdf"), file(2, "b.pdf"), file(3, "c.pdf")]
        store, session = self.store({"ragFiles": files}, 404, DONE)
        store.remove({"gs://docs/a.pdf", "gs://docs/c.pdf"})
        unwanted = [f"{HOST}/{files[0]['name']}", f"{HOST}/{files[2]['name']}"]
        self.assertEqual(unwanted, [each.url for each in session.asked[1:]])

    def test_takes_what_rag_engine_can_read(self):
        store, _ = self.store()
        self.assertTrue(store.takes("manuals/X100.PDF"))
        self.assertFalse(store.takes("photo.jpg"))
