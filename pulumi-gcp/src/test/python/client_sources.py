"""Makes discovery documents of APIs that none is published of, from the sources of Google's clients for them.

The sources are read, not run: their types say what messages hold, and the transport says which paths there are.
"""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_SCALARS = {
    "BOOL": "boolean",
    "BYTES": "string",
    "FLOAT": "number",
    "INT32": "integer",
    "INT64": "integer",
    "STRING": "string",
    "UINT32": "integer",
}


def model_armor() -> dict[str, Any]:
    folder = _folder("modelarmor_v1")
    transport = (folder / "services/model_armor/transports/rest_base.py").read_text("utf-8")
    methods = ("SanitizeModelResponse", "SanitizeUserPrompt")
    return {
        "schemas": _schemas(folder / "types/service.py"),
        "methods": {name: _method("modelarmor", name, transport, name + "Response") for name in methods},
    }


def speech() -> dict[str, Any]:
    """Returns the document of Speech-to-Text's second version, for which there is none."""
    folder = _folder("speech_v2")
    transport = (folder / "services/speech/transports/rest_base.py").read_text("utf-8")
    schemas = _schemas(folder / "types/cloud_speech.py")
    recognize = _method("speech", "BatchRecognize", transport, "Operation")
    look = {
        "id": "speech.operations.get",
        "httpMethod": "GET",
        "path": "v2/projects/{id}/locations/{id}/operations/{id}",
        "response": {"$ref": "Operation"},
    }
    operation = {
        "name": {"type": "string"},
        "metadata": {"type": "any"},
        "done": {"type": "boolean"},
        "error": {"type": "any"},
        "response": {"$ref": "BatchRecognizeResponse"},
    }
    schemas["Operation"] = {"type": "object", "properties": operation}
    return {"schemas": schemas, "methods": {"batchRecognize": recognize, "operations.get": look}}


def _schemas(types: Path) -> dict[str, Any]:
    classes = dict(_classes(ast.parse(types.read_text("utf-8")), ""))
    return {name: _message(node, name, classes) for name, node in classes.items()}


def _folder(package: str) -> Path:
    google = importlib.util.find_spec("google")
    for place in google.submodule_search_locations if google else ():
        folder = Path(place) / "cloud" / package
        if folder.is_dir():
            return folder
    raise FileNotFoundError(package)


def _classes(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.ClassDef]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield prefix + child.name, child
            yield from _classes(child, f"{prefix}{child.name}.")


def _message(node: ast.ClassDef, name: str, classes: dict[str, ast.ClassDef]) -> dict[str, Any]:
    if _is_enum(node):
        return {"type": "string", "enum": [each.targets[0].id for each in node.body if isinstance(each, ast.Assign)]}
    fields = [each for each in node.body if isinstance(each, ast.AnnAssign) and isinstance(each.value, ast.Call)]
    return {"type": "object", "properties": {_camel(each.target.id): _field(each.value, name, classes) for each in fields}}


def _is_enum(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base) == "proto.Enum" for base in node.bases)


def _field(value: ast.Call, around: str, classes: dict[str, ast.ClassDef]) -> dict[str, Any]:
    kind = ast.unparse(value.func)
    type_word = ast.unparse(value.args[-1]).removeprefix("proto.")
    refers = next((each.value for each in value.keywords if each.arg in ("message", "enum")), None)
    schema = {"type": _SCALARS[type_word]} if refers is None else _reference(refers, around, classes)
    if kind == "proto.RepeatedField":
        return {"type": "array", "items": schema}
    if kind == "proto.MapField":
        return {"type": "object", "additionalProperties": schema}
    return schema


def _reference(node: ast.expr, around: str, classes: dict[str, ast.ClassDef]) -> dict[str, Any]:
    name = node.value if isinstance(node, ast.Constant) else ast.unparse(node)
    for full in (name, f"{around}.{name}"):
        if full in classes:
            return {"$ref": full}
    return {"type": "any"}  # a type of another package, such as a time


def _method(api: str, name: str, transport: str, response: str) -> dict[str, Any]:
    verb = name[0].lower() + name[1:]
    uri = re.search(rf'"uri": "/(v\d+/\{{\w+=[^}}]*\}}:{verb})"', transport)
    if uri is None:
        raise ValueError(f"no path of {name}")
    path = re.sub(r"\{\w+=([^}]*)\}", lambda match: match[1].replace("*", "{id}"), uri[1])
    return {
        "id": f"{api}.{verb}",
        "httpMethod": "POST",
        "path": path,
        "request": {"$ref": name + "Request"},
        "response": {"$ref": response},
    }


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(map(str.capitalize, others))
