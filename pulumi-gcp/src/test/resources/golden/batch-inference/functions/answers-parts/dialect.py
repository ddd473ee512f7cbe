"""How a batch prediction job takes requests of Gemini and gives answers."""

from collections import defaultdict

FINISHED = "STOP"
TOO_LONG = "MAX_TOKENS"


def request(_number: int, prompt: str, settings: dict) -> dict:
    thoughts = settings.get("thoughts", 0)
    generation: dict = {"maxOutputTokens": settings["max_tokens"] + thoughts}
    if thoughts:
        generation["thinkingConfig"] = {"thinkingLevel": "LOW"}
    if "temperature" in settings:
        generation["temperature"] = settings["temperature"]
    given: dict = {"contents": [{"role": "user", "parts": [{"text": prompt}]}], "generationConfig": generation}
    if "instruction" in settings:
        given["systemInstruction"] = {"parts": [{"text": settings["instruction"]}]}
    return {"request": given}


def outcomes(rows: list[dict], prompts: list) -> dict[int, dict]:
    """Rows come in any order and without numbers, but with the requests: equal ones may have each other's answers."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(prompts):
        numbers[each["prompt"]].append(number)
    found: dict[int, dict] = {}
    for row in rows:
        waiting = numbers[row["request"]["contents"][0]["parts"][0]["text"]]
        if waiting:
            found[waiting.pop(0)] = understood(row)
    return found


def understood(row: dict) -> dict:
    answer = row.get("response") or {}
    if not answer.get("candidates"):
        reason = answer.get("promptFeedback", {}).get("blockReason")
        return {"error": row.get("status") or f"The model did not answer: {reason}."}
    candidate = answer["candidates"][0]
    if candidate.get("finishReason") == TOO_LONG:
        return {"error": "The answer is longer than it may be."}
    parts = candidate.get("content", {}).get("parts", [])
    text = "".join(part.get("text", "") for part in parts if not part.get("thought")).strip()
    if candidate.get("finishReason") != FINISHED or not text:
        return {"error": f"The model did not answer: {candidate.get('finishReason')}."}
    return {"answer": text}
