"""Types as the provider's Python package annotates them, in the notation of the schema.

    string integer number boolean any asset archive list<T> map<T> Name (an object type of the module)
"""

import ast

_PLAIN = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "Any": "any",
    "pulumi.Archive": "archive",
    "pulumi.Asset": "asset",
}


def input_type(annotation: ast.expr) -> tuple[str, bool]:
    """The type that `pulumi.Input[...]` takes, and whether it may be left out."""
    if not _is(annotation, "pulumi.Input"):
        raise ValueError(f"not an input: {ast.unparse(annotation)}")
    return _optional(annotation.slice)


def output_type(annotation: ast.expr) -> tuple[str, bool]:
    """The type that `pulumi.Output[...]` gives, and whether it may be absent."""
    if not _is(annotation, "pulumi.Output"):
        raise ValueError(f"not an output: {ast.unparse(annotation)}")
    return _optional(annotation.slice)


def _optional(expression: ast.expr) -> tuple[str, bool]:
    if _is(expression, "Optional"):
        return _type(expression.slice), True
    return _type(expression), False


def _type(expression: ast.expr) -> str:
    if _is(expression, "pulumi.Input"):
        return _type(expression.slice)
    if _is(expression, "Sequence"):
        return f"list<{_type(expression.slice)}>"
    if _is(expression, "Mapping"):
        key, value = expression.slice.elts
        if _type(key) != "string":
            raise ValueError(f"the keys of a map are strings: {ast.unparse(expression)}")
        return f"map<{_type(value)}>"
    if _is(expression, "Union"):
        if [ast.unparse(part) for part in expression.slice.elts] == ["pulumi.Asset", "pulumi.Archive"]:
            return "asset-or-archive"
        raise ValueError(f"unknown union: {ast.unparse(expression)}")
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        name = expression.value
        return "object" if name.startswith("outputs.") else name.rpartition(".")[2].removesuffix("Args")
    name = ast.unparse(expression).removeprefix("_builtins.")
    if name not in _PLAIN:
        raise ValueError(f"unknown type: {name}")
    return _PLAIN[name]


def _is(expression: ast.expr, name: str) -> bool:
    return isinstance(expression, ast.Subscript) and ast.unparse(expression.value) == name
