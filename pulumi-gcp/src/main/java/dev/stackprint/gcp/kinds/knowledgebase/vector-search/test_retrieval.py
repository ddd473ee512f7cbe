import json
import os
import unittest
from unittest import mock

from calls import CallFailed
from fakes import FakeSession
from retrieval import Passage, retrieve

SETTINGS = {
    "endpoint": "projects/acme/locations/europe-west4/indexEndpoints/7",
    "domain": "1.europe-west4-2.vdb.vertexai.goog",
    "deployedIndex": "manuals",
    "texts": "state",
    "model": "projects/acme/locations/europe-west4/publishers/google/models/text-embedding-005",
    "dimensions": 2,
}
VECTOR = {"predictions": [{"embeddings": {"values": [0.5, 0.5]}}]}


def neighbors(*found: tuple[str, float]):
    points = [{"datapoint": {"datapointId": point}, "distance": distance} for point, distance in found]
    return {"nearestNeighbors": [{"neighbors": points}]}


def piece(text: str):
    return {"text": text, "source": "gs://docs/manual.pdf", "page": 3}


@mock.patch.dict(os.environ, {"KNOWLEDGE_BASE": json.dumps(SETTINGS)})
@mock.patch("retrieval.ThreadPoolExecutor", **{"return_value.__enter__.return_value.map": map})
class RetrievalTest(unittest.TestCase):
    def test_asks_the_index_where_it_is(self, _):
        session = FakeSession(VECTOR, {})
        self.assertEqual([], retrieve(session, "How?", 6))
        self.assertEqual("How?", session.asked[0].body["instances"][0]["content"])
        asked = session.asked[1]
        self.assertEqual(f"https://{SETTINGS['domain']}/v1/{SETTINGS['endpoint']}:findNeighbors", asked.url)
        self.assertEqual("manuals", asked.body["deployedIndexId"])
        query = asked.body["queries"][0]
        self.assertEqual(6, query["neighborCount"])
        self.assertEqual({"featureVector": [0.5, 0.5], "restricts": []}, query["datapoint"])

    def test_returns_what_is_closest(self, _):
        session = FakeSession(VECTOR, neighbors(("a-0", 0.25), ("a-1", 1.5)), piece("Press."), piece("Wait."))
        self.assertEqual(
            [Passage("Press.", "gs://docs/manual.pdf", 3, 0.75), Passage("Wait.", "gs://docs/manual.pdf", 3, 0.0)],
            retrieve(session, "How?", 2),
        )
        self.assertIn("/b/state/o/pieces%2Fa-0?", session.asked[2].url)

    def test_returns_a_passage_once(self, _):
        session = FakeSession(VECTOR, neighbors(("a-0", 0.25), ("a-1", 0.5)), piece("Press."), piece("Press."))
        self.assertEqual([Passage("Press.", "gs://docs/manual.pdf", 3, 0.75)], retrieve(session, "How?", 2))

    def test_leaves_out_what_was_removed(self, _):
        session = FakeSession(VECTOR, neighbors(("a-0", 0.25)), 404)
        self.assertEqual([], retrieve(session, "How?", 2))

    def test_narrows_the_search(self, _):
        session = FakeSession(VECTOR, {})
        retrieve(session, "How?", 6, {"team": "sales"})
        point = session.asked[1].body["queries"][0]["datapoint"]
        self.assertEqual([{"namespace": "team", "allowList": ["sales"]}], point["restricts"])

    def test_tells_what_is_refused(self, _):
        with self.assertRaises(CallFailed):
            retrieve(FakeSession(VECTOR, 403), "How?", 6)
