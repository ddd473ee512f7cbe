import unittest

import dialect
from examples import Example


class DialectTest(unittest.TestCase):
    def test_writes_examples_as_they_are_read(self):
        example = Example("Sort.", ("Please pay.", "invoice"))
        self.assertEqual(example.line(), dialect.line(example))
        self.assertIsNone(dialect.finding(example))


if __name__ == "__main__":
    unittest.main()
