import unittest

import hosting

FAMILIES = {"nova-micro": {"nova-micro-1": {"aws": "amazon.nova-micro-v1:0"}}}
PROVISIONED = {"nova-micro-1": {"id": "amazon.nova-micro-v1:0:128k", "at": "us-east-1"}}
IMPORTS = {"at": "us-west-2 us-east-1", "models": "qwen3-8b"}


def build(provisioned=PROVISIONED, imports=IMPORTS):
    copied = {"provisioned": provisioned, "imports": imports}
    return hosting.sections(copied, FAMILIES, ["qwen3-8b", "llama-3-8b"], ["us-east-1", "us-west-2"])


class Hosting(unittest.TestCase):
    def test_says_what_is_bought_and_what_is_imported(self):
        self.assertEqual(
            {"provisioned": PROVISIONED, "imports": {"at": "us-east-1 us-west-2", "models": "qwen3-8b"}}, build()
        )

    def test_names_ids_and_regions_have_to_be_known(self):
        for wrong in (
            {"provisioned": {"nova-nano-1": PROVISIONED["nova-micro-1"]}},
            {"provisioned": {"nova-micro-1": {"id": "amazon.nova-micro-v1:0", "at": "us-east-1"}}},
            {"provisioned": {"nova-micro-1": {"id": "amazon.nova-micro-v1:0:128k", "at": "us-east-9"}}},
            {"imports": {"at": "us-east-1", "models": "qwen3-9b"}},
            {"imports": {"at": "us-east-9", "models": "qwen3-8b"}},
        ):
            with self.subTest(wrong), self.assertRaises(ValueError):
                build(**wrong)


if __name__ == "__main__":
    unittest.main()
