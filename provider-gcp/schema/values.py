"""What the values of properties may be: from discovery documents, the provider's descriptions, and rules by hand.

A rule is one of
    {"values": ["A", "B"]}                         one of these
    {"format": "duration"}                         a duration or a timestamp; a duration of min to max seconds
    {"pattern": "[a-z]+", "says": "...", ...}      the whole text matches
    {"min": 1, "max": 63}                          a number in a range
    {"shared": "labels"}                           the rule of that name in values.json
    {"keys": {...}, "values": {...}}               a map whose keys and values match
A rule by hand has its source and the day when that was read; the others come from where values.json says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import descriptions
import documents

_OBJECT = re.compile(r"(?:list<|map<)*([A-Z]\w*)>*")


class Rules:
    """The rules of one module: owner (a resource's token, or the name of an object type) -> property -> rule."""

    def __init__(self, schema: Mapping, describe, by_hand: Mapping):
        self._schema = schema
        self._describe = describe
        self._by_hand = by_hand
        self._found: dict[str, dict[str, Mapping]] = {}
        self._seen: set[tuple[str, int]] = set()

    def of(self, described: Mapping[str, tuple[documents.Document, str]]) -> dict[str, dict]:
        """`described`: which schema of which document describes a token."""
        for token, resource in self._schema["resources"].items():
            document, name = described.get(token, (None, None))
            self._walk(token, resource["inputs"], document, document.schema(name) if document else {})
            self._add_general(token, resource)
        for owner, rules in self._by_hand["rules"].items():
            if owner in self._schema["resources"] or owner in self._schema["types"]:
                known = self._properties(owner)
                if unknown := rules.keys() - known.keys():
                    raise ValueError(f"{owner} has no {', '.join(sorted(unknown))}")
                self._found.setdefault(owner, {}).update(rules)
        return {
            owner: dict(sorted(rules.items())) for owner, rules in sorted(self._found.items()) if rules
        }

    def _properties(self, owner: str) -> Mapping[str, str]:
        resources, types = self._schema["resources"], self._schema["types"]
        return resources[owner]["inputs"] if owner in resources else types[owner]

    def _walk(self, owner: str, properties: Mapping[str, str], document, schema: Mapping) -> None:
        if (owner, id(schema)) in self._seen:
            return
        self._seen.add((owner, id(schema)))
        texts = self._describe(owner)
        rules = self._found.setdefault(owner, {})
        for name, type_ in properties.items():
            field = document.field(schema, name) if document else None
            element = document.element(field) if field else {}
            if match := _OBJECT.fullmatch(type_.rstrip("!")):
                self._walk(match[1], self._schema["types"][match[1]], document, element)
            elif type_.rstrip("!") in ("string", "list<string>"):
                rule = _rule(element, texts.get(name, ""), rules.get(name))
                if rule:
                    rules[name] = rule
                elif name in self._by_hand["everywhere"]:
                    rules[name] = {"shared": name}

    def _add_general(self, token: str, resource: Mapping) -> None:
        inputs = resource["inputs"]
        rules = self._found[token]
        if "role" in inputs and "member" in inputs:
            rules.update({name: {"shared": name} for name in ("role", "member")})
        # Where the provider counts a resource's labels, they are Google Cloud's.
        if "labels" in inputs and "effectiveLabels" in resource["outputs"]:
            rules["labels"] = {"shared": "labels"}


def shared(by_hand: Mapping) -> dict[str, Mapping]:
    """The rules that many properties have, by name."""
    return {**by_hand["everywhere"], **by_hand["members"], "labels": by_hand["labels"]}


def _rule(field: Mapping, text: str, other: Mapping | None) -> Mapping | None:
    listed = [*field.get("enum", ()), *descriptions.complete(text)]
    if listed:
        # The provider may take values of its own; what it mentions is not wrong.
        known = other["values"] if other and "values" in other else ()
        return {"values": _words([*known, *listed, *descriptions.mentioned(text)])}
    if field.get("format") in documents.FORMATS and field.get("type") == "string":
        return {"format": documents.FORMATS[field["format"]]}
    if "pattern" in field:
        return {"pattern": field["pattern"]}
    return None


def _words(values: Iterable[str]) -> list[str]:
    return sorted(set(values))
