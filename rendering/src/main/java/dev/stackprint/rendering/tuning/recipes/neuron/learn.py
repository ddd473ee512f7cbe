"""Has a model learn on Trainium, with optimum-neuron: groups of cores share its layers (tensor parallelism)."""

import os
import subprocess
import sys
from pathlib import Path

import conversations
import settings
from settings import Settings

IGNORED = -100
"""What is not to be learned."""

_MULTIPLE = 128
"""Examples are filled up to a multiple of this, so that cores can share them."""

_MATRICES = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def start(told: Settings, arguments: list[str]) -> None:
    """Learns in processes of its own, one a core, so that the cores are free afterwards."""
    if not Path(told.model).is_dir():
        from huggingface_hub import snapshot_download

        # Once, and not once for each core.
        snapshot_download(told.model, allow_patterns=["*.json", "*.safetensors", "*.model", "*.txt", "*.jinja"])
    launcher = ["-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={cores()}"]
    subprocess.run([sys.executable, *launcher, str(Path(__file__).resolve()), *arguments], check=True)


def cores() -> int:
    return int(os.environ["TUNE_CORES"])


def together() -> int:
    """How many cores share a layer."""
    return int(os.environ["TUNE_TENSOR_PARALLEL"])


def learn(told: Settings) -> None:
    import torch
    from datasets import Dataset
    from optimum.neuron import NeuronTrainer, NeuronTrainingArguments
    from optimum.neuron.models.training import NeuronModelForCausalLM
    from optimum.neuron.peft import get_peft_model
    from peft import LoraConfig
    from transformers import AutoTokenizer, default_data_collator

    tokenizer = AutoTokenizer.from_pretrained(told.model)
    tokenizer.chat_template = tokenizer.chat_template or conversations.TEMPLATE
    tokenizer.pad_token = tokenizer.pad_token or tokenizer.eos_token
    configuration = NeuronTrainingArguments(
        output_dir=str(told.work / "training"),
        num_train_epochs=told.epochs,
        learning_rate=told.learning_rate,
        lr_scheduler_type="cosine",
        warmup_ratio=0.03,
        per_device_train_batch_size=1,
        gradient_accumulation_steps=told.accumulated(cores() // together()),
        gradient_checkpointing=True,
        bf16=True,
        tensor_parallel_size=together(),
        # The trainer of this version does not go on from checkpoints.
        save_strategy="no",
        save_only_model=True,
        logging_steps=1,
        report_to="none",
        seed=42,
    )
    model = NeuronModelForCausalLM.from_pretrained(
        told.model, configuration.trn_config, torch_dtype=torch.bfloat16, attn_implementation="eager"
    )
    if told.lora:
        matrices = LoraConfig(
            r=told.rank, lora_alpha=2 * told.rank, lora_dropout=0.05, target_modules=_MATRICES, task_type="CAUSAL_LM"
        )
        model = get_peft_model(model, matrices)
    examples = conversations.fitted(tokenizer, conversations.read(told.training))
    trainer = NeuronTrainer(
        model=model,
        args=configuration,
        train_dataset=Dataset.from_list([encoded(messages, tokenizer, told.context) for messages in examples]),
        data_collator=default_data_collator,
        processing_class=tokenizer,
    )
    trainer.train()
    trainer.save_model(str(told.learned))


def encoded(messages: list[dict[str, str]], tokenizer, context: int) -> dict[str, list[int]]:
    """Returns the tokens of an example. All have the same length: each other one would be compiled for by itself."""
    asked = tokenizer.apply_chat_template(messages[:-1], add_generation_prompt=True)
    tokens = tokenizer.apply_chat_template(messages)[:context]
    # The answer is learned, not what leads to it.
    labels = [IGNORED] * min(len(asked), len(tokens)) + tokens[len(asked) :]
    missing = -(-context // _MULTIPLE) * _MULTIPLE - len(tokens)
    return {
        "input_ids": tokens + [tokenizer.pad_token_id] * missing,
        "attention_mask": [1] * len(tokens) + [0] * missing,
        "labels": labels + [IGNORED] * missing,
    }


if __name__ == "__main__":
    learn(settings.read())
