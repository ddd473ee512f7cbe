"""The provider's Python package, read as text: its classes are parsed one by one, since whole modules are long."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import python_types

_CLASS = re.compile(r"^class (\w+)(?=\(|:)", re.MULTILINE)
_TOKEN = re.compile(r'^@pulumi\.type_token\("([^"]+)"\)\nclass (\w+)\(', re.MULTILINE)
_NAMED_OBJECT = re.compile(r"[A-Z]\w*")


class Classes:
    """The classes of one file."""

    def __init__(self, file: Path):
        self._text = file.read_text("utf-8")
        starts = list(_CLASS.finditer(self._text))
        ends = [match.start() for match in starts[1:]] + [len(self._text)]
        self._places = {match[1]: (match.start(), end) for match, end in zip(starts, ends)}
        # Resource token -> name of its class.
        self.tokens = {match[1]: match[2] for match in _TOKEN.finditer(self._text)}

    def has(self, name: str) -> bool:
        return name in self._places

    def parse(self, name: str) -> ast.ClassDef:
        start, end = self._places[name]
        # Before the next class stand its decorators.
        text = re.sub(r"(?:^@.*\n|^\s*\n)+\Z", "", self._text[start:end], flags=re.MULTILINE)
        return ast.parse(text).body[0]


class Package:
    """All resource types of the package, by token."""

    def __init__(self, root: Path):
        self._root = root
        self._files: dict[Path, Classes] = {}

    def modules(self, tokens: list[str]) -> dict[str, dict]:
        """The schema of each module that a token is of."""
        found: dict[str, dict] = {}
        for token in sorted(tokens, key=_case_blind):
            module = "provider" if token.startswith("pulumi:providers:") else token.split(":")[1].split("/")[0]
            folder = self._root if module == "provider" else self._root / module
            schema = found.setdefault(module, {"resources": {}, "types": {}})
            resource = self._resource(folder, token)
            schema["resources"][token] = resource
            self._collect(folder, resource["inputs"], schema["types"])
        for schema in found.values():
            schema["types"] = dict(sorted(schema["types"].items()))
        return found

    def descriptions(self, module: str, owner: str) -> dict[str, str]:
        """What the package says of each property of a resource or of an object type, by wire name."""
        folder = self._root if module == "provider" else self._root / module
        args = self._args(folder, owner) if ":" in owner else self._object(folder, owner)
        return {name: ast.get_docstring(function) or "" for name, function in _getters(args)}

    def _resource(self, folder: Path, token: str) -> dict:
        classes, name = self._declaration(folder, token)
        return resource(classes.parse(name), self._args(folder, token))

    def _args(self, folder: Path, token: str) -> ast.ClassDef:
        classes, name = self._declaration(folder, token)
        # Where an object type has the name already, the resource's arguments have another.
        return classes.parse(f"{name}InitArgs" if classes.has(f"{name}InitArgs") else f"{name}Args")

    def _declaration(self, folder: Path, token: str) -> tuple[Classes, str]:
        for file in sorted(folder.glob("*.py")):
            classes = self._classes(file)
            if token in classes.tokens:
                return classes, classes.tokens[token]
        raise ValueError(f"no resource type {token} in the provider's package")

    def _object(self, folder: Path, name: str) -> ast.ClassDef:
        return self._classes(folder / "_inputs.py").parse(f"{name}Args")

    def _collect(self, folder: Path, properties: dict[str, str], types: dict[str, dict]) -> None:
        """The object types that properties are of, and those that these are of."""
        for text in properties.values():
            for name in _NAMED_OBJECT.findall(text):
                if name not in types:
                    inputs = properties_of(self._object(folder, name))
                    types[name] = inputs
                    self._collect(folder, inputs, types)

    def _classes(self, file: Path) -> Classes:
        if file not in self._files:
            self._files[file] = Classes(file)
        return self._files[file]


def resource(declared: ast.ClassDef, args: ast.ClassDef) -> dict:
    """What a resource takes and gives; `!` marks what it must be given, `?` what it may not give."""
    outputs = {}
    for wire_name, function in _getters(declared):
        type_, optional = python_types.output_type(function.returns)
        outputs[wire_name] = type_ + ("?" if optional else "")
    init = next(f for f in _functions(declared) if f.name == "_internal_init")
    wire_names = {function.name: wire_name for wire_name, function in _getters(args)}
    inputs = properties_of(args)
    found = {"inputs": inputs, "outputs": dict(sorted(outputs.items()))}
    for key, names in (
        ("secretInputs", [wire_names[n] for n in _assigned(init, "pulumi.Output.secret")]),
        ("secretOutputs", _secret_outputs(init)),
        ("aliases", _aliases(init)),
        ("jsonInputs", [wire_names[n] for n in _assigned(init, "pulumi.runtime.to_json")]),
    ):
        if names:
            found[key] = sorted(names)
    environment = {wire_names[n]: variables for n, variables in _environment(init)}
    if environment:
        found["environment"] = environment
    return found


def properties_of(args: ast.ClassDef) -> dict[str, str]:
    """Wire name -> type of the inputs that a class of arguments has."""
    init = next(f for f in _functions(args) if f.name == "__init__")
    annotations = {a.arg: a.annotation for a in init.args.kwonlyargs}
    properties = {}
    for wire_name, function in _getters(args):
        type_, optional = python_types.input_type(annotations.pop(function.name))
        properties[wire_name] = type_ + ("" if optional else "!")
    if annotations:
        raise ValueError(f"{args.name}: no getter for {', '.join(annotations)}")
    return dict(sorted(properties.items()))


def _case_blind(token: str) -> tuple[str, str]:
    return token.lower(), token


def _functions(declared: ast.ClassDef) -> Iterator[ast.FunctionDef]:
    return (node for node in declared.body if isinstance(node, ast.FunctionDef))


def _getters(declared: ast.ClassDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Wire name and function of each property. A getter without a name has that of its function."""
    for function in _functions(declared):
        for decorator in function.decorator_list:
            if ast.unparse(decorator) == "pulumi.getter":
                yield function.name, function
            elif isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pulumi.getter":
                (keyword,) = decorator.keywords
                yield keyword.value.value, function


def _assigned(init: ast.FunctionDef, through: str) -> list[str]:
    """Names in `__props__.__dict__["name"] = ...` where the value goes through a function."""
    return [
        node.targets[0].slice.value
        for node in ast.walk(init)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Subscript)
        and through in ast.unparse(node.value)
    ]


def _secret_outputs(init: ast.FunctionDef) -> list[str]:
    for node in ast.walk(init):
        if isinstance(node, ast.keyword) and node.arg == "additional_secret_outputs":
            return ast.literal_eval(node.value)
    return []


def _aliases(init: ast.FunctionDef) -> list[str]:
    """Tokens that the type had before."""
    return [
        keyword.value.value
        for node in ast.walk(init)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pulumi.Alias"
        for keyword in node.keywords
        if keyword.arg == "type_"
    ]


def _environment(init: ast.FunctionDef) -> Iterator[tuple[str, list[str]]]:
    """Which environment variables stand in for an input."""
    for node in ast.walk(init):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            if ast.unparse(node.value.func) == "_utilities.get_env":
                yield node.targets[0].id, [argument.value for argument in node.value.args]
