import unittest
from datetime import UTC, datetime

from calls import CallFailed
from documents import Document, Documents
from fakes import FakeSession

HOST = "https://storage.googleapis.com/storage/v1/b"
ENVIRONMENT = {"SOURCE_1": "docs/manuals/", "SOURCE_2": "notes/", "STATE_BUCKET": "state"}


def at(day: int) -> datetime:
    return datetime(2026, 11, day, tzinfo=UTC)


def item(name: str, day: int):
    return {"name": name, "updated": at(day).isoformat()}


def documents(*answers, attributes: bool = True) -> tuple[Documents, FakeSession]:
    session = FakeSession(*answers)
    return Documents.of(session, ENVIRONMENT, attributes=attributes), session


class DocumentsTest(unittest.TestCase):
    def test_knows_what_is_a_document(self):
        all_documents, _ = documents()
        self.assertTrue(all_documents.is_document("docs", "manuals/a.pdf"))
        self.assertTrue(all_documents.is_document("notes", "b.txt"))
        self.assertFalse(all_documents.is_document("docs", "drafts/a.pdf"))
        self.assertFalse(all_documents.is_document("docs", "manuals/"))
        self.assertFalse(all_documents.is_document("notes", "b.txt.metadata.json"))

    def test_takes_attributes_for_their_document(self):
        all_documents, _ = documents()
        self.assertEqual(("notes", "b.txt"), all_documents.named("notes", "b.txt.metadata.json"))
        self.assertIsNone(all_documents.named("docs", "drafts/a.pdf.metadata.json"))

    def test_leaves_attributes_alone_that_nobody_reads(self):
        all_documents, session = documents(item("b.txt", 1), attributes=False)
        self.assertIsNone(all_documents.named("notes", "b.txt.metadata.json"))
        self.assertEqual(Document("notes", "b.txt", at(1)), all_documents.find("notes", "b.txt"))
        self.assertEqual(1, len(session.asked))

    def test_finds_a_document_with_its_attributes(self):
        all_documents, session = documents(item("b c.txt", 1), item("b c.txt.metadata.json", 3))
        self.assertEqual(Document("notes", "b c.txt", at(3)), all_documents.find("notes", "b c.txt"))
        self.assertTrue(session.asked[0].url.startswith(f"{HOST}/notes/o/b%20c.txt?"))

    def test_finds_no_document_that_is_gone(self):
        all_documents, _ = documents(404)
        self.assertIsNone(all_documents.find("notes", "b.txt"))

    def test_does_not_take_a_refusal_for_absence(self):
        all_documents, _ = documents(403)
        with self.assertRaises(CallFailed):
            all_documents.find("notes", "b.txt")

    def test_lists_every_page_of_every_source(self):
        all_documents, session = documents(
            {"items": [item("manuals/a.pdf", 1), item("manuals/", 1)], "nextPageToken": "more"},
            {"items": [item("manuals/a.pdf.metadata.json", 2), item("manuals/b.pdf", 1)]},
            {},
        )
        self.assertEqual(
            [Document("docs", "manuals/a.pdf", at(2)), Document("docs", "manuals/b.pdf", at(1))], all_documents.all()
        )
        self.assertIn("prefix=manuals%2F", session.asked[0].url)
        self.assertIn("pageToken=more", session.asked[1].url)

    def test_knows_since_when_its_settings_hold(self):
        all_documents, session = documents(item("deployment.json", 5), 404)
        self.assertEqual(at(5), all_documents.settings_since())
        self.assertTrue(session.asked[0].url.startswith(f"{HOST}/state/o/deployment.json?"))
        self.assertLess(all_documents.settings_since(), at(1))

    def test_knows_a_deployment(self):
        all_documents, _ = documents()
        self.assertTrue(all_documents.is_deployment("state", "deployment.json"))
        self.assertFalse(all_documents.is_deployment("docs", "deployment.json"))
