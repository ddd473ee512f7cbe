"""What a run is told: by arguments such as `--learning-rate`, or by variables such as `TUNE_LEARNING_RATE`."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    model: str
    """A repository on Hugging Face, or a folder in its format."""
    training: Path
    """The examples to learn from: a conversation a line."""
    validation: Path
    """The examples to measure with."""
    output: Path
    """Gets the tuned weights and the tokenizer, as Hugging Face's libraries and vLLM load them."""
    report: Path
    """Gets `evaluation.json` and `answers.jsonl`."""
    checkpoints: Path
    """Gets what a run that was interrupted goes on from."""
    work: Path
    """A folder on the machine's own disk."""
    method: str
    rank: int
    """The size of the matrices of LoRA."""
    context: int
    """The most tokens of an example; what is longer is cut off."""
    batch: int
    """After how many examples, on all devices together, the weights change."""
    learning_rate: float
    epochs: int
    metric: str
    max_tokens: int
    """The most tokens of an answer."""
    token_secret: str
    """The secret with a token of Hugging Face; "" if the model takes none."""

    @property
    def learned(self) -> Path:
        """Where `learn.py` leaves what it has learned."""
        return self.work / "learned"

    @property
    def lora(self) -> bool:
        return self.method == "lora"

    def accumulated(self, devices: int) -> int:
        """How many examples, one at a time, a device goes through before the weights change."""
        return max(1, round(self.batch / devices))


def read(arguments: Sequence[str] | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Reads the arguments of the process, unless others are given."""
    parser = argparse.ArgumentParser(description="Tunes a model with open weights, and measures it.")

    def add(name: str, **more: object) -> None:
        otherwise = more.pop("default", None)
        # Not `RANK` alone: that is what processes that learn together are numbered by.
        told = environment.get("TUNE_" + name.upper().replace("-", "_"), otherwise)
        parser.add_argument(f"--{name}", default=told, required=told is None, **more)

    add("model")
    for folder in ("training", "validation", "output", "report", "checkpoints"):
        add(folder, type=Path)
    add("work", type=Path, default="/tmp/tuning")
    add("method", choices=("lora", "full"), default="lora")
    add("rank", type=int, default="16")
    add("context", type=int, default="2048")
    add("batch", type=int, default="16")
    add("learning-rate", type=float, default="0.0002")
    add("epochs", type=int, default="3")
    add("metric", choices=("exact", "similarity"), default="similarity")
    add("max-tokens", type=int, default="1024")
    add("token-secret", default="")
    return Settings(**vars(parser.parse_args(arguments)))
