import unittest
from unittest import mock

import documents
import evaluated


class EvaluatedTest(unittest.TestCase):
    def test_reads_the_score(self):
        report = {"bucket": "b", "key": "evaluation.json"}
        written = '{"metric": "exact", "score": 1, "examples": 20, "exact": 1, "similarity": 1}'
        with mock.patch.object(documents, "read_text", return_value=written) as read:
            self.assertEqual({"score": 1.0, "examples": 20}, evaluated.handler({"report": report}))
        read.assert_called_once_with(report)

    def test_an_evaluation_without_a_score_is_a_failure(self):
        with mock.patch.object(documents, "read_text", return_value="{}"), self.assertRaises(KeyError):
            evaluated.handler({"report": {"bucket": "b", "key": "k"}})


if __name__ == "__main__":
    unittest.main()
