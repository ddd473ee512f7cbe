import unittest
from pathlib import Path

import packages


class Pins(unittest.TestCase):
    def test_a_pin_has_a_version_and_a_date(self):
        pins = packages.read_pins("# why\n\nlitellm==1.109.1  # 2026-11-12\n")
        self.assertEqual(packages.Pin("litellm", "1.109.1", "2026-11-12"), pins["litellm"])

    def test_a_range_or_a_missing_date_is_refused(self):
        for line in ("litellm>=1.0  # 2026-11-12", "litellm==1.109.1", "litellm  # 2026-11-12"):
            with self.assertRaises(ValueError):
                packages.read_pins(line)

    def test_the_projects_own_pins_are_right(self):
        text = (Path(__file__).parents[1] / "requirements.txt").read_text("utf-8")
        self.assertIn("litellm", packages.read_pins(text))


if __name__ == "__main__":
    unittest.main()
