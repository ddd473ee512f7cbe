import unittest

import regions

ENDPOINTS = {
    "partitions": [
        {
            "partition": "aws",
            "regions": {"eu-west-1": {"description": "Europe (Ireland)"}, "xx-new-1": {"description": "New"}},
            "services": {"polly": {"endpoints": {"eu-west-1": {}}}, "translate": {"endpoints": {}}},
        },
        {"partition": "aws-cn", "regions": {"cn-north-1": {"description": "Beijing"}}, "services": {}},
    ]
}
TYPES = {"eu-west-1": frozenset({"A::B::C"})}


def build(services):
    return regions.sections(ENDPOINTS, TYPES, services)["regions"]


class Regions(unittest.TestCase):
    def test_only_commercial_regions_that_every_source_knows(self):
        self.assertEqual(["eu-west-1"], list(build({})))

    def test_a_service_is_there_if_all_that_it_needs_is(self):
        has = build(
            {
                "by-endpoint": {"endpoint": "polly"},
                "by-type": {"type": "A::B::C"},
                "by-both": {"endpoint": "polly", "type": "A::B::C"},
                "no-endpoint": {"endpoint": "translate"},
                "no-type": {"type": "X::Y::Z"},
            }
        )
        self.assertEqual("by-both by-endpoint by-type", has["eu-west-1"]["has"])

    def test_a_misspelt_need_is_refused(self):
        for needs in ({}, {"endpoints": "polly"}):
            with self.assertRaises(ValueError):
                build({"x": needs})
        with self.assertRaises(KeyError):
            build({"x": {"endpoint": "poly"}})


if __name__ == "__main__":
    unittest.main()
