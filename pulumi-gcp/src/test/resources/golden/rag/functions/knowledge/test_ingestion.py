import unittest
from datetime import UTC, datetime
from unittest import mock

from changes import Change
from documents import Document, Documents, Source
from ingestion import Ingestion


def at(day: int) -> datetime:
    return datetime(2026, 11, day, tzinfo=UTC)


def uri(name: str) -> str:
    return f"gs://docs/{name}"


class FakeBucket(Documents):
    """Documents that are in no bucket."""

    def __init__(self, **updated: int):
        super().__init__(mock.Mock(), (Source("docs", ""),), "state", attributes=True)
        self.updated = updated
        self.since = at(1)

    def find(self, bucket, name):
        return Document(bucket, name, at(self.updated[name])) if name in self.updated else None

    def all(self):
        return [self.find("docs", name) for name in self.updated]

    def settings_since(self):
        return self.since


class FakeStore:
    def __init__(self, **since: int):
        self.since = since
        self.failing = set()
        self.meanwhile = lambda: None
        self.taken = []

    def takes(self, name):
        return name != "photo"

    def known(self):
        return {uri(name): at(day) for name, day in self.since.items()}

    def remove(self, uris):
        for each in uris:
            del self.since[each.removeprefix("gs://docs/")]

    def take_in(self, documents):
        self.taken.append([each.name for each in documents])
        for each in documents:
            if each.name not in self.failing:
                self.since[each.name] = 20
        self.meanwhile()
        return {each.uri for each in documents if each.name in self.failing}


class IngestionTest(unittest.TestCase):
    def setUp(self):
        self.queue = mock.Mock()
        self.done = []
        self.queue.done.side_effect = lambda changes: self.done.extend(change.acknowledgement for change in changes)

    def run_with(self, bucket, store, *changes, keep=False):
        batch = [Change(str(number), *change) for number, change in enumerate(changes)]
        self.queue.pull.side_effect = [batch, []]
        Ingestion(self.queue, bucket, store, keep_removed_sources=keep).run()

    def test_takes_in_what_is_new_or_newer(self):
        store = FakeStore(b=2, c=10)
        self.run_with(FakeBucket(a=5, b=5, c=5), store, ("docs", "a"), ("docs", "b"), ("docs", "c"))
        self.assertEqual([["a", "b"]], store.taken)
        self.assertEqual(["0", "1", "2"], self.done)

    def test_takes_in_again_what_has_other_attributes_or_none(self):
        store = FakeStore(a=10, b=10)
        self.run_with(FakeBucket(a=5, b=5), store, ("docs", "a.metadata.json"), ("docs", "b"))
        self.assertEqual([["a"]], store.taken)

    def test_looks_at_an_object_once_however_often_it_changed(self):
        store = FakeStore()
        self.run_with(FakeBucket(a=5), store, ("docs", "a"), ("docs", "a"))
        self.assertEqual([["a"]], store.taken)
        self.assertEqual(["0", "1"], self.done)

    def test_removes_what_is_gone(self):
        store = FakeStore(a=5)
        self.run_with(FakeBucket(), store, ("docs", "a"), ("docs", "never"))
        self.assertEqual({}, store.since)
        self.assertEqual(["0", "1"], self.done)

    def test_is_not_done_with_what_failed(self):
        store = FakeStore()
        store.failing = {"b"}
        with self.assertLogs(level="ERROR") as logs:
            self.run_with(FakeBucket(a=5, b=5), store, ("docs", "a"), ("docs", "b"))
        self.assertEqual(["0"], self.done)
        self.assertIn("gs://docs/b", logs.output[0])

    def test_takes_in_again_what_changed_meanwhile(self):
        bucket, store = FakeBucket(a=5, b=5), FakeStore()

        def change():
            bucket.updated["a"] = 6

        store.meanwhile = change
        self.run_with(bucket, store, ("docs", "a"), ("docs", "b"))
        self.assertEqual([["a", "b"], ["a"]], store.taken)

    def test_is_done_with_what_is_no_document(self):
        store = FakeStore()
        self.run_with(FakeBucket(photo=5), store, ("docs", "photo"), ("others", "a"))
        self.assertEqual([], store.taken)
        self.assertEqual(["0", "1"], self.done)

    def test_compares_all_when_asked(self):
        store = FakeStore(b=10, c=10)
        self.run_with(FakeBucket(a=5, b=5, photo=5), store, ("", ""))
        self.queue.publish.assert_called_once_with([("docs", "a")])
        self.assertEqual({"b": 10}, store.since)
        self.assertEqual(["0"], self.done)

    def test_takes_in_all_again_after_new_settings(self):
        bucket = FakeBucket(a=5, b=5)
        bucket.since = at(10)
        self.run_with(bucket, FakeStore(a=7, b=12), ("state", "deployment.json"))
        self.queue.publish.assert_called_once_with([("docs", "a")])

    def test_keeps_what_removed_sources_had_if_told_so(self):
        store = mock.Mock(wraps=FakeStore(a=10, gone=10))
        store.known.return_value = {uri("gone"): at(10), "gs://former/a": at(10)}
        store.known.side_effect = None
        self.run_with(FakeBucket(), store, ("", ""), keep=True)
        store.remove.assert_called_once_with({uri("gone")})

    def test_is_done_with_nothing_when_something_breaks(self):
        store = FakeStore()
        store.known = mock.Mock(side_effect=RuntimeError)
        with self.assertRaises(RuntimeError):
            self.run_with(FakeBucket(a=5), store, ("docs", "a"))
        self.assertEqual([], self.done)

    def test_leaves_the_rest_to_the_next_call(self):
        self.queue.pull.return_value = [Change("1", "docs", "photo")]
        with mock.patch("ingestion.time.monotonic", side_effect=[0, 100, 2000]):
            Ingestion(self.queue, FakeBucket(), FakeStore(), keep_removed_sources=False).run()
        self.assertEqual(1, self.queue.pull.call_count)
