import unittest
from pathlib import Path

from words import is_blocked, pattern

LISTED = (Path(__file__).parent / "words.txt").read_text("utf-8").splitlines()


class WordsTest(unittest.TestCase):
    def test_finds_each_word_whatever_its_case(self):
        for word in LISTED:
            for text in (word, word.upper(), f"About {word}: nothing.", f"({word})"):
                with self.subTest(text):
                    self.assertTrue(is_blocked(text))

    def test_finds_nothing_in_nothing(self):
        self.assertFalse(is_blocked(""))

    def test_finds_whole_words_only(self):
        found = pattern(["acme rocket", "c++"])
        for text in ("acme rocket", "the acme\nrocket.", "in c++, too"):
            with self.subTest(text):
                self.assertTrue(found.search(text))
        for text in ("acme rockets", "macme rocket", "acmerocket", "c+"):
            with self.subTest(text):
                self.assertFalse(found.search(text))
