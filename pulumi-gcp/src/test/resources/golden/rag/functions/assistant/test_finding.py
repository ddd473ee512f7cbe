import unittest
from dataclasses import replace
from unittest import mock

import finding
from retrieval import Passage
from settings import Settings

SETTINGS = replace(Settings.load(), results=2, minimum_score=None, rerank_candidates=5)


def passage(text, score=0.8):
    return Passage(text, "gs://docs/a.pdf", None, score)


class FindingTest(unittest.TestCase):
    def find(self, *found, filters=None, settings=SETTINGS):
        with mock.patch("finding.retrieve", side_effect=found) as self.retrieve:
            return [each.text for each in finding.find(None, "Who?", filters or {}, settings)]

    def test_returns_the_best_first(self):
        self.assertEqual(["b", "a"], self.find([passage("a", 0.1), passage("b", 0.9)]))
        self.assertEqual({}, self.retrieve.call_args.args[3])

    def test_leaves_out_what_scores_too_low(self):
        settings = replace(SETTINGS, minimum_score=0.5)
        self.assertEqual(["a"], self.find([passage("a", 0.5), passage("b", 0.49)], settings=settings))

    def test_searches_for_each_value_that_a_document_may_have(self):
        found = self.find([passage("a", 0.7)], [passage("b"), passage("a", 0.7)], filters={"team": ("x", "y")})
        self.assertEqual(["b", "a"], found)
        self.assertEqual([{"team": "x"}, {"team": "y"}], [each.args[3] for each in self.retrieve.call_args_list])

    def test_finds_nothing_where_no_value_is_allowed(self):
        self.assertEqual([], self.find(filters={"team": ()}))

    def test_gives_the_model_no_more_than_it_can_read(self):
        self.assertEqual(1, len(self.find([passage("a" * 60_000), passage("b" * 60_000)])))
