"""Writes the definitions of custom resources that crds.txt pins into a folder: crds.py FOLDER."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

PINS = Path(__file__).with_name("crds.txt")


def main(folder: Path) -> None:
    folder.mkdir(parents=True)
    pins = [line.split() for line in PINS.read_text().splitlines() if not line.startswith("#")]
    # Outside of any module, so that only these are fetched and nothing that they need.
    with tempfile.TemporaryDirectory() as nowhere:
        for module, version, checksum, definitions in pins:
            answer = subprocess.run(
                ["go", "mod", "download", "-json", f"{module}@{version}"], cwd=nowhere, stdout=subprocess.PIPE, text=True
            )
            fetched = json.loads(answer.stdout or "{}")
            if fetched.get("Sum") != checksum:
                sys.exit(f"tools/crds.py: {module} {version}: {fetched.get('Error') or 'the checksum is ' + str(fetched.get('Sum'))}")
            copied = [copy(source, folder) for source in sorted(Path(fetched["Dir"], definitions).glob("*_*.yaml"))]
            if not copied:
                sys.exit(f"tools/crds.py: {module} {version} has no definitions in {definitions}")


def copy(source: Path, folder: Path) -> None:
    # What modules are unpacked to may not be written to.
    (folder / source.name).write_bytes(source.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
