import unittest
import zlib

import offerings

REGIONS = ("eu-west-1", "us-east-1")
BUCKETS = {
    region: {"content_bucket": f"jumpstart-cache-prod-{region}", "gated_content_bucket": f"jumpstart-private-cache-prod-{region}"}
    for region in (*REGIONS, "cn-north-1")
}


def spec(version="1.0.0", **more):
    return {
        "modelId": "acme-llm-tiny",
        "version": version,
        "defaultInstanceType": "ml.g5.xlarge",
        "instanceTypes": ["ml.g5.xlarge", "ml.g6.xlarge"],
        "prepackedArtifactKey": f"acme/{version}/",
        "environment": {"HF_MODEL_ID": "/opt/ml/model", "WORKERS": 1, "SAGEMAKER_SUBMIT_DIRECTORY": "/x", "EMPTY": ""},
        "instanceVariants": [{"instanceType": "g5", "imageUri": "$image"}, {"instanceType": "g6", "imageUri": "$image"}],
        "instanceAliases": [
            {"region": region, "aliases": {"image": f"111.dkr.ecr.{region}.amazonaws.com/serve:1.0"}} for region in BUCKETS
        ],
    } | more


def build(*specs, **more):
    copied = {"pages": {}, "jumpstart": {"tiny": {"id": "acme-llm-tiny"}}, "model-garden": {}}
    arguments = {
        "models": {"tiny": "acme/tiny"}, "managed": {}, "specs": specs, "buckets": BUCKETS, "regions": REGIONS,
        "repositories": {}, "copied": copied,
    }
    return offerings.sections(**arguments | more)


class JumpStart(unittest.TestCase):
    def test_a_model_has_its_artifact_and_its_image(self):
        sections = build(spec())
        self.assertEqual(
            {
                "id": "acme-llm-tiny", "version": "1.0.0", "artifact": "acme/1.0.0/", "repository": "serve", "tag": "1.0",
                "registries": "r1", "default": "g5.xlarge", "shapes": "g5.xlarge g6.xlarge",
                "environment": {"HF_MODEL_ID": "/opt/ml/model", "WORKERS": "1"},
            },
            sections["jumpstart"]["tiny"],
        )
        self.assertEqual({"r1": {"111": "s1"}}, sections["registries"])
        self.assertEqual({"s1": "eu-west-1 us-east-1"}, sections["sets"])

    def test_the_newest_version_that_tells_its_image_is_taken(self):
        sections = build(spec("1.9.0"), spec("1.10.0"), spec("2.0.0", instanceAliases=[]))
        self.assertEqual("1.10.0", sections["jumpstart"]["tiny"]["version"])

    def test_a_machine_without_an_image_is_left_out(self):
        sections = build(spec(instanceVariants=[{"instanceType": "g5", "imageUri": "$image"}, {"instanceType": "g6"}]))
        self.assertEqual("g5.xlarge", sections["jumpstart"]["tiny"]["shapes"])

    def test_an_agreement_is_told(self):
        found = build(spec(requiresEula="eula.txt", gatedBucket=True))["jumpstart"]["tiny"]
        self.assertEqual(("eula.txt", True), (found["eula"], found["gated"]))

    def test_what_a_file_of_its_own_configures_is_offered_but_not_deployed(self):
        sections = build(spec(environment={}))
        self.assertEqual({}, sections["jumpstart"])
        self.assertEqual({"jumpstart": "acme-llm-tiny"}, sections["offers"]["tiny"])

    def test_what_does_not_chat_is_offered_but_not_deployed(self):
        copied = {"pages": {}, "jumpstart": {"tiny": {"id": "acme-llm-tiny", "chats": False}}, "model-garden": {}}
        self.assertEqual({}, build(spec(), copied=copied)["jumpstart"])
        with self.assertRaisesRegex(ValueError, "acme-llm-tiny"):
            build(copied=copied)

    def test_a_region_that_lags_behind_is_left_out(self):
        aliases = spec()["instanceAliases"] + [{"region": "eu-west-2", "aliases": {"image": "2.dkr.ecr.eu-west-2.aws/serve:0.9"}}]
        buckets = BUCKETS | {"eu-west-2": {key: name.replace("us-east-1", "eu-west-2") for key, name in BUCKETS["us-east-1"].items()}}
        sections = build(spec(instanceAliases=aliases), buckets=buckets, regions=(*REGIONS, "eu-west-2"))
        self.assertEqual({"s1": "eu-west-1 us-east-1"}, sections["sets"])

    def test_a_region_whose_buckets_are_called_otherwise_is_left_out(self):
        sections = build(spec(), buckets=BUCKETS | {"eu-west-1": {"content_bucket": "other"}})
        self.assertEqual({"s1": "us-east-1"}, sections["sets"])

    def test_an_id_that_jumpstart_has_not_is_refused(self):
        with self.assertRaisesRegex(ValueError, "acme-llm-tiny"):
            build()

    def test_an_artifact_that_is_no_folder_is_refused(self):
        with self.assertRaisesRegex(ValueError, "model.tar.gz"):
            build(spec(prepackedArtifactKey="acme/model.tar.gz"))

    def test_the_specifications_are_unpacked(self):
        packed = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        data = packed.compress(b"{}") + packed.flush()
        self.assertEqual(b"{}", offerings.specifications({"type": "Buffer", "data": list(data)}))


class Offers(unittest.TestCase):
    def offers(self, **more):
        copied = {"pages": {}, "jumpstart": {}, "model-garden": {}} | more.pop("copied", {})
        return build(copied=copied, **more)["offers"]

    def test_a_model_is_offered_where_a_source_says_so(self):
        garden = {"pages": {"page": {}}, "model-garden": {"tiny": {"id": "acme/tiny@tiny-1", "page": "page"}}}
        offers = self.offers(copied=garden, managed={"tiny": {"aws": "acme.tiny", "gcp": "acme/tiny-maas"}})
        self.assertEqual({"bedrock": "acme.tiny", "model-garden": "acme/tiny@tiny-1", "vertex": "acme/tiny-maas"}, offers["tiny"])

    def test_a_model_that_nobody_offers_has_no_entry(self):
        self.assertEqual({}, self.offers())

    def test_of_those_who_keep_it_in_gguf_one_is_taken(self):
        listed = {"acme/tiny": {"gguf_sources": [{"repo": f"{who}/t", "provider": who} for who in ("bartowski", "ggml-org")]}}
        self.assertEqual({"tiny": {"gguf": "ggml-org/t"}}, self.offers(repositories=listed))

    def test_a_family_has_its_newest_version(self):
        managed = offerings.managed({"big": {"big-2": {"aws": "acme.big-2"}, "big-1": {"aws": "acme.big-1"}}})
        self.assertEqual({"aws": "acme.big-2"}, managed["big"])
        self.assertEqual({"aws": "acme.big-1"}, managed["big-1"])

    def test_a_name_that_is_no_model_is_refused(self):
        with self.assertRaisesRegex(ValueError, "huge"):
            self.offers(copied={"model-garden": {"huge": {"id": "acme/huge@1", "page": "page"}}, "pages": {"page": {}}})

    def test_a_page_that_nothing_comes_from_is_refused(self):
        with self.assertRaisesRegex(ValueError, "pages"):
            self.offers(copied={"pages": {"page": {}}})


if __name__ == "__main__":
    unittest.main()
