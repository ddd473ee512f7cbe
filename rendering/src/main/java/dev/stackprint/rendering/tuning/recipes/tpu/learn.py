"""Has a model learn by LoRA on all TPUs of the machine, with Tunix: each holds a part of it (FSDP)."""

import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import conversations
import settings
from settings import Settings


def start(told: Settings, arguments: list[str]) -> None:
    """Learns in a process of its own, so that the TPUs are free afterwards."""
    subprocess.run([sys.executable, str(Path(__file__).resolve()), *arguments], check=True)


def learn(told: Settings) -> None:
    import jax
    import jax.numpy as jnp
    import numpy as np
    import optax
    import qwix
    from flax import nnx
    from transformers import AutoTokenizer
    from tunix.sft import utils
    from tunix.sft.peft_trainer import PeftTrainer, TrainingConfig, TrainingInput

    import model

    folder, mesh = model.folder(told.model), model.mesh()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    tokenizer.chat_template = tokenizer.chat_template or conversations.TEMPLATE
    network = model.network(folder, mesh, learns=True)
    provider = qwix.LoraProvider(module_path=f".*({'|'.join(model.MATRICES)})", rank=told.rank, alpha=2.0 * told.rank)
    with mesh:
        network = qwix.apply_lora_to_model(network, provider, **network.get_model_input())
        state = nnx.state(network)
        nnx.update(network, jax.lax.with_sharding_constraint(state, nnx.get_named_sharding(state, mesh)))

    fitted = conversations.fitted(tokenizer, conversations.read(told.training))
    examples = [tokens(tokenizer, messages, told.context) for messages in fitted]
    devices = mesh.size
    accumulated = told.accumulated(devices)
    steps = max(1, told.epochs * -(-len(examples) // devices) // accumulated)
    schedule = optax.warmup_cosine_decay_schedule(0, told.learning_rate, max(1, steps // 33), max(2, steps))

    def inputs(batch: TrainingInput) -> dict[str, jax.Array]:
        # What fills a row up stands behind everything else, so that nothing looks at it.
        everything = jnp.ones_like(batch.input_tokens, dtype=jnp.bool_)
        positions = jnp.broadcast_to(jnp.arange(batch.input_tokens.shape[1]), batch.input_tokens.shape)
        return {
            "input_tokens": batch.input_tokens,
            "input_mask": batch.input_mask,
            "positions": positions,
            "attention_mask": utils.make_causal_attn_mask(everything),
        }

    configuration = TrainingConfig(eval_every_n_steps=steps + 1, max_steps=steps, gradient_accumulation_steps=accumulated)
    trainer = PeftTrainer(network, optax.adamw(schedule), configuration).with_gen_model_input_fn(inputs)
    with mesh:
        trainer.train(
            TrainingInput(input_tokens=np.array(row, np.int32), input_mask=np.array(mask, np.bool_))
            for row, mask in batches(examples, devices, told.context, told.epochs)
        )
    told.learned.mkdir(parents=True, exist_ok=True)
    np.savez(told.learned / "matrices.npz", **model.matrices(network))
    tokenizer.save_pretrained(told.learned)


def batches(examples: list[tuple[list[int], int]], size: int, context: int, epochs: int) -> Iterator[tuple[list, list]]:
    """Goes through examples, which are tokens and where the answer begins, in another order each time.

    Rows are all of one length, so that the program is compiled once; what is learned of a row is where its mask says so.
    """
    order = random.Random(42)
    for _ in range(epochs):
        shuffled = order.sample(examples, len(examples))
        shuffled += (shuffled * size)[: -len(shuffled) % size]
        for first in range(0, len(shuffled), size):
            rows = shuffled[first : first + size]
            yield (
                [row + [0] * (context - len(row)) for row, _ in rows],
                [[answer <= at < len(row) for at in range(context)] for row, answer in rows],
            )


def tokens(tokenizer, messages: list[dict[str, str]], context: int) -> tuple[list[int], int]:
    question = tokenizer.apply_chat_template(messages[:-1], add_generation_prompt=True)
    everything = tokenizer.apply_chat_template(messages)
    # A token can hold the end of the question and the beginning of the answer.
    same = takewhile(lambda pair: pair[0] == pair[1], zip(question, everything))
    return everything[:context], len(list(same))


if __name__ == "__main__":
    learn(settings.read())
