import unittest

from rate import Rate


class RateTest(unittest.TestCase):
    def setUp(self):
        self.now = 0.0
        self.rate = Rate(2, 3, clock=lambda: self.now)

    def let_in(self, asked: int) -> int:
        return sum(self.rate.lets_in() for _ in range(asked))

    def test_lets_in_a_burst(self):
        self.assertEqual(3, self.let_in(10))

    def test_lets_in_so_many_a_second(self):
        self.let_in(10)
        self.now = 1.0
        self.assertEqual(2, self.let_in(10))
        self.now = 100.0
        self.assertEqual(3, self.let_in(10))

    def test_lets_in_one_at_least(self):
        self.assertTrue(Rate(0.5, 0.5).lets_in())


if __name__ == "__main__":
    unittest.main()
