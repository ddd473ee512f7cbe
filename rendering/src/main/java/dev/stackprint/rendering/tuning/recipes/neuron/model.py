"""What was learned: put together with the model, saved, and asked."""

from pathlib import Path

import conversations
import learn
from settings import Settings


def save(told: Settings) -> None:
    """Writes the weights, in 16 bits, and the tokenizer."""
    import torch
    from optimum.neuron.models.training.checkpointing import (
        consolidate_model_parallel_checkpoints_to_unified_checkpoint as consolidate,
    )
    from peft import LoraConfig, PeftModel
    from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer

    if told.lora:
        adapter = told.work / "adapter"
        consolidate(told.learned, adapter)
        if not (adapter / "adapter_config.json").exists():
            LoraConfig.from_pretrained(str(adapter_folder(told.learned))).save_pretrained(str(adapter))
        # In the machine's own memory, which has room for it.
        model = AutoModelForCausalLM.from_pretrained(told.model, torch_dtype=torch.bfloat16, low_cpu_mem_usage=True)
        model = PeftModel.from_pretrained(model, str(adapter)).merge_and_unload()
        model.save_pretrained(str(told.output), safe_serialization=True, max_shard_size="5GB")
    else:
        consolidate(told.learned, told.output)
        AutoConfig.from_pretrained(told.model).save_pretrained(str(told.output))
    AutoTokenizer.from_pretrained(str(told.learned)).save_pretrained(str(told.output))


def adapter_folder(learned: Path) -> Path:
    """Returns the folder that has the matrices of LoRA, in the parts that groups of cores had."""
    return next(folder for folder in sorted(learned.iterdir()) if folder.is_dir() and folder.name.startswith("adapter_"))


def answer(told: Settings, questions: list[list[dict[str, str]]]) -> list[str]:
    """Returns what the tuned model answers, the same each time, one question after the other."""
    import torch
    from optimum.neuron import NeuronModelForCausalLM
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(str(told.output))
    compiled = NeuronModelForCausalLM.get_neuron_config(
        str(told.output),
        batch_size=1,
        sequence_length=told.context + told.max_tokens,
        tensor_parallel_size=learn.together(),
    )
    model = NeuronModelForCausalLM.export(str(told.output), compiled, load_weights=True)
    answers: list[str] = []
    for question in conversations.fitted(tokenizer, questions):
        tokens = tokenizer.apply_chat_template(question, add_generation_prompt=True)[-told.context :]
        asked = torch.tensor([tokens])
        answered = model.generate(
            asked, attention_mask=torch.ones_like(asked), max_new_tokens=told.max_tokens, do_sample=False
        )
        answers.append(tokenizer.decode(answered[0, len(tokens) :], skip_special_tokens=True))
    return answers
