import os
import unittest
from unittest import mock

from fakes import FakeSession
from reranking import rerank
from retrieval import Passage

PASSAGES = [Passage("a", "gs://docs/a.pdf", 1, 0.9), Passage("b", "gs://docs/b.pdf", 2, 0.1)]


@mock.patch.dict(os.environ, GOOGLE_CLOUD_PROJECT="test-project")
class RerankingTest(unittest.TestCase):
    def test_returns_the_best_first(self):
        session = FakeSession({"records": [{"id": "1", "score": 0.8}]})
        self.assertEqual([Passage("b", "gs://docs/b.pdf", 2, 0.8)], rerank(session, "Who?", PASSAGES, 1))
        self.assertEqual(
            "https://discoveryengine.googleapis.com/v1/projects/test-project/locations/global"
            "/rankingConfigs/default_ranking_config:rank",
            session.asked[0].url,
        )
        self.assertEqual([{"id": "0", "content": "a"}, {"id": "1", "content": "b"}], session.asked[0].body["records"])

    def test_does_not_rank_nothing(self):
        self.assertEqual([], rerank(FakeSession(), "Who?", [], 2))
