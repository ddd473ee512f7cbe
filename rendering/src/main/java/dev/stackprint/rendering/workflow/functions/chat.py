"""How vLLM takes a file of requests and gives answers: as OpenAI's batches have them."""

URL = "/v1/chat/completions"


def request(number: int, prompt: str, settings: dict) -> dict:
    messages = [{"role": "user", "content": prompt}]
    if "instruction" in settings:
        messages.insert(0, {"role": "system", "content": settings["instruction"]})
    body = {"model": settings["model"], "messages": messages, "max_tokens": settings["max_tokens"]}
    if "temperature" in settings:
        body["temperature"] = settings["temperature"]
    return {"custom_id": str(number), "method": "POST", "url": URL, "body": body}


def outcomes(rows: list[dict], _prompts: list) -> dict[int, dict]:
    return {int(row["custom_id"]): understood(row) for row in rows}


def understood(row: dict) -> dict:
    answer = row.get("response") or {}
    if row.get("error") or answer.get("status_code", 200) != 200:
        error = row.get("error") or {}
        message = error.get("message") if isinstance(error, dict) else error
        return {"error": f"{answer.get('status_code', 'error')}: {message}"}
    choice = answer["body"]["choices"][0]
    if choice["finish_reason"] == "length":
        return {"error": "The answer is longer than it may be."}
    text = (choice["message"].get("content") or "").strip()
    return {"answer": text} if text else {"error": f"The model wrote nothing: {choice['finish_reason']}."}
