import json
import unittest

import openmodels

# A model whose dimensions come to what is counted: two layers of attention and of feed forward, and what words become.
SIZES = {"num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 4, "hidden_size": 16}
COUNTED = 2 * (16 * 4 * (4 + 2) * 2 + 3 * 16 * 32) + 100 * 16


def entry(**more):
    return {
        "name": "acme/tiny-Instruct", "parameters_raw": COUNTED, "license": "mit", "architecture": "tiny", "context_length": 512, "vocab_size": 100,
        "moe_intermediate_size": 32,
    } | SIZES | more


def source(**changes):
    return {"pages": {}, "models": {}, "gated": {}, "described": {}, "images": {}, "dtypes": {}, "architectures": {}} | changes


def build(listed, configs=None, gated=None, published=None):
    copied = source(models={"tiny": "acme/tiny-Instruct"}, gated=gated or {})
    of_hub = {"acme/tiny-Instruct": published} if published else {}
    return openmodels.sections({"acme/tiny-Instruct": listed}, configs or {}, of_hub, copied)["models"]["tiny"]


CONFIG = {
    "n_layer": 2, "n_embd": 16, "n_head": 4, "n_query_groups": 2, "block_size": 2048, "padded_vocab_size": 100,
    "intermediate_size": 32,
}


# The same as a configuration on the hub.
HUB = {
    "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 4, "hidden_size": 16,
    "max_position_embeddings": 512, "vocab_size": 100, "intermediate_size": 32,
}


class Models(unittest.TestCase):
    def test_a_repository_that_can_be_read_tells_all(self):
        self.assertEqual(
            {
                "id": "acme/tiny-Instruct", "architecture": "tiny", "parameters": COUNTED, "layers": 2, "hidden": 16, "heads": 4, "kv-heads": 2, "head": 4,
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
            openmodels.sections({}, {}, {}, source(models={"tiny": "acme/tiny"}))

    def test_experts_in_a_dtype_of_their_own_are_told_apart(self):
        config = HUB | {"num_local_experts": 4, "num_experts_per_tok": 2, "quantization_config": {"quant_method": "mxfp4"}}
        counted = COUNTED + 2 * 3 * 16 * 32 * 3
        model = build(entry(parameters_raw=counted), published=config)
        self.assertEqual(("mxfp4", 2 * 4 * 3 * 16 * 32, 4), (model["dtype"], model["in-experts"], model["experts"]))

    def test_a_latent_cache_is_one_vector(self):
        ranks = {"q_lora_rank": 8, "kv_lora_rank": 4, "qk_rope_head_dim": 2, "qk_nope_head_dim": 4, "v_head_dim": 4}
        attention = 16 * (8 + 4 + 2 + 4 * 4) + 4 * (8 * (4 + 2) + 4 * (4 + 4))
        counted = 2 * (attention + 3 * 16 * 32) + 100 * 16
        model = build(entry(parameters_raw=counted), published=HUB | ranks)
        self.assertEqual((6, 6), (model["latent"], model["head"]))

    def test_every_other_layer_may_be_a_mixture(self):
        text = HUB | {"num_local_experts": 4, "interleave_moe_layer_step": 2, "intermediate_size_mlp": 64}
        counted = 2 * 16 * 4 * (4 + 2) * 2 + 3 * 16 * (5 * 32 + 64) + 2 * 100 * 16
        self.assertEqual(4, build(entry(parameters_raw=counted), published={"text_config": text})["experts"])

    def test_what_is_described_by_hand_goes_on_with_texts(self):
        described = {"id": "acme/old", "layers": 2, "licence": "mit", "page": "p"}
        images = {"drawing": {"id": "acme/drawing", "licence": "mit", "page": "p"}}
        copied = source(described={"old": described}, images=images, gated={"acme/drawing": "p"}, pages={"p": {}})
        copied["architectures"] = {"tiny": {"gpus": ["H100", "A100 40 GB"], "page": "p"}}
        built = openmodels.sections({}, {}, {}, copied)
        self.assertEqual({"tiny": {"gpus": "H100, A100 40 GB"}}, built["architectures"])
        self.assertEqual({"id": "acme/old", "layers": 2, "answers": "text", "licence": "mit"}, built["models"]["old"])
        self.assertEqual({"id": "acme/drawing", "licence": "mit", "gated": True}, built["images"]["drawing"])
        self.assertEqual({"p"}, set(openmodels.gives(copied)))
        with self.assertRaisesRegex(ValueError, "'q'"):
            openmodels.gives(copied | {"pages": {"p": {}, "q": {}}})


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
