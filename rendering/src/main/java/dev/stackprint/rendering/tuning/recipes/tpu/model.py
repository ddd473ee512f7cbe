"""What was learned: put together with the model, saved, and asked."""

import json
import shutil
from pathlib import Path
from typing import Any

import conversations
from settings import Settings

MATRICES = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
"""The matrices of a layer that LoRA has its own beside."""

_TOGETHER = 8
"""How many questions are answered at a time; the TPUs of a machine share them evenly."""


def folder(name: str) -> Path:
    """Returns where the files of a model are: its folder, or what is fetched from Hugging Face."""
    from huggingface_hub import snapshot_download

    if Path(name).is_dir():
        return Path(name)
    return Path(snapshot_download(name, allow_patterns=["*.json", "*.jinja", "*.safetensors", "*.txt"]))


def mesh() -> Any:
    """Returns all TPUs, as parts of one that is spread over them."""
    import jax
    import numpy as np

    return jax.sharding.Mesh(np.array(jax.devices()).reshape(-1, 1), ("fsdp", "tp"))


def network(files: Path, over: Any, learns: bool = False) -> Any:
    """Loads weights, in 16 bits, over all TPUs."""
    import importlib

    import jax.numpy as jnp

    told = json.loads((files / "config.json").read_text(encoding="utf-8"))
    family = f"tunix.models.{told['model_type']}"
    models, params = importlib.import_module(f"{family}.model"), importlib.import_module(f"{family}.params")
    configuration = models.ModelConfig(
        num_layers=told["num_hidden_layers"],
        vocab_size=told["vocab_size"],
        embed_dim=told["hidden_size"],
        hidden_dim=told["intermediate_size"],
        num_heads=told["num_attention_heads"],
        head_dim=told.get("head_dim") or told["hidden_size"] // told["num_attention_heads"],
        num_kv_heads=told["num_key_value_heads"],
        rope_theta=int(told["rope_theta"]),
        norm_eps=told["rms_norm_eps"],
        use_tied_embedding=told["tie_word_embeddings"],
        # Layers are computed again on the way back: what they keep would not fit.
        remat_config=models.RematConfig.DECODER if learns else models.RematConfig.NONE,
        dtype=jnp.bfloat16,
        param_dtype=jnp.bfloat16,
    )
    return params.create_model_from_safe_tensors(str(files), configuration, over, dtype=jnp.bfloat16)


def matrices(learned: Any) -> dict[str, Any]:
    """Returns the matrices of LoRA, two for each of the model's, by the name that the model's has on Hugging Face."""
    import jax
    import numpy as np
    from flax import nnx

    found = {}
    for path, value in nnx.iter_graph(learned):
        if isinstance(value, nnx.LoRAParam):
            *place, which = (str(part) for part in path)
            name = f"model.{'.'.join(place)}.weight".replace(".attn.", ".self_attn.")
            array = np.asarray(jax.device_get(value[...]), np.float32)
            # Heads and their width are one in files.
            first = which.endswith("lora_a")
            found[f"{name}:{'a' if first else 'b'}"] = array.reshape(-1, array.shape[-1]) if first else array.reshape(array.shape[0], -1)
    return found


def save(told: Settings) -> None:
    """Adds what was learned to the weights, a file of them at a time, and writes the tokenizer."""
    import numpy as np
    from safetensors.numpy import load_file, save_file

    files = folder(told.model)
    told.output.mkdir(parents=True, exist_ok=True)
    for file in [*files.glob("*.json"), *told.learned.glob("*.j*")]:
        shutil.copy(file, told.output)
    with np.load(told.learned / "matrices.npz") as learned:
        left = {name.removesuffix(":a") for name in learned.files if name.endswith(":a")}
        for file in sorted(files.glob("*.safetensors")):
            weights = load_file(file)
            for name in left & set(weights):
                # Twice the rank is LoRA's alpha: what it learned counts twice.
                added = 2 * (learned[f"{name}:a"] @ learned[f"{name}:b"]).T
                weights[name] = (weights[name].astype(np.float32) + added).astype(weights[name].dtype)
            left -= set(weights)
            save_file(weights, told.output / file.name, {"format": "pt"})
    if left:
        raise ValueError(f"the model has no {', '.join(sorted(left))}")


def answer(told: Settings, questions: list[list[dict[str, str]]]) -> list[str]:
    """Returns what the tuned model answers, the same each time."""
    from transformers import AutoTokenizer
    from tunix.generate.sampler import CacheConfig, Sampler

    tokenizer = AutoTokenizer.from_pretrained(told.output)
    fitted = conversations.fitted(tokenizer, questions)
    asked = [tokenizer.apply_chat_template(question, add_generation_prompt=True, tokenize=False) for question in fitted]
    # One length for all, so that the program is compiled once.
    longest = 1 << max(len(tokenizer.encode(text)) for text in asked).bit_length()
    over = mesh()
    tuned = network(told.output, over)
    size = tuned.config
    room = CacheConfig(longest + told.max_tokens, size.num_layers, size.num_kv_heads, size.head_dim)
    answers: list[str] = []
    with over:
        sampler = Sampler(tuned, tokenizer, room)
        for first in range(0, len(asked), _TOGETHER):
            some = asked[first : first + _TOGETHER]
            filled = some + some[-1:] * (_TOGETHER - len(some))
            said = sampler(filled, max_generation_steps=told.max_tokens, max_prompt_length=longest)
            answers += said.text[: len(some)]
    return [_ended(tokenizer, text) for text in answers]


def _ended(tokenizer: Any, text: str) -> str:
    """Leaves out what tells that an answer ends."""
    return text.split(tokenizer.eos_token)[0]
