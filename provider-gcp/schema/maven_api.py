"""What the Java API of the provider on Maven Central lacks, compared with the schema."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

_PIN = re.compile(r"(?P<artifact>[\w.-]+:[\w.-]+):(?P<version>[\w.]+)\s+# \d{4}-\d\d-\d\d")
_INPUT = re.compile(r'@Import\(name="(\w+)"([^)]*)\)\n\s*private (?:@Nullable )?Output<(.+)> \w+;')
_OUTPUT = re.compile(r'@Export\(name="(\w+)"[^\n]*\n\s*private Output<(/\* @Nullable \*/ )?(.+)> \w+;')
_JAVA = {
    "string": "String",
    "integer": "Integer",
    "number": "Double",
    "boolean": "Boolean",
    "any": "Object",
    "asset": "Asset",
    "archive": "Archive",
    "asset-or-archive": "AssetOrArchive",
}


def read_pin(requirements: str) -> tuple[str, str]:
    """The artifact and its version."""
    (line,) = (line for line in requirements.splitlines() if line.strip() and not line.startswith("#"))
    match = _PIN.fullmatch(line)
    if not match:
        raise ValueError(f"not `group:artifact:version  # date`: {line}")
    return match["artifact"], match["version"]


def sources(artifact: str, version: str, cache: Path) -> dict[str, str]:
    """The artifact's sources by path, fetched unless the cache has them."""
    jar = cache / f"{artifact.partition(':')[2]}-{version}-sources.jar"
    if not jar.is_file():
        arguments = f"-Dartifact={artifact}:{version}:jar:sources", f"-DoutputDirectory={cache.resolve()}"
        subprocess.run(["mvn", "-q", "-B", "dependency:copy", *arguments], check=True)
    with zipfile.ZipFile(jar) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".java")}


def lacks(modules: Mapping[str, Mapping], files: Mapping[str, str]) -> dict[str, dict]:
    """What is not there: `classes` by package, and `members` by class."""
    found: dict[str, dict] = {"classes": {}, "members": {}}
    for module, schema in modules.items():
        package = "com.pulumi.gcp" if module == "provider" else f"com.pulumi.gcp.{module}"
        for token, resource in schema["resources"].items():
            name = "Provider" if module == "provider" else token.split(":")[-1]
            _compare(f"{package}.{name}", files, found, lambda text: _outputs(resource["outputs"], text))
            _compare(f"{package}.{name}Args", files, found, lambda text: _inputs(resource["inputs"], text))
        for name, properties in schema["types"].items():
            _compare(f"{package}.inputs.{name}Args", files, found, lambda text: _inputs(properties, text))
    return {key: dict(sorted(entries.items())) for key, entries in found.items()}


def _compare(name: str, files: Mapping[str, str], found: dict, members) -> None:
    text = files.get(name.replace(".", "/") + ".java")
    if text is None:
        package, _, simple_name = name.rpartition(".")
        found["classes"].setdefault(package, []).append(simple_name)
    elif missing := {key: names for key, names in members(text).items() if names}:
        found["members"][name] = missing


def _inputs(properties: Mapping[str, str], text: str) -> dict[str, list[str]]:
    there = {name: (type_, "required=true" in marks) for name, marks, type_ in _INPUT.findall(text)}
    return {
        "absent": [name for name in properties if name not in there],
        "other": [name for name, type_ in properties.items() if name in there and there[name][0] != _java(type_)],
        # A program that leaves these out compiles, and fails when it runs.
        "required": sorted(
            name for name, (_, required) in there.items() if required and not properties.get(name, "").endswith("!")
        ),
    }


def _outputs(properties: Mapping[str, str], text: str) -> dict[str, list[str]]:
    there = {name: (type_, bool(optional)) for name, optional, type_ in _OUTPUT.findall(text)}
    told = {name: type_ for name, type_ in properties.items() if "object" not in type_}
    return {
        "absent": [name for name in told if name not in there],
        "other": [
            name
            for name, type_ in told.items()
            if name in there and there[name] != (_java(type_), type_.endswith("?"))
        ],
    }


def _java(type_: str) -> str:
    type_ = type_.rstrip("!?")
    if type_.startswith("list<"):
        return f"List<{_java(type_[5:-1])}>"
    if type_.startswith("map<"):
        return f"Map<String,{_java(type_[4:-1])}>"
    return _JAVA.get(type_) or f"{type_}Args"
