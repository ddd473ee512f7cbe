import os
import unittest
from unittest import mock

from calls import CallFailed
from fakes import FakeSession
from retrieval import Passage, retrieve

CORPUS = "projects/acme/locations/europe-west4/ragCorpora/42"


@mock.patch.dict(os.environ, {"KNOWLEDGE_CORPUS": CORPUS})
class RetrievalTest(unittest.TestCase):
    def test_asks_the_corpus_where_it_is(self):
        session = FakeSession({"contexts": {"contexts": []}})
        self.assertEqual([], retrieve(session, "How?", 6))
        asked = session.asked[0]
        self.assertEqual(
            "https://europe-west4-aiplatform.googleapis.com/v1/projects/acme/locations/europe-west4:retrieveContexts",
            asked.url,
        )
        self.assertEqual(CORPUS, asked.body["vertexRagStore"]["ragResources"][0]["ragCorpus"])
        self.assertEqual({"text": "How?", "ragRetrievalConfig": {"topK": 6}}, asked.body["query"])

    def test_returns_what_is_closest(self):
        session = FakeSession(
            {
                "contexts": {
                    "contexts": [
                        {
                            "text": "Press the button.",
                            "sourceUri": "gs://docs/manual.pdf",
                            "score": 0.25,
                            "chunk": {"pageSpan": {"firstPage": 3, "lastPage": 4}},
                        },
                        {"text": "Wait.", "sourceUri": "gs://docs/notes.txt", "score": 1.5},
                    ]
                }
            }
        )
        self.assertEqual(
            [
                Passage("Press the button.", "gs://docs/manual.pdf", 3, 0.75),
                Passage("Wait.", "gs://docs/notes.txt", None, 0.0),
            ],
            retrieve(session, "How?", 2),
        )

    def test_finds_nothing_in_an_empty_corpus(self):
        self.assertEqual([], retrieve(FakeSession({}), "How?", 6))

    def test_does_not_ignore_filters(self):
        with self.assertRaises(ValueError):
            retrieve(FakeSession(), "How?", 6, {"team": "sales"})

    def test_tells_what_is_refused(self):
        with self.assertRaises(CallFailed):
            retrieve(FakeSession(403), "How?", 6)
