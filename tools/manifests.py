"""Holds Kubernetes manifests against published schemas: manifests.py FILE...

Resources of Kubernetes itself are held against the schemas of the package kubernetes-validate, custom resources against the
definitions that crds.py fetched. A field that no schema has is a finding, as it is to an API server that validates
strictly; so is a resource that there is no schema for. Rules written in CEL are not evaluated.
"""

import functools
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import relevance
from referencing import Registry
from referencing.jsonschema import DRAFT202012

VERSION = "1.35"
DEFINITIONS = Path(__file__).parent.parent / "target/tools/crds"
SHARED = "https://kubernetes.io/api/_definitions.json"
METADATA = {"$ref": f"{SHARED}#/$defs/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"}


class StrictLoader(yaml.CSafeLoader):
    """Refuses a key that is there twice, of which others would take the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        mapping = super().construct_mapping(node, deep)
        if len(mapping) != len(node.value):
            raise yaml.constructor.ConstructorError("in a map", node.start_mark, "a key is there twice", node.start_mark)
        return mapping


@functools.cache
def core() -> Path:
    package = Path(importlib.util.find_spec("kubernetes_validate").origin).parent
    return package / f"kubernetes-json-schema/v{VERSION}.0-local-strict"


@functools.cache
def registry() -> Registry:
    definitions = json.loads((core() / "_definitions.json").read_text())
    return Registry().with_resource(SHARED, DRAFT202012.create_resource(definitions))


@functools.cache
def custom(group: str) -> dict[tuple[str, str], dict]:
    """The schemas of the custom resources of a group, by version and `kind`. Files begin with the group; reading one takes a while."""
    schemas = {}
    for file in sorted(DEFINITIONS.glob("*.yaml")):
        if not file.name.startswith(f"{group}_"):
            continue
        spec = yaml.load(file.read_text(), StrictLoader)["spec"]
        for version in spec["versions"]:
            schema = strict(version["schema"]["openAPIV3Schema"])
            schema["properties"] |= {"metadata": METADATA}
            schemas[version["name"], spec["names"]["kind"]] = schema
    return schemas


def strict(schema: dict) -> dict:
    """Refuses what the API server would drop: members of a map that the schema does not name."""
    made = {key: value for key, value in schema.items() if not key.startswith("x-") and key not in ("description", "default")}
    if "properties" in made:
        made["properties"] = {name: strict(member) for name, member in made["properties"].items()}
    if isinstance(made.get("additionalProperties"), dict):
        made["additionalProperties"] = strict(made["additionalProperties"])
    if "items" in made:
        made["items"] = strict(made["items"])
    if schema.get("type") == "object" and not schema.get("x-kubernetes-preserve-unknown-fields"):
        made.setdefault("additionalProperties", False)
    if "(?i)" in made.get("pattern", ""):
        # Go takes flags wherever they stand, Python at the beginning only.
        made["pattern"] = "(?i)" + made["pattern"].replace("(?i)", "")
    if made.pop("nullable", False) and "type" in made:
        made["type"] = [made["type"], "null"]
    return made


def schema_of(resource: dict) -> dict | None:
    api, kind = str(resource.get("apiVersion")), str(resource.get("kind"))
    group, _, version = api.rpartition("/")
    if schema := custom(group).get((version, kind)):
        return schema
    name = "-".join(part for part in (kind.lower(), group.split(".")[0], version) if part)
    file = core() / f"{name}.json"
    if not file.is_file():
        return None
    schema = json.loads(file.read_text())
    # The file's name has the first word of the group only.
    return schema if api in schema["properties"]["apiVersion"].get("enum", [api]) else None


def findings(resource: Any) -> Iterator[str]:
    if not isinstance(resource, dict):
        yield "is no resource"
        return
    if not (schema := schema_of(resource)):
        yield f"there is no schema for {resource.get('kind')} of {resource.get('apiVersion')}"
        return
    metadata = resource.get("metadata") or {}
    if not (metadata.get("name") or metadata.get("generateName")):
        yield "metadata has no name"
    for error in sorted(Draft202012Validator(schema, registry=registry()).iter_errors(resource), key=relevance):
        yield f"{'.'.join(map(str, error.absolute_path)) or 'the resource'}: {error.message[:500]}"


def main(files: list[str]) -> int:
    found = False
    for file in files:
        try:
            resources = list(yaml.load_all(Path(file).read_text(), StrictLoader))
        except yaml.YAMLError as e:
            print(f"{file}: {e}")
            found = True
            continue
        if not resources:
            print(f"{file}: is empty")
            found = True
        for number, resource in enumerate(resources, 1):
            for finding in findings(resource):
                print(f"{file}: resource {number}: {finding}")
                found = True
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
