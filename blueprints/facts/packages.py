"""The pinned packages that the facts are read from: fetched once, unpacked, never run."""

import re
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

_PIN = re.compile(r"(?P<name>@?[A-Za-z0-9/-]+)==(?P<version>[\w.]+)\s+# (?P<released>\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Pin:
    """A package at an exact version, and the day that version was released."""

    name: str
    version: str
    released: str

    @property
    def folder(self) -> str:
        return f"{self.name.lstrip('@').replace('/', '-')}-{self.version}"


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
    """The folder with the package's files, fetching the package unless the cache has it."""
    target = cache / pin.folder
    if target.is_dir():
        return target
    downloads = cache / "downloads" / pin.folder
    downloads.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".partial")
    if pin.name.startswith("@"):
        _run("npm", "pack", "--silent", "--pack-destination", str(downloads), f"{pin.name}@{pin.version}")
        (archive,) = downloads.glob("*.tgz")
        with tarfile.open(archive) as tar:
            tar.extractall(partial, filter="data")
    else:
        _run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:",
             "--dest", str(downloads), f"{pin.name}=={pin.version}")
        (archive,) = downloads.glob("*.whl")
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(partial)
    partial.rename(target)
    return target


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def member(archive: Path, name: str) -> str:
    """The text of one file of a .tgz, which a wheel may carry inside."""
    with tarfile.open(archive) as tar:
        return tar.extractfile(name).read().decode("utf-8")
