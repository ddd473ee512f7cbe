import json
import os
import unittest
from datetime import UTC, datetime
from unittest import mock

from calls import CallFailed
from documents import Document
from fakes import FakeSession
from store import Store

ENVIRONMENT = {
    "MODEL": "projects/acme/locations/europe-west4/publishers/google/models/text-embedding-005",
    "SCHEMA": "kb_1a2b3c",
    "SEARCH_USER": "search@acme.iam",
}
SETTINGS = {"tokens": 5, "overlap": 0, "parent": 0, "dimensions": 2, "batch": 10}
BEGAN = datetime(2026, 11, 20, tzinfo=UTC)


class FakeConnection:
    def __init__(self):
        self.asked = []
        self.committed = []
        self.rows = []
        self.failing = ""

    def cursor(self):
        return self

    def execute(self, sql, values=()):
        if self.failing and self.failing in sql:
            raise RuntimeError("refused")
        self.asked.append((sql.strip(), list(values)))

    def fetchall(self):
        return self.rows

    def close(self):
        pass

    def commit(self):
        self.committed += self.asked
        self.asked = []

    def rollback(self):
        self.asked = []


def document(name: str) -> Document:
    return Document("docs", name, datetime(2026, 11, 1, tzinfo=UTC))


def vectors(count: int):
    return {"predictions": [{"embeddings": {"values": [0.5, 0.25]}}] * count}


class StoreTest(unittest.TestCase):
    def setUp(self):
        self.connection = FakeConnection()
        clock = mock.patch("store.datetime", wraps=datetime)
        clock.start().now.return_value = BEGAN
        self.addCleanup(clock.stop)
        for patcher in (
            mock.patch.dict(os.environ, ENVIRONMENT),
            mock.patch("store.Path.read_text", return_value=json.dumps(SETTINGS)),
            mock.patch("store.connect", return_value=self.connection),
        ):
            patcher.start()
            self.addCleanup(patcher.stop)

    def store(self, *answers) -> Store:
        return Store(FakeSession(*answers), mock.Mock())

    def committed(self, beginning: str):
        return [values for sql, values in self.connection.committed if sql.startswith(beginning)]

    def test_makes_what_it_needs_once(self):
        store = self.store()
        store.known()
        store.known()
        made = [sql for sql, _ in self.connection.committed]
        self.assertEqual(1, sum(sql.startswith("CREATE TABLE IF NOT EXISTS kb_1a2b3c.pieces") for sql in made))
        self.assertIn("embedding vector(2) NOT NULL", "".join(made))
        self.assertEqual('GRANT SELECT ON kb_1a2b3c.pieces TO "search@acme.iam"', made[-2])
        self.assertIn("nspname <> 'kb_1a2b3c'", made[-1])

    def test_knows_what_was_taken_in(self):
        self.connection.rows = [("gs://docs/a.txt", BEGAN)]
        self.assertEqual({"gs://docs/a.txt": BEGAN}, self.store().known())

    def test_takes_in_a_document(self):
        attributes = {"metadataAttributes": {"team": "sales"}}
        store = self.store(b"Press the button. Wait\0 a bit.", attributes, vectors(2))
        self.assertEqual(set(), store.take_in([document("a.txt")]))
        self.assertEqual([["gs://docs/a.txt"]], self.committed("DELETE FROM kb_1a2b3c.documents"))
        self.assertEqual([["gs://docs/a.txt", BEGAN]], self.committed("INSERT INTO kb_1a2b3c.documents"))
        first, second = self.committed("INSERT INTO kb_1a2b3c.pieces")
        self.assertEqual(["gs://docs/a.txt", 0, None, "Press the button.", '{"team": ["sales"]}'], first[:5])
        self.assertEqual(["[0.5, 0.25]", "Press the button."], first[5:])
        self.assertEqual("Wait a bit.", second[3])

    def test_changes_nothing_by_halves(self):
        store = self.store(b"Wait.", 404, vectors(1))
        store.known()
        self.connection.committed = []
        self.connection.failing = "INSERT INTO kb_1a2b3c.pieces"
        with self.assertRaises(RuntimeError):
            store.take_in([document("a.txt")])
        self.assertEqual([], self.connection.committed)

    def test_tells_what_it_cannot_read(self):
        with self.assertLogs(level="ERROR") as logs:
            self.assertEqual({"gs://docs/a.pdf"}, self.store(b"no pdf").take_in([document("a.pdf")]))
        self.assertNotIn("no pdf", logs.output[0])

    def test_does_not_fail_for_what_is_gone_meanwhile(self):
        with self.assertLogs():
            self.assertEqual(set(), self.store(404).take_in([document("a.txt")]))

    def test_tells_what_is_refused(self):
        with self.assertRaises(CallFailed):
            self.store(b"Wait.", 404, 403).take_in([document("a.txt")])

    def test_removes_documents(self):
        self.store().remove(["gs://docs/a.txt"])
        self.assertEqual([["gs://docs/a.txt"]], self.committed("DELETE FROM kb_1a2b3c.documents"))
