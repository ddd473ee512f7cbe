import unittest

import layout


class Scalars(unittest.TestCase):
    def test_plain_words_have_no_quotes(self):
        for text in ("eu-west-1", "eu-west-1 eu-west-2", "amazon.titan-embed-text-v2:0", "Europe (Ireland)", "2.2/11"):
            self.assertEqual(text, layout.scalar(text))

    def test_what_yaml_would_read_as_something_else_is_quoted(self):
        for text in ("1024", "2.20", "1e3", "2026-11-22", "true", "No", "null", "", "a: b", "a #b", "- a", "[a]", "{a", "a\nb"):
            self.assertTrue(layout.scalar(text).startswith('"'), text)

    def test_numbers_and_flags_are_themselves(self):
        self.assertEqual("{a: 1024, b: true}", layout.flow({"a": 1024, "b": True}))

    def test_a_fraction_is_refused_because_its_digits_are_not_exact(self):
        with self.assertRaises(TypeError):
            layout.scalar(0.1)


class Documents(unittest.TestCase):
    def test_an_entry_is_a_line(self):
        text = layout.document("why", {"sources": {"a": {"version": "1.0"}}, "sets": {"s1": "x y"}})
        self.assertEqual('# why\nsources:\n  a: {version: "1.0"}\nsets:\n  s1: x y\n', text)

    def test_words_are_sorted_and_unique(self):
        self.assertEqual("a b", layout.words(["b", "a", "b"]))


if __name__ == "__main__":
    unittest.main()
