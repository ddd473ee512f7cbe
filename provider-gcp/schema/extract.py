#!/usr/bin/env python3
"""Writes the provider's schema and the rules of its values from pinned packages.

    python3 provider-gcp/schema/extract.py            writes both
    python3 provider-gcp/schema/extract.py --check    says whether they are what the packages give

resources.txt lists the resource types, documents.txt which discovery document describes them, by-hand.json rules that
no package has. What com.pulumi:gcp on Maven Central lacks of the schema is written as well.
"""

import argparse
import functools
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = HERE.parent / "src/main/resources/dev/stackprint/gcp/provider"
sys.path.insert(0, str(ROOT / "blueprints/facts"))

import documents
import maven_api
import packages
import python_sources
import values

PROVIDER = "pulumi-gcp"
DOCUMENTS = "google-api-python-client"


def listed(text: str) -> list[str]:
    """The tokens of resources.txt: one a line; a line that starts with # says something."""
    lines = [line.strip() for line in text.splitlines()]
    tokens = [line for line in lines if line and not line.startswith("#")]
    if twice := {token for token in tokens if tokens.count(token) > 1}:
        raise ValueError(f"listed twice: {', '.join(sorted(twice))}")
    return tokens


def schema_document(module: dict) -> str:
    """JSON with a line for each map of properties, so that a change reads as one."""
    resources = ",\n".join(
        f"    {json.dumps(token)}: {{\n"
        + ",\n".join(f"      {json.dumps(key)}: {json.dumps(value)}" for key, value in resource.items())
        + "\n    }"
        for token, resource in module["resources"].items()
    )
    types = ",\n".join(f"    {json.dumps(name)}: {json.dumps(inputs)}" for name, inputs in module["types"].items())
    return f'{{\n  "resources": {{\n{resources}\n  }},\n  "types": {{\n{types}\n  }}\n}}\n'


def without_examples(rule: dict) -> dict:
    """What is kept of a rule by hand: its examples are for the tests."""
    return {key: value for key, value in rule.items() if key not in ("good", "bad")}


def rules_document(rules: dict[str, dict]) -> str:
    """JSON with a line for each rule."""
    owners = ",\n".join(
        f"  {json.dumps(owner)}: {{\n"
        + ",\n".join(f"    {json.dumps(name)}: {json.dumps(rule)}" for name, rule in of_owner.items())
        + "\n  }"
        for owner, of_owner in rules.items()
    )
    return f"{{\n{owners}\n}}\n"


def mapping(text: str) -> dict[str, tuple[str, str]]:
    """Token -> document and schema, from documents.txt."""
    lines = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {token: (document, schema) for token, document, schema in lines}


class Extraction:
    """All files, from the packages and what lies beside this script."""

    def __init__(self, cache: Path):
        self._pins = packages.read_pins(_text("requirements.txt"))
        self._cache = cache
        self._provider = python_sources.Package(self._package(PROVIDER) / "pulumi_gcp")
        self._modules = self._provider.modules(listed(_text("resources.txt")))

    def files(self) -> dict[str, str]:
        return self._schema() | self._values() | self._maven()

    def _schema(self) -> dict[str, str]:
        pin = self._pins[PROVIDER]
        modules = sorted(self._modules)
        about = {"provider": "gcp", "version": pin.version, "released": pin.released, "modules": modules}
        found = {"schema/schema.json": json.dumps(about, indent=2) + "\n"}
        return found | {f"schema/{name}.json": schema_document(self._modules[name]) for name in modules}

    def _values(self) -> dict[str, str]:
        described = mapping(_text("documents.txt"))
        by_hand = json.loads(_text("by-hand.json"), object_hook=without_examples)
        known = {owner for m in self._modules.values() for owner in (*m["resources"], *m["types"])}
        if unknown := (described.keys() | by_hand["rules"].keys()) - known:
            raise ValueError(f"not in the schema: {', '.join(sorted(unknown))}")
        read = {name: self._document(name) for name in sorted({name for name, _ in described.values()})}
        rules = {}
        for name, module in sorted(self._modules.items()):
            describe = functools.partial(self._provider.descriptions, name)
            found = values.Rules(module, describe, by_hand).of(
                {token: (read[document], schema) for token, (document, schema) in described.items()}
            )
            if found:
                rules[name] = found
        pin = self._pins[DOCUMENTS]
        revisions = {name: document.revision for name, document in read.items()}
        about = {"package": pin.name, "version": pin.version, "released": pin.released, "modules": sorted(rules)}
        about |= {"revisions": revisions, "shared": values.shared(by_hand)}
        files = {"values/values.json": json.dumps(about, indent=2) + "\n"}
        return files | {f"values/{name}.json": rules_document(found) for name, found in rules.items()}

    def _maven(self) -> dict[str, str]:
        artifact, version = maven_api.read_pin(_text("maven-requirements.txt"))
        missing = maven_api.lacks(self._modules, maven_api.sources(artifact, version, self._cache))
        text = f'{{\n  "version": {json.dumps(version)},\n  "classes": {{\n'
        text += _lines({package: " ".join(sorted(names)) for package, names in missing["classes"].items()})
        text += f'\n  }},\n  "members": {{\n{_lines(missing["members"])}\n  }}\n}}\n'
        return {"maven/lacks.json": text}

    def _document(self, name: str) -> documents.Document:
        folder = self._package(DOCUMENTS) / "googleapiclient/discovery_cache/documents"
        return documents.Document(folder / f"{name}.json")

    def _package(self, name: str) -> Path:
        return packages.unpack(self._pins[name], self._cache)


def _lines(entries: dict) -> str:
    return ",\n".join(f"    {json.dumps(key)}: {json.dumps(value)}" for key, value in entries.items())


def _text(name: str) -> str:
    return (HERE / name).read_text("utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file is out of date")
    parser.add_argument("--cache", type=Path, default=HERE.parent / "target/packages", help="where packages are kept")
    arguments = parser.parse_args()
    current = Extraction(arguments.cache).files()
    there = {
        file.relative_to(TARGET).as_posix(): file.read_text("utf-8")
        for folder in ("schema", "values", "maven")
        for file in (TARGET / folder).glob("*.json")
    }
    stale = sorted(name for name in current.keys() | there.keys() if current.get(name) != there.get(name))
    if not arguments.check:
        for name in stale:
            target = TARGET / name
            if name in current:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(current[name], "utf-8", newline="\n")
            else:
                target.unlink()
    print(("out of date: " if arguments.check else "written: ") + (", ".join(stale) or "nothing"))
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
