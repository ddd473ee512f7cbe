import unittest
from datetime import UTC, datetime

from attributes import Attributes
from calls import CallFailed
from documents import Document
from fakes import FakeSession

DOCUMENT = Document("docs", "a b.pdf", datetime(2026, 11, 1, tzinfo=UTC))


class AttributesTest(unittest.TestCase):
    def test_reads_each_as_text(self):
        session = FakeSession(
            {"metadataAttributes": {"product": "x100", "year": 2026, "draft": False, "tags": ["a", "b"], "weight": 1.5}}
        )
        self.assertEqual(
            {"product": ["x100"], "year": ["2026"], "draft": ["false"], "tags": ["a", "b"], "weight": ["1.5"]},
            Attributes(session).of(DOCUMENT),
        )
        self.assertEqual(
            "https://storage.googleapis.com/storage/v1/b/docs/o/a%20b.pdf.metadata.json?alt=media", session.asked[0].url
        )

    def test_leaves_out_what_cannot_be_searched_for(self):
        attributes = {"no name!": "x", "nested": {"a": 1}, "none": None, "team": "sales"}
        session = FakeSession({"metadataAttributes": attributes})
        with self.assertLogs(level="WARNING") as logs:
            self.assertEqual({"team": ["sales"]}, Attributes(session).of(DOCUMENT))
        self.assertEqual(3, len(logs.output))

    def test_knows_documents_without_attributes(self):
        self.assertEqual({}, Attributes(FakeSession(404)).of(DOCUMENT))

    def test_tells_what_holds_none(self):
        for answer in ({"other": 1}, ["x"], b"no JSON"):
            with self.subTest(answer), self.assertLogs(level="ERROR"):
                self.assertEqual({}, Attributes(FakeSession(answer)).of(DOCUMENT))

    def test_does_not_take_a_refusal_for_absence(self):
        with self.assertRaises(CallFailed):
            Attributes(FakeSession(403)).of(DOCUMENT)
