"""How Bedrock takes requests and gives answers: as those of Converse."""


def request(number: int, prompt: str, settings: dict) -> dict:
    limits = {"maxTokens": settings["max_tokens"]}
    if "temperature" in settings:
        limits["temperature"] = settings["temperature"]
    given: dict = {
        "messages": [{"role": "user", "content": [{"text": prompt}]}],
        "inferenceConfig": limits,
    }
    if "instruction" in settings:
        given["system"] = [{"text": settings["instruction"]}]
    return {"recordId": f"{number:011}", "modelInput": given}


def outcomes(rows: list[dict], _prompts: list) -> dict[int, dict]:
    """Bedrock does not promise to keep the order."""
    return {int(row["recordId"]): understood(row) for row in rows}


def understood(row: dict) -> dict:
    if "error" in row:
        error = row["error"]
        return {"error": f"{error.get('errorCode')}: {error.get('errorMessage')}"}
    answer = row["modelOutput"]
    if answer["stopReason"] == "max_tokens":
        limit = row["modelInput"]["inferenceConfig"]["maxTokens"]
        return {"error": f"The answer is longer than {limit} tokens."}
    content = answer["output"]["message"]["content"]
    text = "".join(block.get("text", "") for block in content).strip()
    return {"answer": text} if text else {"error": f"The model wrote nothing: {answer['stopReason']}."}
