import unittest

from pieces import Piece, Sizes, cut, tokens
from text import Page

SENTENCES = [f"This is sentence number {number:02}. " for number in range(20)]
TEXT = "".join(SENTENCES)


def searched(pages, **sizes):
    return [piece.searched for piece in cut(pages, Sizes(**{"tokens": 20, "overlap": 0, "parent": 0, **sizes}))]


class PiecesTest(unittest.TestCase):
    def test_ends_with_sentences(self):
        pieces = searched([Page(TEXT, None)])
        self.assertEqual(TEXT.strip(), " ".join(pieces))
        for piece in pieces:
            self.assertTrue(piece.endswith("."), piece)
            self.assertLessEqual(tokens(piece), 20)

    def test_repeats_the_end_of_the_piece_before(self):
        pieces = searched([Page(TEXT, None)], tokens=30, overlap=10)
        for before, piece in zip(pieces, pieces[1:]):
            self.assertEqual(before[-27:], piece[:27])
            self.assertLessEqual(tokens(piece), 30)
        self.assertTrue(pieces[-1].endswith("19."))

    def test_cuts_what_has_no_sentences(self):
        pieces = searched([Page("x" * 1000, None)])
        self.assertEqual("x" * 1000, "".join(pieces))
        self.assertTrue(all(tokens(piece) <= 20 for piece in pieces))

    def test_cuts_long_sentences_between_words(self):
        pieces = searched([Page("word " * 200, None)])
        self.assertEqual(["word"] * 200, " ".join(pieces).split())

    def test_counts_scripts_of_longer_tokens(self):
        self.assertEqual(1, tokens("four"))
        self.assertEqual(4, tokens("日本語版"))
        text = "これは文です。" * 30
        pieces = searched([Page(text, None)])
        self.assertEqual(text, "".join(pieces))
        self.assertTrue(all(tokens(piece) <= 20 for piece in pieces))

    def test_tells_the_page_that_a_piece_begins_on(self):
        pieces = cut([Page(SENTENCES[0], 1), Page(SENTENCES[1], 2), Page(SENTENCES[2] * 3, 3)], Sizes(20, 0, 0))
        self.assertEqual([1, 3, 3], [piece.page for piece in pieces])

    def test_returns_what_is_around(self):
        pieces = cut([Page(TEXT, 7)], Sizes(10, 0, 60))
        self.assertGreater(len(pieces), 10)
        for piece in pieces:
            self.assertIn(piece.searched, piece.returned)
            self.assertGreater(tokens(piece.returned), 10)
        self.assertEqual(7, pieces[0].page)

    def test_cuts_nothing_if_told_so(self):
        pages = [Page("One. ", 1), Page("Two.", 2)]
        self.assertEqual([Piece("One. \nTwo.", "One. \nTwo.", 1)], cut(pages, Sizes(0, 0, 0)))

    def test_overlap_never_holds_a_piece_up(self):
        self.assertTrue(searched([Page("aaaa bbbb cccc. " * 50, None)], tokens=20, overlap=19))
