import os
import unittest
from unittest import mock

from calls import CallFailed
from fakes import FakeSession
from retrieval import Passage, retrieve

ENGINE = "projects/acme/locations/eu/collections/default_collection/engines/manuals"


@mock.patch.dict(os.environ, {"KNOWLEDGE_ENGINE": ENGINE})
class RetrievalTest(unittest.TestCase):
    def test_asks_the_engine_where_it_is(self):
        session = FakeSession({})
        self.assertEqual([], retrieve(session, "How?", 6))
        asked = session.asked[0]
        self.assertEqual(
            f"https://eu-discoveryengine.googleapis.com/v1/{ENGINE}/servingConfigs/default_search:search", asked.url
        )
        self.assertEqual(
            {"query": "How?", "pageSize": 6, "contentSearchSpec": {"searchResultMode": "CHUNKS"}}, asked.body
        )

    def test_asks_a_global_engine_without_a_location(self):
        session = FakeSession({})
        with mock.patch.dict(os.environ, {"KNOWLEDGE_ENGINE": ENGINE.replace("/eu/", "/global/")}):
            retrieve(session, "How?", 6)
        self.assertTrue(session.asked[0].url.startswith("https://discoveryengine.googleapis.com/"))

    def test_returns_what_is_closest(self):
        session = FakeSession(
            {
                "results": [
                    {
                        "chunk": {
                            "content": "Press the button.",
                            "documentMetadata": {"uri": "gs://docs/manual.pdf"},
                            "pageSpan": {"pageStart": 3, "pageEnd": 4},
                            "relevanceScore": 0.75,
                        }
                    },
                    {"chunk": {"content": "Wait.", "relevanceScore": -0.5}},
                    {"chunk": {"content": ""}},
                    {"document": {"id": "1"}},
                ]
            }
        )
        self.assertEqual(
            [Passage("Press the button.", "gs://docs/manual.pdf", 3, 0.75), Passage("Wait.", "", None, 0.0)],
            retrieve(session, "How?", 6),
        )

    def test_narrows_the_search(self):
        session = FakeSession({})
        retrieve(session, "How?", 6, {"team": "sales", "year": "2026"})
        self.assertEqual('team: ANY("sales") AND year: ANY("2026")', session.asked[0].body["filter"])

    def test_takes_no_value_for_a_condition(self):
        session = FakeSession({})
        retrieve(session, "How?", 6, {"team": 'x") OR team: ANY("y\\'})
        self.assertEqual('team: ANY("x\\") OR team: ANY(\\"y\\\\")', session.asked[0].body["filter"])

    def test_takes_no_key_for_a_condition(self):
        with self.assertRaises(ValueError):
            retrieve(FakeSession(), "How?", 6, {'team: ANY("y") OR x': "sales"})

    def test_tells_what_is_refused(self):
        with self.assertRaises(CallFailed):
            retrieve(FakeSession(400), "How?", 6, {"never-seen": "x"})
