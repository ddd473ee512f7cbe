import unittest

from scores import METRICS, exact, similarity


class ScoresTest(unittest.TestCase):
    def test_exact_is_blind_to_case_punctuation_and_space(self):
        self.assertEqual(1, exact(" Invoice.\n", "invoice"))
        self.assertEqual(0, exact("An invoice", "invoice"))

    def test_similarity_counts_common_words(self):
        self.assertEqual(1, similarity("The due date is Friday", "the DUE date is friday."))
        self.assertEqual(0, similarity("yes", "no"))
        self.assertAlmostEqual(2 / 3, similarity("an invoice", "invoice, an old one"))
        self.assertLess(similarity("no no no no", "no"), 1)

    def test_nothing_is_like_nothing_only(self):
        self.assertEqual(1, similarity("", "..."))
        self.assertEqual(0, similarity("", "something"))

    def test_all_are_from_0_to_1(self):
        for name, metric in METRICS.items():
            for pair in (("a b", "b c"), ("", "a"), ("a", ""), ("ä ö", "Ä Ö")):
                with self.subTest(f"{name}{pair}"):
                    self.assertTrue(0 <= metric(*pair) <= 1)


if __name__ == "__main__":
    unittest.main()
