import unittest

import models
import vertex

NEWEST = "2026-11-17"


def priced(**more):
    return {
        "litellm_provider": "vertex_ai",
        "mode": "chat",
        "max_input_tokens": 1000,
        "max_output_tokens": 100,
        "input_cost_per_token": 7.5e-07,
        "output_cost_per_token": 3.75e-06,
        "supported_regions": ["global"],
    } | more


def build(vertex_id="g-1", entry=None, locations=(), embeddings=None, key=None):
    litellm = {key or f"vertex_ai/{vertex_id}": priced() if entry is None else entry}
    return vertex.Vertex(litellm, {"locations": locations, "embeddings": embeddings or {}}, {"us-east5"})


def listing(vertex_id="g-1", **more):
    return build(vertex_id, **more).listing(vertex_id, NEWEST)


class Listings(unittest.TestCase):
    def test_the_provider_tells_publisher_and_api(self):
        for provider, expected in (
            ("vertex_ai", ("google", "generate-content")),
            ("vertex_ai-anthropic_models", ("anthropic", "messages")),
            ("vertex_ai-mistral_models", ("mistralai", "mistral")),
        ):
            found = listing(entry=priced(litellm_provider=provider))
            self.assertEqual(expected, (found["publisher"], found["api"]))

    def test_models_of_the_garden_name_their_publisher(self):
        found = listing("meta/llama", entry=priced(litellm_provider="vertex_ai-llama_models"))
        self.assertEqual(("meta", "chat-completions"), (found["publisher"], found["api"]))

    def test_an_id_without_a_prefix_counts_if_it_is_of_vertex(self):
        self.assertEqual("global", listing(key="g-1")["at"])
        with self.assertRaisesRegex(ValueError, "litellm"):
            listing(key="g-1", entry=priced(litellm_provider="gemini"))

    def test_locations_are_those_of_all_sources(self):
        rules = [{"model": "g-", "at": "us eu"}, {"model": "h-", "at": "us-east5"}]
        self.assertEqual("eu global us", listing(locations=rules)["at"])

    def test_a_regional_price_tells_that_there_is_a_global_one(self):
        found = listing(entry=priced(supported_regions=[], regional_endpoint_uplift_multiplier=1.1))
        self.assertEqual("global", found["at"])
        self.assertEqual({"base": "0.75/3.75", "regional": "0.825/4.125"}, found["usd"])

    def test_a_model_without_a_location_is_refused(self):
        with self.assertRaisesRegex(ValueError, "where"):
            listing(entry=priced(supported_regions=[]))

    def test_a_location_that_there_is_not_is_refused(self):
        with self.assertRaisesRegex(ValueError, "us-east55"):
            listing(locations=[{"model": "g-", "at": "us-east55"}])

    def test_a_preview_is_told_by_its_id(self):
        self.assertTrue(listing("g-1-preview")["preview"])
        self.assertNotIn("preview", listing())

    def test_a_model_past_its_end_of_life_is_refused(self):
        with self.assertRaisesRegex(ValueError, "end of life"):
            listing(entry=priced(deprecation_date=NEWEST))
        self.assertEqual("2026-11-18", listing(entry=priced(deprecation_date="2026-11-18"))["end"])


class Embeddings(unittest.TestCase):
    def test_sizes_need_a_source_that_agrees_with_litellm(self):
        known = {"g-1": {"dimensions": [768, 256]}}
        entry = priced(mode="embedding", output_vector_size=768)
        self.assertEqual({"dimensions": "768 256"}, build(entry=entry, embeddings=known).embedding("g-1"))
        with self.assertRaisesRegex(ValueError, "another"):
            build(entry=entry | {"output_vector_size": 3072}, embeddings=known).embedding("g-1")
        with self.assertRaisesRegex(ValueError, "vector sizes"):
            build(entry=entry).embedding("g-1")


class BothClouds(unittest.TestCase):
    BEDROCK = {
        "runtime_supported": True,
        "inference_types": {"eu-west-1": ["ON_DEMAND"]},
        "inputModalities": ["TEXT"],
        "model_lifecycle_status": "ACTIVE",
        "responseStreamingSupported": True,
    }

    def build(self, **more):
        same = {"mode": "chat", "max_input_tokens": 1000, "max_output_tokens": 100, "litellm_provider": "bedrock_converse"}
        builder = models.Models(
            litellm={"x.a": same},
            bedrock_models={"x.a": self.BEDROCK},
            analyzer={},
            embeddings={},
            converse=(),
            vertex=build(entry=priced(**more)),
        )
        return builder.sections({"a": {"a-1": {"aws": "x.a", "gcp": "g-1"}}}, NEWEST)

    def test_a_version_has_an_id_on_each(self):
        sections = self.build()
        self.assertEqual({"x.a": "a-1"}, sections["bedrock-ids"])
        self.assertEqual({"g-1": "a-1"}, sections["vertex-ids"])

    def test_what_is_the_same_stands_once(self):
        model = self.build()["models"]["a-1"]
        self.assertEqual("converse sampling streaming", model["can"])
        self.assertEqual(set(), {"can", "context", "output"} & set(model["gcp"]))

    def test_what_differs_stands_with_the_cloud(self):
        google = self.build(max_output_tokens=50, supports_function_calling=True)["models"]["a-1"]["gcp"]
        self.assertEqual((50, "sampling streaming tools"), (google["output"], google["can"]))

    def test_models_for_different_things_are_not_the_same(self):
        with self.assertRaisesRegex(ValueError, "something else"):
            self.build(mode="embedding", output_vector_size=768)


if __name__ == "__main__":
    unittest.main()
