import os
import unittest
from unittest import mock

from calls import CallFailed
from fakes import FakeSession
from retrieval import Passage, retrieve

URL = "https://europe-west4-acme.cloudfunctions.net/knowledge-search"


class RetrievalTest(unittest.TestCase):
    def retrieve(self, answer, *question):
        self.session = FakeSession(answer)
        with mock.patch.dict(os.environ, {"KNOWLEDGE_SEARCH": URL}):
            with mock.patch("retrieval._identified", return_value=self.session) as identified:
                found = retrieve(FakeSession(), *question)
        identified.assert_called_once_with(URL)
        return found

    def test_asks_the_function_that_searches(self):
        self.assertEqual([], self.retrieve({"passages": []}, "How?", 6, {"team": "sales"}))
        self.assertEqual(URL, self.session.asked[0].url)
        self.assertEqual({"question": "How?", "count": 6, "filters": {"team": "sales"}}, self.session.asked[0].body)

    def test_returns_what_it_finds(self):
        found = {"text": "Press.", "source": "gs://docs/a.pdf", "page": None, "score": 0.75}
        self.assertEqual(
            [Passage("Press.", "gs://docs/a.pdf", None, 0.75)], self.retrieve({"passages": [found]}, "How?", 6)
        )

    def test_tells_what_is_refused(self):
        with self.assertRaises(CallFailed):
            self.retrieve(403, "How?", 6)
