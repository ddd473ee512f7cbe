import unittest

import nodes


def copied(**changes) -> dict:
    return {
        "pages": {"a": {}, "b": {}, "c": {}},
        "machine-images": {"x": {"target": "aws", "name": "n", "families": "g5 g6", "pages": "a"}},
        "servers": {"y": {"target": "aws", "image": "i", "families": "g5", "architectures": "llama", "pages": "b c"}},
    } | changes


class Nodes(unittest.TestCase):
    def test_says_what_each_page_gave(self):
        self.assertEqual(
            nodes.gives(copied()), {"a": "machine-images", "b": "servers", "c": "servers"}
        )

    def test_refuses_pages_that_nothing_was_copied_from(self):
        with self.assertRaisesRegex(ValueError, "'d'"):
            nodes.gives(copied(pages={"a": {}, "b": {}, "c": {}, "d": {}}))

    def test_leaves_out_the_page(self):
        self.assertEqual(
            nodes.sections(copied())["machine-images"], {"x": {"target": "aws", "name": "n", "families": "g5 g6"}}
        )

    def test_refuses_two_of_a_family(self):
        again = {"target": "aws", "name": "m", "families": "g6", "pages": "a"}
        images = copied()["machine-images"] | {"again": again}
        with self.assertRaisesRegex(ValueError, "again: g6"):
            nodes.sections(copied(**{"machine-images": images}))


if __name__ == "__main__":
    unittest.main()
