import unittest

import images

REGISTRIES = {"eu-west-1": "111", "us-east-1": "111", "cn-north-1": "999", "il-central-1": "222"}
REGIONS = ("eu-west-1", "us-east-1", "il-central-1")


def build(config, **wanted):
    wanted = {"scope": "inference", "for": "neuron", "versions": 1} | wanted
    return images.aws_sections({"server": config}, REGIONS, {"server": wanted})


def version(**more):
    return {"registries": REGISTRIES, "repository": "serving", "tag_prefix": "1.0-lmi"} | more


class Images(unittest.TestCase):
    def test_an_image_has_its_registries(self):
        sections = build({"scope": ["inference"], "versions": {"1.0": version()}})
        self.assertEqual(
            {"for": "neuron", "scope": "inference", "repository": "serving", "tag": "1.0-lmi", "registries": "r1"},
            sections["images"]["server 1.0"],
        )
        self.assertEqual({"r1": {"111": "s1", "222": "s2"}}, sections["registries"])
        self.assertEqual({"s1": "eu-west-1 us-east-1", "s2": "il-central-1"}, sections["sets"])

    def test_the_newest_versions_are_taken(self):
        config = {"versions": {name: version() for name in ("0.9.0", "0.10.0", "0.2.0")}}
        self.assertEqual(["server 0.10.0", "server 0.9.0"], list(build(config, versions=2)["images"]))

    def test_a_tag_is_put_together_as_the_sdk_does(self):
        parts = version(tag_prefix="2.7", container_version={"inf2": "ubuntu"}, py_versions=["py310"])
        self.assertEqual("2.7-inf2-py310-ubuntu", build({"versions": {"1.0": parts}})["images"]["server 1.0"]["tag"])
        with_tool = build({"inference": {"versions": {"1.0": parts | {"sdk_versions": ["sdk2"]}}}}, tool="neuronx")
        self.assertEqual("2.7-neuronx-py310-sdk2-ubuntu", with_tool["images"]["server 1.0"]["tag"])
        del parts["tag_prefix"]
        self.assertEqual("1.0-inf2-py310-ubuntu", build({"versions": {"1.0": parts}})["images"]["server 1.0"]["tag"])

    def test_a_tag_names_the_processor_where_nothing_else_follows(self):
        parts = version(py_versions=["py312"])
        del parts["tag_prefix"]
        self.assertEqual("2.8.0-gpu-py312", build({"versions": {"2.8.0": parts}}, tool="gpu")["images"]["server 2.8.0"]["tag"])

    def test_a_tag_begins_with_the_newest_framework_that_it_is_built_on(self):
        base = {"py_versions": ["py310"], "container_version": {"inf": "ubuntu"}, "registries": REGISTRIES, "repository": "train"}
        config = {"versions": {"4.55.4": {"version_aliases": {}, "pytorch2.6.0": base, "pytorch2.7.0": base}}}
        image = build(config, tool="neuronx")["images"]["server 4.55.4"]
        self.assertEqual("2.7.0-transformers4.55.4-neuronx-py310-ubuntu", image["tag"])

    def test_an_image_in_no_region_is_refused(self):
        with self.assertRaisesRegex(ValueError, "server 1.0"):
            build({"versions": {"1.0": version(registries={"cn-north-1": "999"})}})


def pinned(**image):
    fields = {"for": "gpu", "repository": "docker.example/serve", "tag": "1", "version": "0.9", "page": "vllm"} | image
    return images.pinned_sections({"pages": {"vllm": {}}, "images": {"server": fields}})["images"]


class PinnedImages(unittest.TestCase):
    def test_an_image_tells_its_source(self):
        expected = {"for": "gpu", "repository": "docker.example/serve", "tag": "1", "version": "0.9", "source": "vllm"}
        self.assertEqual({"server": expected}, pinned())

    def test_an_image_tells_what_is_installed_into_it(self):
        self.assertEqual("jax==0.6", pinned(packages="jax==0.6")["server"]["packages"])

    def test_an_image_without_a_page_is_refused(self):
        with self.assertRaisesRegex(ValueError, "pages"):
            pinned(page="nowhere")

    def test_a_tag_does_not_hide_in_the_repository(self):
        for image in ({"tag": ""}, {"repository": "docker.example/serve:1"}):
            with self.subTest(image), self.assertRaisesRegex(ValueError, "server"):
                pinned(**image)


if __name__ == "__main__":
    unittest.main()
