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
        for file, name in (("requirements.txt", "litellm"), ("npm-requirements.txt", "@aws-sdk/client-transcribe-streaming")):
            text = (Path(__file__).parents[1] / file).read_text("utf-8")
            self.assertIn(name, packages.read_pins(text))

    def test_a_scoped_package_has_a_folder_of_its_own(self):
        self.assertEqual("a-b-1.0", packages.Pin("@a/b", "1.0", "2026-01-01").folder)


if __name__ == "__main__":
    unittest.main()
