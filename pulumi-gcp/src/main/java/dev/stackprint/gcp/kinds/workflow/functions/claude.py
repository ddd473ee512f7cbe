"""How a batch prediction job takes requests of Claude and gives answers."""

VERSION = "vertex-2023-10-16"
TOO_LONG = "max_tokens"


def request(number: int, prompt: str, settings: dict) -> dict:
    given: dict = {
        "anthropic_version": VERSION,
        "messages": [{"role": "user", "content": prompt}],
        "max_tokens": settings["max_tokens"] + settings.get("thoughts", 0),
    }
    if "instruction" in settings:
        given["system"] = settings["instruction"]
    if "temperature" in settings:
        given["temperature"] = settings["temperature"]
    return {"custom_id": str(number), "request": given}


def outcomes(rows: list[dict], _prompts: list) -> dict[int, dict]:
    return {int(row["custom_id"]): understood(row) for row in rows}


def understood(row: dict) -> dict:
    answer = row.get("response") or {}
    if "content" not in answer:
        return {"error": row.get("status") or "The model did not answer."}
    if answer.get("stop_reason") == TOO_LONG:
        return {"error": "The answer is longer than it may be."}
    text = "".join(block["text"] for block in answer["content"] if block["type"] == "text").strip()
    return {"answer": text} if text else {"error": f"The model did not answer: {answer.get('stop_reason')}."}
