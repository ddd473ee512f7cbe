"""Writes the facts files: plain YAML of a fixed layout, so that the same facts are the same bytes."""

import json
import re
from collections.abc import Iterable, Mapping

# What YAML 1.2 reads as a string with no quotes around it, also inside a flow mapping.
_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./+()-]*(?:[ :][A-Za-z0-9_./+()-]+)*")
_NOT_A_STRING = re.compile(r"[-+.\d][\d._eExXoO:+-]*|true|false|null|yes|no|on|off|y|n|~", re.IGNORECASE)


def scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        raise TypeError(f"not a scalar of a facts file: {value!r}")
    if _PLAIN.fullmatch(value) and not _NOT_A_STRING.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return scalar(value)


def document(comment: str, sections: Mapping[str, Mapping[str, object]]) -> str:
    """A file of sections, one line for each entry of a section."""
    lines = [f"# {comment}"]
    for name, entries in sections.items():
        lines.append(f"{scalar(name)}:")
        lines += [f"  {scalar(key)}: {flow(entry)}" for key, entry in entries.items()]
    return "\n".join(lines) + "\n"


def words(values: Iterable[str]) -> str:
    """A set of words as one scalar, which costs a reader far less than a sequence."""
    return " ".join(sorted(set(values)))


def words_in_order(values: Iterable[object]) -> str:
    return " ".join(str(value) for value in values)
