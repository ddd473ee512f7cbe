"""Makes a discovery document of Model Armor, which none comes with, from the sources of Google's client for it.

The sources are read, not run: their types say what messages hold, and the transport says which paths there are.
"""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_PACKAGE = "modelarmor_v1"
_SCALARS = {"BOOL": "boolean", "BYTES": "string", "INT32": "integer", "INT64": "integer", "STRING": "string"}
# The methods that there are calls of.
_METHODS = {"SanitizeModelResponse", "SanitizeUserPrompt"}


def document() -> dict[str, Any]:
    folder = _folder()
    classes = dict(_classes(ast.parse((folder / "types/service.py").read_text("utf-8")), ""))
    transport = (folder / "services/model_armor/transports/rest_base.py").read_text("utf-8")
    schemas = {name: _message(node, name, classes) for name, node in classes.items()}
    return {"schemas": schemas, "methods": {name: _method(name, transport) for name in _METHODS}}


def _folder() -> Path:
    google = importlib.util.find_spec("google")
    for place in google.submodule_search_locations if google else ():
        folder = Path(place) / "cloud" / _PACKAGE
        if folder.is_dir():
            return folder
    raise FileNotFoundError(_PACKAGE)


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


def _method(name: str, transport: str) -> dict[str, Any]:
    verb = name[0].lower() + name[1:]
    uri = re.search(rf'"uri": "/(v1/\{{name=[^}}]*\}}:{verb})"', transport)
    if uri is None:
        raise ValueError(f"no path of {name}")
    path = re.sub(r"\{name=([^}]*)\}", lambda match: match[1].replace("*", "{id}"), uri[1])
    return {
        "id": "modelarmor." + verb,
        "httpMethod": "POST",
        "path": path,
        "request": {"$ref": name + "Request"},
        "response": {"$ref": name + "Response"},
    }


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(map(str.capitalize, others))
