"""Has a model learn on all GPUs of the machine, with TRL: each holds a part of it (FSDP)."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import conversations
import settings
from settings import Settings


def start(told: Settings, arguments: list[str]) -> None:
    """Learns in processes of its own, one a GPU, so that the GPUs are free afterwards."""
    launcher = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node=gpu"]
    subprocess.run([sys.executable, *launcher, str(Path(__file__).resolve()), *arguments], check=True)


def learn(told: Settings) -> None:
    import torch
    from datasets import Dataset
    from peft import LoraConfig
    from transformers import AutoTokenizer
    from transformers.trainer_utils import get_last_checkpoint
    from trl import SFTConfig, SFTTrainer

    gpu = torch.cuda.is_available()
    devices = int(os.environ.get("WORLD_SIZE", "1"))
    tokenizer = AutoTokenizer.from_pretrained(told.model)
    tokenizer.chat_template = tokenizer.chat_template or conversations.TEMPLATE
    configuration = SFTConfig(
        output_dir=str(told.checkpoints),
        num_train_epochs=told.epochs,
        learning_rate=told.learning_rate,
        lr_scheduler_type="cosine",
        warmup_ratio=0.03,
        per_device_train_batch_size=1,
        gradient_accumulation_steps=told.accumulated(devices),
        max_length=told.context,
        # The answer is learned, not what leads to it.
        completion_only_loss=True,
        bf16=gpu,
        use_cpu=not gpu,
        gradient_checkpointing=True,
        gradient_checkpointing_kwargs={"use_reentrant": False},
        # With all weights learning, those that change are kept in 32 bits: small changes would be lost in 16.
        model_init_kwargs={"dtype": "bfloat16" if told.lora and gpu else "float32"},
        fsdp="full_shard auto_wrap" if devices > 1 else "",
        fsdp_config={"use_orig_params": not told.lora, "cpu_ram_efficient_loading": True} if devices > 1 else None,
        save_strategy="epoch",
        save_total_limit=1,
        logging_steps=1,
        report_to="none",
        seed=42,
    )
    trainer = SFTTrainer(
        model=told.model,
        args=configuration,
        train_dataset=Dataset.from_list(examples(told.training, tokenizer)),
        processing_class=tokenizer,
        peft_config=LoraConfig(r=told.rank, lora_alpha=2 * told.rank, lora_dropout=0.05, target_modules="all-linear")
        if told.lora
        else None,
    )
    trainer.train(resume_from_checkpoint=get_last_checkpoint(told.checkpoints) if told.checkpoints.is_dir() else None)
    if trainer.is_fsdp_enabled:
        # All parts together, in one process.
        trainer.accelerator.state.fsdp_plugin.set_state_dict_type("FULL_STATE_DICT")
    trainer.save_model(str(told.learned))


def examples(file: Path, tokenizer: Any) -> list[dict[str, object]]:
    fitted = conversations.fitted(tokenizer, conversations.read(file))
    return [{"prompt": messages[:-1], "completion": messages[-1:]} for messages in fitted]


if __name__ == "__main__":
    learn(settings.read())
