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
    return regions.aws_sections(ENDPOINTS, TYPES, services)["regions"]


DISCOVERED = {"compute.v1": frozenset({"europe-west4", "asia-new1"}), "aiplatform.v1": frozenset({"europe-west4", "eu"})}


class GcpRegions(unittest.TestCase):
    def test_a_region_has_the_services_with_an_endpoint_there(self):
        copied = {"names": {"europe-west4": "Netherlands"}, "services": {"vertex-ai": "aiplatform.v1"}, "locations": {}}
        self.assertEqual(
            {
                "asia-new1": {"name": "asia-new1", "geography": "asia"},
                "europe-west4": {"name": "Netherlands", "geography": "europe", "has": "vertex-ai"},
            },
            regions.gcp_sections(DISCOVERED, copied)["regions"],
        )

    def test_a_name_of_no_region_is_refused(self):
        with self.assertRaisesRegex(ValueError, "europe-west5"):
            regions.gcp_sections(DISCOVERED, {"names": {"europe-west5": "Nowhere"}, "services": {}, "locations": {}})

    def test_a_service_of_few_places_is_in_regions_or_wider_ones(self):
        copied = {"names": {}, "services": {}, "locations": {"speech": "us europe-west4"}}
        self.assertEqual({"speech": "europe-west4 us"}, regions.gcp_sections(DISCOVERED, copied)["locations"])
        with self.assertRaisesRegex(ValueError, "europe-west5"):
            regions.gcp_sections(DISCOVERED, copied | {"locations": {"speech": "europe-west5"}})

    def test_locations_are_those_of_endpoints(self):
        self.assertEqual(frozenset({"eu"}), regions.locations({"endpoints": [{"location": "eu", "endpointUrl": "x"}]}))


class AwsRegions(unittest.TestCase):
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
