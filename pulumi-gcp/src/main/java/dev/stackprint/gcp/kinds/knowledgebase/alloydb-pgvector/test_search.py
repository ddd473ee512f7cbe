import unittest
from unittest import mock

from search import Search


class SearchTest(unittest.TestCase):
    def setUp(self):
        patcher = mock.patch("search.connect")
        self.connect = patcher.start()
        self.addCleanup(patcher.stop)
        self.cursor = self.connect.return_value.cursor.return_value
        embedding = mock.Mock()
        embedding.of_question.return_value = [0.5, 0.25]
        self.search = Search(embedding, "kb_1a2b3c")

    def test_asks_by_meaning_and_by_words(self):
        self.cursor.fetchall.return_value = []
        self.assertEqual([], self.search.find("How does the X-100 start?", 2, {"team": "sales"}))
        sql, values = self.cursor.execute.call_args.args
        self.assertIn("FROM kb_1a2b3c.pieces", sql)
        self.assertEqual(len(values), sql.count("%s"))
        vector, having = "[0.5, 0.25]", '{"team": ["sales"]}'
        words = "How | does | the | X | 100 | start"
        self.assertEqual([vector, having, vector, 6, words, having, 6, vector], values)

    def test_takes_no_question_for_a_query(self):
        self.cursor.fetchall.return_value = []
        self.search.find("a & !b <-> 'c':* | (d)", 2, {})
        self.assertEqual("a | b | c | d", self.cursor.execute.call_args.args[1][4])

    def test_returns_a_passage_once(self):
        self.cursor.fetchall.return_value = [
            ("Press.", "gs://docs/a.pdf", 3, 0.75),
            ("Press.", "gs://docs/a.pdf", 3, 0.5),
            ("Wait.", "gs://docs/a.pdf", None, -0.5),
            ("More.", "gs://docs/a.pdf", 9, 0.1),
        ]
        self.assertEqual(
            [
                {"text": "Press.", "source": "gs://docs/a.pdf", "page": 3, "score": 0.75},
                {"text": "Wait.", "source": "gs://docs/a.pdf", "page": None, "score": 0.0},
            ],
            self.search.find("How?", 2, {}),
        )

    def test_connects_again_when_the_connection_was_closed(self):
        self.cursor.fetchall.return_value = []
        self.search.find("How?", 2, {})
        self.cursor.execute.side_effect = [ConnectionError, None]
        self.assertEqual([], self.search.find("How?", 2, {}))
        self.assertEqual(2, self.connect.call_count)

    def test_does_not_try_for_ever(self):
        self.cursor.execute.side_effect = ConnectionError
        with self.assertRaises(ConnectionError):
            self.search.find("How?", 2, {})
