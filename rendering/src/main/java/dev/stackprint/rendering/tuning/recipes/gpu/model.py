"""What was learned: put together with the model, saved, and asked."""

import conversations
from settings import Settings

_TOGETHER = 8
"""How many questions are answered at a time."""


def save(told: Settings) -> None:
    """Writes the weights, in 16 bits, and the tokenizer."""
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    base = told.model if told.lora else str(told.learned)
    # Straight to the GPUs: they held more while it learned, and the machine's own memory may be too small.
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.bfloat16, device_map="auto")
    if told.lora:
        model = PeftModel.from_pretrained(model, str(told.learned)).merge_and_unload()
    model.save_pretrained(str(told.output), safe_serialization=True, max_shard_size="5GB")
    AutoTokenizer.from_pretrained(str(told.learned)).save_pretrained(str(told.output))


def answer(told: Settings, questions: list[list[dict[str, str]]]) -> list[str]:
    """Returns what the tuned model answers, the same each time."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(str(told.output), padding_side="left")
    tokenizer.pad_token = tokenizer.pad_token or tokenizer.eos_token
    # Spread over the GPUs, layer by layer, if one is too small.
    model = AutoModelForCausalLM.from_pretrained(str(told.output), dtype=torch.bfloat16, device_map="auto").eval()
    fitted = conversations.fitted(tokenizer, questions)
    answers: list[str] = []
    for first in range(0, len(fitted), _TOGETHER):
        asked = tokenizer.apply_chat_template(
            fitted[first : first + _TOGETHER],
            add_generation_prompt=True,
            padding=True,
            return_dict=True,
            return_tensors="pt",
        ).to(model.device)
        with torch.inference_mode():
            answered = model.generate(
                input_ids=asked["input_ids"],
                attention_mask=asked["attention_mask"],
                max_new_tokens=told.max_tokens,
                do_sample=False,
                temperature=None,
                top_p=None,
                top_k=None,
                pad_token_id=tokenizer.pad_token_id,
            )
        answers += tokenizer.batch_decode(answered[:, asked["input_ids"].shape[1] :], skip_special_tokens=True)
    return answers
