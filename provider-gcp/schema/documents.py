"""Google's API discovery documents: what the fields of their schemas may hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

# A discovery document's word for the form of a string -> ours.
FORMATS = {"google-duration": "duration", "google-datetime": "timestamp", "date-time": "timestamp"}


class Document:
    """One document, as `run.v2`."""

    def __init__(self, file: Path):
        self._content = json.loads(file.read_text("utf-8"))
        self.revision = self._content["revision"]

    def schema(self, name: str) -> Mapping:
        if name not in self._content["schemas"]:
            raise ValueError(f"{self._content['id']} has no schema {name}")
        return self._content["schemas"][name]

    def field(self, schema: Mapping, name: str) -> Mapping | None:
        """The field that a property stands for, unless only the service sets it."""
        fields = schema.get("properties", {})
        by_lower_case = {field.lower(): field for field in fields}
        for spelling in _spellings(name.lower()):
            if spelling in by_lower_case:
                field = fields[by_lower_case[spelling]]
                return None if field.get("readOnly") else field
        return None

    def element(self, field: Mapping) -> Mapping:
        """What a field holds, or each element or entry of it."""
        while True:
            if "$ref" in field:
                field = self.schema(field["$ref"])
            elif field.get("type") == "array":
                field = field["items"]
            elif "additionalProperties" in field:
                field = field["additionalProperties"]
            else:
                return field


def _spellings(name: str) -> list[str]:
    """The provider puts the names of lists into the plural."""
    spellings = [name]
    if name.endswith("ies"):
        spellings.append(name[:-3] + "y")
    if name.endswith("es"):
        spellings.append(name[:-2])
    if name.endswith("s"):
        spellings.append(name[:-1])
    return spellings
