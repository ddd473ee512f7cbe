import unittest

import layout
import models

NEWEST = "2026-11-17"


def priced(**more):
    return {
        "litellm_provider": "bedrock_converse",
        "mode": "chat",
        "max_input_tokens": 200000,
        "max_output_tokens": 64000,
        "input_cost_per_token": 3e-06,
        "output_cost_per_token": 1.5e-05,
    } | more


def listed(**more):
    return {
        "runtime_supported": True,
        "inference_types": {"eu-west-1": ["ON_DEMAND"]},
        "inputModalities": ["TEXT", "IMAGE"],
        "model_lifecycle_status": "ACTIVE",
        "responseStreamingSupported": True,
    } | more


def build(litellm=None, bedrock_models=None, analyzer=None, embeddings=None, families=None):
    builder = models.Models(
        litellm={"x.a-v1:0": priced()} if litellm is None else litellm,
        bedrock_models={"x.a-v1:0": listed()} if bedrock_models is None else bedrock_models,
        analyzer=analyzer or {},
        embeddings=embeddings or {},
        converse=("doc.",),
        vertex=None,
    )
    return builder.sections(families or {"a": {"a-1": {"aws": "x.a-v1:0"}}}, NEWEST)


class Prices(unittest.TestCase):
    def test_a_million_tokens_without_binary_noise(self):
        self.assertEqual("0.035", models.per_million(3.5e-08))
        self.assertEqual("1100", models.per_million(0.0011))
        self.assertEqual("0.07", models.per_million(7e-08))

    def test_profiles_of_one_price_share_a_key_and_the_base_price_is_not_repeated(self):
        litellm = {
            "m": priced(),
            "us.m": priced(input_cost_per_token=3.3e-06, output_cost_per_token=1.65e-05),
            "eu.m": priced(input_cost_per_token=3.3e-06, output_cost_per_token=1.65e-05),
            "global.m": priced(),
        }
        found = models.prices("m", ["us", "eu", "global"], litellm)
        self.assertEqual({"base": "3/15", "eu us": "3.3/16.5"}, found)

    def test_a_region_can_have_a_price_of_its_own(self):
        litellm = {"m": priced(), "bedrock/eu-west-1/m": priced(input_cost_per_token=4e-06)}
        self.assertEqual(
            {"base": "3/15", "eu-west-1": "4/15"}, models.prices("m", {"eu-west-1", "us-east-1"}, litellm)
        )

    def test_no_price_is_made_up(self):
        self.assertEqual({}, models.prices("m", ["us"], {"m": priced(input_cost_per_token=0.0)}))


class Regions(unittest.TestCase):
    def test_a_region_that_has_the_model_on_mantle_only_does_not_count(self):
        entry = listed(
            inference_types={"a": ["ON_DEMAND"], "b": ["ON_DEMAND", "EU"], "c": ["EU"]},
            mantle_supported_regions=["a", "b"],
        )
        self.assertEqual({"b"}, models.on_demand("m", entry, {"m": {"b"}}))

    def test_an_unknown_geography_is_refused(self):
        with self.assertRaises(ValueError):
            models.profiles({"inferenceProfile": {"MARS": {}}})


class Sections(unittest.TestCase):
    def test_sets_of_regions_and_routes_are_named_once(self):
        profile = {"EU": {"eu-west-1": ["eu-west-1", "eu-north-1"], "eu-north-1": ["eu-north-1", "eu-west-1"]}}
        sections = build(
            litellm={"x.a": priced(), "x.b": priced()},
            bedrock_models={"x.a": listed(inferenceProfile=profile), "x.b": listed(inferenceProfile=profile)},
            families={"a": {"a-1": {"aws": "x.a"}}, "b": {"b-1": {"aws": "x.b"}}},
        )
        self.assertEqual({"s1": "eu-west-1", "s2": "eu-north-1 eu-west-1"}, sections["sets"])
        self.assertEqual({"r1": {"s2": "eu-north-1 eu-west-1"}}, sections["routes"])
        self.assertEqual({"eu": "r1"}, sections["models"]["b-1"]["aws"]["via"])

    def test_families_and_ids_point_at_versions(self):
        sections = build()
        self.assertEqual({"a": "a-1"}, sections["families"])
        self.assertEqual({"x.a-v1:0": "a-1"}, sections["bedrock-ids"])

    def test_the_same_input_gives_the_same_text(self):
        self.assertEqual(layout.document("", build()), layout.document("", build()))

    def test_an_id_that_no_source_lists_is_refused(self):
        with self.assertRaisesRegex(ValueError, "bedrock-runtime"):
            build(bedrock_models={})
        with self.assertRaisesRegex(ValueError, "litellm"):
            build(litellm={})

    def test_a_model_that_only_mantle_serves_is_refused(self):
        with self.assertRaisesRegex(ValueError, "bedrock-runtime"):
            build(bedrock_models={"x.a-v1:0": listed(runtime_supported=None)})

    def test_a_model_that_no_region_has_is_refused(self):
        with self.assertRaisesRegex(ValueError, "no region"):
            build(bedrock_models={"x.a-v1:0": listed(inference_types={})})

    def test_a_model_past_its_end_of_life_is_refused(self):
        with self.assertRaisesRegex(ValueError, "end of life"):
            build(litellm={"x.a-v1:0": priced(deprecation_date=NEWEST)})
        build(litellm={"x.a-v1:0": priced(deprecation_date="2026-11-18")})

    def test_a_name_that_is_used_twice_is_refused(self):
        with self.assertRaisesRegex(ValueError, "twice"):
            build(families={"a": {"a-1": {"aws": "x.a-v1:0"}}, "b": {"a-1": {"aws": "x.a-v1:0"}}})
        with self.assertRaisesRegex(ValueError, "twice"):
            build(families={"a": {"a": {"aws": "x.a-v1:0"}}})

    def test_an_embedding_without_known_sizes_is_refused(self):
        with self.assertRaisesRegex(ValueError, "vector sizes"):
            build(litellm={"x.a-v1:0": priced(mode="embedding")})

    def test_capabilities_come_from_flags(self):
        model = build(
            litellm={"x.a-v1:0": priced(supports_function_calling=True, supports_sampling_params=False)}
        )["models"]["a-1"]
        self.assertEqual("converse streaming tools", model["can"])

    def test_a_tool_can_be_forced_unless_it_is_said_that_it_cannot(self):
        entry = priced(supports_tool_choice=True)
        self.assertIn("forced-tool", models.capabilities("text", entry, False, False))
        entry["supports_forced_tool_use"] = False
        self.assertNotIn("forced-tool", models.capabilities("text", entry, False, False))

    def test_converse_needs_a_source(self):
        other = priced(litellm_provider="bedrock")
        self.assertTrue(models.speaks_converse("x.a", priced(), ()))
        self.assertFalse(models.speaks_converse("x.a", priced(supported_endpoints=["/v1/responses"]), ()))
        self.assertFalse(models.speaks_converse("x.a", other, ("doc.",)))
        self.assertTrue(models.speaks_converse("doc.a", other, ("doc.",)))


if __name__ == "__main__":
    unittest.main()
