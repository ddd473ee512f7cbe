"""Reads the JSON that a model answers, and lays it out for people."""

import json

TYPES = {
    "string": str,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def parse(text: str, schema: dict) -> tuple[dict, list[str]]:
    """Returns the answer, and what is wrong with it. Models like to put words around JSON."""
    try:
        answer = json.loads(text[text.index("{") : text.rindex("}") + 1])
    except ValueError as error:
        return {}, [f"no JSON object ({error})"]
    return answer, problems(answer, schema, "the answer")


def problems(value: object, schema: dict, place: str) -> list[str]:
    """Checks the part of JSON Schema that the tasks use."""
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(is_of(value, each) for each in types):
        return [f"{place} is not of type {' or '.join(types)}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{place} is none of {', '.join(schema['enum'])}"]
    found: list[str] = []
    if isinstance(value, dict):
        for name, field in schema["properties"].items():
            if name in value:
                found += problems(value[name], field, name)
            elif name in schema["required"]:
                found.append(f"{name} is missing")
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            found += problems(item, schema["items"], f"{place} {number}")
    return found


def is_of(value: object, name: str) -> bool:
    # In Python, but not in JSON, True is a number.
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def markdown(answer: dict) -> str:
    """A section for each field: a paragraph, a list or a table."""
    title = answer.get("title")
    parts = [f"# {inline(title)}"] if title else []
    for name, value in answer.items():
        if name != "title" and value not in (None, "", []):
            parts += [f"## {heading(name)}", block(value)]
    return "\n\n".join(parts) + "\n"


def block(value: object) -> str:
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return table(value)
    if isinstance(value, list):
        return "\n".join(f"- {inline(item)}" for item in value)
    if isinstance(value, dict):
        return "\n".join(f"- {heading(name)}: {inline(item)}" for name, item in value.items())
    return str(value)


def table(rows: list[dict]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    lines = [
        [heading(column) for column in columns],
        ["---"] * len(columns),
        *([inline(row.get(column)) for column in columns] for row in rows),
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def inline(value: object) -> str:
    text = "" if value is None else str(value)
    return " ".join(text.split()).replace("|", "\\|")


def heading(name: str) -> str:
    return name.replace("_", " ").replace("-", " ").capitalize()
