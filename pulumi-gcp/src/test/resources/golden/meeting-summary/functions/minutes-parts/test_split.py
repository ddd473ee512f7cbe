import unittest
from unittest import mock

import documents
import split


class SplitTest(unittest.TestCase):
    def test_hands_on_what_fits(self):
        document = {"bucket": "b", "key": "a.txt", "size": 9}
        with mock.patch.object(documents, "read_text", return_value="short"):
            parts = split.handler({"documents": [document], "prefix": "p-", "limit": 10}, None)
        self.assertEqual([document], parts)

    def test_joins_documents_and_splits_them_into_parts(self):
        given = [{"bucket": "b", "key": "1", "language": "en"}, {"bucket": "b", "key": "2"}]
        with mock.patch.object(
            documents, "read_text", side_effect=["a line\nanother", "the end"]
        ), mock.patch.object(documents, "write", side_effect=lambda *given: given) as write:
            parts = split.handler({"documents": given, "prefix": "p-", "limit": 12}, None)
        self.assertEqual(
            [
                ("p-1.txt", "a line\n", "text/plain", "en"),
                ("p-2.txt", "another\n\n", "text/plain", "en"),
                ("p-3.txt", "the end", "text/plain", "en"),
            ],
            parts,
        )
        self.assertEqual(3, write.call_count)

    def test_loses_nothing_and_keeps_to_the_limit(self):
        text = "word " * 40 + "\n" + "x" * 95 + "\nlast line"
        for limit in (2, 10, 33, 300):
            parts = list(split.split(text, limit))
            self.assertEqual(text, "".join(parts))
            self.assertLessEqual(max(map(len, parts)), limit)

    def test_cuts_between_words(self):
        self.assertEqual(["one two ", "three"], list(split.split("one two three", 9)))


if __name__ == "__main__":
    unittest.main()
