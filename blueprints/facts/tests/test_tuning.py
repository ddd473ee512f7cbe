import unittest

import tuning

FAMILIES = {
    "nova-micro": {"nova-micro-1": {"aws": "amazon.nova-micro-v1:0"}},
    "nova-pro": {"nova-pro-1": {"aws": "amazon.nova-pro-v1:0"}},
    "flash": {"flash-3": {"gcp": "flash-3"}},
}
REGIONS = {"aws": ["us-east-1", "us-west-2"], "gcp": ["us-central1"]}


def build(aws=None, gcp=None):
    return tuning.sections({"aws": aws or {}, "gcp": gcp or {}}, FAMILIES, REGIONS)


class Tuning(unittest.TestCase):
    def test_a_model_is_tuned_under_an_id_and_somewhere(self):
        entry = {"base": "amazon.nova-micro-v1:0:128k", "at": "us-west-2 us-east-1", "epochs": 5}
        self.assertEqual(
            {"base": "amazon.nova-micro-v1:0:128k", "at": "us-east-1 us-west-2", "epochs": 5},
            build(aws={"nova-micro-1": entry})["aws"]["nova-micro-1"],
        )

    def test_it_is_its_own_id_if_nothing_else_is_said(self):
        self.assertEqual(
            {"base": "flash-3", "at": "us-central1"}, build(gcp={"flash-3": {"at": "us-central1"}})["gcp"]["flash-3"]
        )

    def test_it_learns_from_other_models_of_its_target(self):
        entry = {"at": "us-east-1", "teachers": "nova-pro-1", "prompts": "100 15000"}
        self.assertEqual(
            {"base": "amazon.nova-micro-v1:0", "at": "us-east-1", "teachers": "nova-pro-1", "least-prompts": 100, "most-prompts": 15000},
            build(aws={"nova-micro-1": entry})["aws"]["nova-micro-1"],
        )
        for teacher in ("flash-3", "nova-nano-1", "nova-micro-1"):
            with self.subTest(teacher), self.assertRaises(ValueError):
                build(aws={"nova-micro-1": entry | {"teachers": teacher}})
        with self.assertRaises(ValueError):
            build(aws={"nova-micro-1": entry | {"prompts": "100 10"}})

    def test_names_ids_and_regions_have_to_be_known(self):
        for wrong in (
            {"aws": {"nova-nano-1": {"at": "us-east-1"}}},
            {"aws": {"flash-3": {"at": "us-east-1"}}},
            {"aws": {"nova-micro-1": {"base": "amazon.nova-pro-v1:0:300k", "at": "us-east-1"}}},
            {"gcp": {"flash-3": {"at": "us-east-1"}}},
        ):
            with self.subTest(wrong), self.assertRaises(ValueError):
                build(**wrong)


if __name__ == "__main__":
    unittest.main()
