#!/usr/bin/env python3
"""Writes the provider's schema from the pinned package: the resource types that resources.txt lists, with all they use.

    python3 provider-gcp/schema/extract.py            writes the schema
    python3 provider-gcp/schema/extract.py --check    says whether it is what the package gives
"""

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SCHEMA = HERE.parent / "src/main/resources/dev/stackprint/gcp/provider/schema"
sys.path.insert(0, str(ROOT / "blueprints/facts"))

import packages
import python_sources

PACKAGE = "pulumi-gcp"


def listed(text: str) -> list[str]:
    """The tokens of resources.txt: one a line; a line that starts with # says something."""
    lines = [line.strip() for line in text.splitlines()]
    tokens = [line for line in lines if line and not line.startswith("#")]
    if twice := {token for token in tokens if tokens.count(token) > 1}:
        raise ValueError(f"listed twice: {', '.join(sorted(twice))}")
    return tokens


def document(module: dict) -> str:
    """JSON with a line for each map of properties, so that a change reads as one."""
    resources = ",\n".join(
        f"    {json.dumps(token)}: {{\n"
        + ",\n".join(f"      {json.dumps(key)}: {json.dumps(value)}" for key, value in resource.items())
        + "\n    }"
        for token, resource in module["resources"].items()
    )
    types = ",\n".join(f"    {json.dumps(name)}: {json.dumps(inputs)}" for name, inputs in module["types"].items())
    return f'{{\n  "resources": {{\n{resources}\n  }},\n  "types": {{\n{types}\n  }}\n}}\n'


def files(cache: Path) -> dict[str, str]:
    pin = packages.read_pins((HERE / "requirements.txt").read_text("utf-8"))[PACKAGE]
    package = python_sources.Package(packages.unpack(pin, cache) / "pulumi_gcp")
    modules = package.modules(listed((HERE / "resources.txt").read_text("utf-8")))
    about = {"provider": "gcp", "version": pin.version, "released": pin.released, "modules": sorted(modules)}
    found = {"schema.json": json.dumps(about, indent=2) + "\n"}
    return found | {f"{name}.json": document(module) for name, module in sorted(modules.items())}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file is out of date")
    parser.add_argument("--cache", type=Path, default=HERE.parent / "target/packages", help="where packages are kept")
    arguments = parser.parse_args()
    current = files(arguments.cache)
    there = {file.name: file.read_text("utf-8") for file in SCHEMA.glob("*.json")}
    stale = sorted(name for name in current.keys() | there.keys() if current.get(name) != there.get(name))
    if not arguments.check:
        SCHEMA.mkdir(parents=True, exist_ok=True)
        for name in stale:
            if name in current:
                (SCHEMA / name).write_text(current[name], "utf-8", newline="\n")
            else:
                (SCHEMA / name).unlink()
    print(("out of date: " if arguments.check else "written: ") + (", ".join(stale) or "nothing"))
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
