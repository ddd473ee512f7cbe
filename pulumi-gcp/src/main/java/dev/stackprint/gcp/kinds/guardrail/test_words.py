import unittest
from pathlib import Path

from words import is_blocked

WORDS = (Path(__file__).parent / "words.txt").read_text("utf-8").splitlines()


class WordsTest(unittest.TestCase):
    def test_finds_words_whatever_their_case(self):
        for word in WORDS:
            for text in (word, word.upper(), word.lower(), f"About {word}: nothing.", f"({word})"):
                with self.subTest(text):
                    self.assertTrue(is_blocked(text))

    def test_finds_whole_words_only(self):
        for text in ("", "§", f"x{WORDS[0]}x"):
            with self.subTest(text):
                self.assertFalse(is_blocked(text))
