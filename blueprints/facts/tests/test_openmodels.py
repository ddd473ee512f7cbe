import json
import unittest

import openmodels

# A model whose dimensions come to what is counted: two layers of attention and of feed forward, and what words become.
SIZES = {"num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 4, "hidden_size": 16}
COUNTED = 2 * (16 * 4 * (4 + 2) * 2 + 3 * 16 * 32) + 100 * 16


def entry(**more):
    return {
        "name": "acme/tiny-Instruct", "parameters_raw": COUNTED, "license": "mit", "context_length": 512, "vocab_size": 100,
        "moe_intermediate_size": 32,
    } | SIZES | more


def build(listed, configs=None, gated=None):
    copied = {"models": {"tiny": "acme/tiny-Instruct"}, "gated": gated or {}}
    return openmodels.sections({"acme/tiny-Instruct": listed}, configs or {}, copied)["models"]["tiny"]


CONFIG = {
    "n_layer": 2, "n_embd": 16, "n_head": 4, "n_query_groups": 2, "block_size": 2048, "padded_vocab_size": 100,
    "intermediate_size": 32,
}


class Models(unittest.TestCase):
    def test_a_repository_that_can_be_read_tells_all(self):
        self.assertEqual(
            {
                "id": "acme/tiny-Instruct", "parameters": COUNTED, "layers": 2, "hidden": 16, "heads": 4, "kv-heads": 2, "head": 4,
                "vocabulary": 100, "context": 512, "licence": "mit",
            },
            build(entry()),
        )

    def test_another_source_tells_of_one_that_cannot(self):
        for name in ("acme/tiny-Instruct", "acme/tiny{}", "acme/Meta-tiny{}"):
            model = build(entry(head_dim=None), {name: CONFIG}, {"acme": "page"})
            keys = ("layers", "hidden", "heads", "kv-heads", "head", "context")
            self.assertEqual((2, 16, 4, 2, 4, 2048), tuple(model[key] for key in keys))
            self.assertTrue(model["gated"])

    def test_experts_are_counted(self):
        counted = 2 * (16 * 4 * (4 + 2) * 2 + 3 * 16 * 32 * 8) + 2 * 100 * 16
        model = build(entry(parameters_raw=counted, num_experts=8, active_experts=2))
        self.assertEqual((8, 2), (model["experts"], model["active"]))

    def test_dimensions_that_do_not_come_to_the_count_are_refused(self):
        with self.assertRaisesRegex(ValueError, "dimensions"):
            build(entry(parameters_raw=2 * COUNTED))

    def test_a_model_that_nothing_tells_of_is_refused(self):
        with self.assertRaisesRegex(ValueError, "acme/tiny"):
            build(entry(hidden_size=None))
        with self.assertRaisesRegex(ValueError, "no acme/tiny"):
            openmodels.sections({}, {}, {"models": {"tiny": "acme/tiny"}, "gated": {}})


class Sources(unittest.TestCase):
    def test_the_list_is_found_in_a_program(self):
        listed = [{"name": "acme/small", "x": 1}, {"name": "acme/tiny", "x": 2}]
        program = b"\x7fELF\x00[\n  {\n" + b'    "other": 1 }]\x00' + json.dumps(listed, indent=2).encode() + b"\xff\xfe more"
        self.assertEqual({"acme/small", "acme/tiny"}, set(openmodels.listed(program, ["acme/tiny"])))

    def test_configurations_are_read_without_running_anything(self):
        source = """
raise SystemExit(1)
models = [
    dict(name="Tiny{}", hf_config=dict(org="acme", name="Tiny{}"), n_layer=2, window=[1] * 3, rope=dict(base=1)),
    dict(other=1),
]
"""
        self.assertEqual(
            {"acme/Tiny{}": {"name": "Tiny{}", "hf_config": {"org": "acme", "name": "Tiny{}"}, "n_layer": 2, "rope": {"base": 1}}},
            openmodels.configurations(source),
        )


if __name__ == "__main__":
    unittest.main()
