"""How a batch transform job takes requests and gives answers: a chat request in a line, and its answer in the same line."""

import json
from pathlib import Path

_SETTINGS = json.loads(Path(__file__).with_name("settings.json").read_text("utf-8"))


class OutOfStep(Exception):
    """There is not one answer for each request, so that nobody can tell whose they are."""


def request(_number: int, prompt: str, settings: dict) -> dict:
    if len(prompt.encode()) > settings["room"]:
        # A request that the model refuses fails all of them. This one keeps the place of the prompt.
        return {"messages": [{"role": "user", "content": "-"}], "max_tokens": 1}
    messages = [{"role": "user", "content": prompt}]
    if "instruction" in settings:
        messages.insert(0, {"role": "system", "content": settings["instruction"]})
    body = {
        "messages": messages,
        "max_tokens": settings["max_tokens"],
        # Models that can do both answer at once instead of thinking first; others do not know the word.
        "chat_template_kwargs": {"enable_thinking": False},
    }
    if "temperature" in settings:
        body["temperature"] = settings["temperature"]
    return body


def outcomes(rows: list[dict], prompts: list) -> dict[int, dict]:
    """A job keeps the order."""
    if len(rows) != len(prompts):
        raise OutOfStep(f"{len(rows)} answers to {len(prompts)} requests")
    most = _SETTINGS["room"]
    return {
        number: understood(row)
        if len(each["prompt"].encode()) <= most
        else {"error": f"The prompt is longer than {most} bytes."}
        for number, (row, each) in enumerate(zip(rows, prompts, strict=True))
    }


def understood(row: dict) -> dict:
    if not row.get("choices"):
        return {"error": f"{row.get('code', 'error')}: {row.get('error', 'no answer')}"}
    choice = row["choices"][0]
    if choice["finish_reason"] == "length":
        return {"error": "The answer is longer than it may be."}
    text = (choice["message"].get("content") or "").strip()
    return {"answer": text} if text else {"error": f"The model wrote nothing: {choice['finish_reason']}."}
