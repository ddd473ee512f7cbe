"""Holds calls of Google's APIs against the discovery documents that Google publishes."""

import functools
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import client_sources

# Such as the `europe-west4-` of `europe-west4-aiplatform.googleapis.com`.
_PLACE = re.compile(r"^(?:[a-z]+-[a-z]+\d+|us|eu|global)-")
_DOMAIN = ".googleapis.com"

# Endpoints of Vertex AI have hosts of their own, which take what the regions' hosts do.
_ENDPOINTS = ".prediction.vertexai.goog"

# Hosts that are called otherwise than their documents.
_OTHERWISE = {"translation": "translate"}


class WrongCall(AssertionError):
    """A call that the API would refuse, or an answer that it would not give."""


@dataclass(frozen=True)
class Call:
    """A call of a method that there is."""

    document: Mapping[str, Any]
    method: Mapping[str, Any]

    def check_answer(self, content: bytes) -> None:
        schema = self.method.get("response")
        if schema:
            answer = json.loads(content)
            # A method that streams answers with a list.
            for each in answer if isinstance(answer, list) else [answer]:
                _Value(self.document, readable=True).check(each, schema, "answer of " + self.method["id"])


class Documents:
    def __init__(self, folder: Path, more: Mapping[str, Mapping[str, Any]]):
        self._folder = folder
        self._more = more

    @classmethod
    def installed(cls) -> "Documents":
        """The documents that come with Google's client for Python, and those of what has none there."""
        import googleapiclient

        folder = Path(googleapiclient.__file__).parent / "discovery_cache/documents"
        return cls(folder, {"modelarmor": client_sources.model_armor(), "speech": client_sources.speech()})

    def check(self, http_method: str, url: str, body: bytes | str | None) -> Call | None:
        """Raises WrongCall if an API would refuse the call; returns None for what is no API of Google."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        if not host.endswith((_DOMAIN, _ENDPOINTS)):
            return None
        for document in self._of(host):
            for method in _methods(document):
                if method["httpMethod"] == http_method and _matches(document, method, parts.path):
                    _check_parameters(document, method, parts.query)
                    if "mediaUpload" not in method:
                        _check_body(document, method, body)
                    if ("alt", "media") in parse_qsl(parts.query):
                        # The answer is the content of something, whatever that is.
                        return None
                    return Call(document, method)
        raise WrongCall(f"there is no {http_method} {host}{parts.path}")

    def check_connector(self, name: str, args: Mapping[str, Any]) -> None:
        """Raises WrongCall if there is no such connector of Workflows, or it does not take these arguments."""
        _, api, version, *path = name.split(".")
        documents = [each for each in self._read(api) if each.get("version") == version]
        node: Any = documents[0] if documents else {}
        for resource in path[:-1]:
            node = node.get("resources", {}).get(resource, {})
        method = node.get("methods", {}).get(path[-1])
        if method is None:
            raise WrongCall(f"there is no {name}")
        parameters = method.get("parameters", {})
        for needed in (each for each, parameter in parameters.items() if parameter.get("required")):
            if needed not in args:
                raise WrongCall(f"{name} needs {needed}")
        known = {*parameters, *documents[0].get("parameters", {}), "body", "connector_params"}
        for unknown in set(args) - known:
            raise WrongCall(f"{name} does not take {unknown}")
        if args.get("uploadType") != "media":
            _check_body(documents[0], method, json.dumps(args["body"]) if "body" in args else None)

    def _of(self, host: str) -> list[Mapping[str, Any]]:
        service = "aiplatform" if host.endswith(_ENDPOINTS) else _PLACE.sub("", host.removesuffix(_DOMAIN).split(".")[0])
        documents = self._read(_OTHERWISE.get(service, service))
        if not documents:
            raise WrongCall(f"there is no API at {host}")
        return documents

    @functools.cache
    def _read(self, service: str) -> list[Mapping[str, Any]]:
        if service in self._more:
            return [self._more[service]]
        return [json.loads(path.read_text("utf-8")) for path in sorted(self._folder.glob(f"{service}.v*.json"))]


def _methods(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from node.get("methods", {}).values()
    for resource in node.get("resources", {}).values():
        yield from _methods(resource)


def _matches(document: Mapping[str, Any], method: Mapping[str, Any], path: str) -> bool:
    templates = [document.get("servicePath", "") + method["path"]]
    templates += [each["path"].lstrip("/") for each in method.get("mediaUpload", {}).get("protocols", {}).values()]
    return any(re.fullmatch(_pattern(template, method), path.lstrip("/")) for template in templates)


def _pattern(template: str, method: Mapping[str, Any]) -> str:
    """Returns what paths look like: the documents say it of parameters that may hold slashes, `{+name}`."""
    pieces = re.split(r"\{([^}]*)\}", template)
    return "".join(_parameter(piece, method) if i % 2 else re.escape(piece) for i, piece in enumerate(pieces))


def _parameter(name: str, method: Mapping[str, Any]) -> str:
    if not name.startswith("+"):
        return r"[^/:]+"  # a colon begins a verb
    found = method.get("parameters", {}).get(name[1:], {}).get("pattern", ".+")
    return f"(?:{found.removeprefix('^').removesuffix('$')})"


def _check_parameters(document: Mapping[str, Any], method: Mapping[str, Any], query: str) -> None:
    known = {**document.get("parameters", {}), **method.get("parameters", {})}
    for name, _ in parse_qsl(query, keep_blank_values=True):
        if known.get(name, {}).get("location") != "query":
            raise WrongCall(f"{method['id']} has no parameter {name}")
    given = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
    for name, parameter in method.get("parameters", {}).items():
        if parameter.get("required") and parameter["location"] == "query" and name not in given:
            raise WrongCall(f"{method['id']} needs the parameter {name}")


def _check_body(document: Mapping[str, Any], method: Mapping[str, Any], body: bytes | str | None) -> None:
    if "request" not in method:
        if body:
            raise WrongCall(f"{method['id']} takes no body")
    elif body:
        _Value(document).check(json.loads(body), method["request"], method["id"])


class _Value:
    """Holds a JSON value against a schema."""

    # What an API passes on as it is.
    _ANYTHING = {"GoogleApiHttpBody", "GoogleCloudAiplatformV1RawPredictRequest"}

    def __init__(self, document: Mapping[str, Any], readable: bool = False):
        self._schemas = document.get("schemas", {})
        self._readable = readable

    def check(self, value: Any, schema: Mapping[str, Any], at: str) -> None:
        if "$ref" in schema:
            if schema["$ref"] not in self._ANYTHING:
                self.check(value, self._schemas[schema["$ref"]], at)
            return
        kind = schema.get("type", "any")
        if not _fits(value, kind, schema.get("format", "")):
            raise WrongCall(f"{at}: {json.dumps(value)[:80]} is no {kind}")
        if kind == "object":
            self._check_members(value, schema, at)
        elif kind == "array":
            for i, each in enumerate(value):
                self.check(each, schema["items"], f"{at}[{i}]")
        elif value not in schema.get("enum", [value]):
            raise WrongCall(f"{at}: {value} is not one of {', '.join(schema['enum'])}")

    def _check_members(self, value: Mapping[str, Any], schema: Mapping[str, Any], at: str) -> None:
        properties = schema.get("properties", {})
        for name, member in value.items():
            found = properties.get(name, schema.get("additionalProperties"))
            if found is None:
                raise WrongCall(f"{at} has no {name}, but {', '.join(sorted(properties))}")
            if found.get("readOnly") and not self._readable:
                raise WrongCall(f"{at}.{name} can only be read")
            self.check(member, found, f"{at}.{name}")


def _fits(value: Any, kind: str, form: str) -> bool:
    if kind == "integer" or (kind == "string" and form in ("int64", "uint64")):
        number = isinstance(value, int) and not isinstance(value, bool)
        return number or (form in ("int64", "uint64") and isinstance(value, str) and value.lstrip("-").isdigit())
    types: dict[str, Any] = {
        "any": object,
        "array": list,
        "boolean": bool,
        "number": (int, float),
        "object": dict,
        "string": str,
    }
    return isinstance(value, types[kind]) and (kind != "number" or not isinstance(value, bool))
