import unittest

import serverless

REGIONS = ("eu-west-1", "us-east-1")
COPIED = {
    "limits": {"memory": {"value": "1024 2048", "page": "limits"}},
    "regions": "us-east-1 eu-west-1",
    "image": {"name": "server", "processor": "cpu"},
}


def version(number):
    return {
        "container_version": {"cpu": f"cpu-v{number}", "gpu": f"cuda-v{number}"},
        "registries": {"us-east-1": "111", "cn-north-1": "999"},
        "repository": "serve",
        "tag_prefix": "sagemaker",
    }


def build(**more):
    versions = {number: version(number) for number in ("1", "1.0.1", "1.0", "1.0.0")}
    return serverless.sections({"versions": versions}, REGIONS, COPIED | more)


class Serverless(unittest.TestCase):
    def test_the_newest_image_for_processors_is_taken(self):
        self.assertEqual(
            {"server": {"version": "1.0.1", "repository": "serve", "tag": "sagemaker-cpu-v1.0.1", "registries": "r1"}},
            build()["images"],
        )

    def test_only_commercial_regions_have_it(self):
        self.assertEqual({"s1": "us-east-1"}, build()["sets"])

    def test_limits_and_regions_are_told(self):
        self.assertEqual({"memory": "1024 2048"}, build()["limits"])
        self.assertEqual({"all": "eu-west-1 us-east-1"}, build()["regions"])

    def test_a_region_that_is_none_is_refused(self):
        with self.assertRaisesRegex(ValueError, "us-eats-1"):
            build(regions="us-eats-1")


if __name__ == "__main__":
    unittest.main()
