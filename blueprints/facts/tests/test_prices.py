import unittest

import prices

PAGES = {"kms": {"url": "https://example.org", "read": "2026-11-22"}}


def build(**price):
    entry = {"usd": "1.00", "per": "month", "page": "kms"} | price
    return prices.sections({"pages": PAGES, "prices": {"kms-key": entry}, "minimums": {}})


def build_minimum(**minimum):
    return prices.sections(
        {
            "pages": PAGES,
            "prices": {"kms-key": {"usd": "1.00", "per": "month", "page": "kms"}},
            "minimums": {"two-keys": {"units": "2", "of": "kms-key", "page": "kms"} | minimum},
        }
    )


class Prices(unittest.TestCase):
    def test_a_price_tells_its_source(self):
        self.assertEqual({"kms-key": {"usd": "1.00", "per": "month", "source": "kms"}}, build()["prices"])

    def test_a_price_without_a_page_is_refused(self):
        with self.assertRaises(ValueError):
            build(page="nowhere")

    def test_a_page_that_gives_no_price_is_refused(self):
        with self.assertRaises(ValueError):
            prices.sections({"pages": PAGES, "prices": {}, "minimums": {}})

    def test_a_minimum_is_of_a_price(self):
        self.assertEqual(
            {"two-keys": {"units": "2", "of": "kms-key", "source": "kms"}}, build_minimum()["minimums"]
        )
        with self.assertRaises(ValueError):
            build_minimum(of="unicorn")

    def test_what_is_no_amount_is_refused(self):
        for usd in ("about 1", "-1", ""):
            with self.assertRaises(ValueError):
                build(usd=usd)


if __name__ == "__main__":
    unittest.main()
