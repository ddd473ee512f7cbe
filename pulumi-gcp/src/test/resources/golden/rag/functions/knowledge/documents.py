"""The documents of the sources, as they are now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import requests
from calls import CallFailed, call

_HOST = "https://storage.googleapis.com/storage/v1/b"
_DEPLOYMENT = "deployment.json"
"""What is written anew whenever the settings change by which documents are taken in."""
_ATTRIBUTES = ".metadata.json"
"""How the name of a file ends that holds the attributes of the document beside it."""
_TIMEOUT = 60


@dataclass(frozen=True)
class Document:
    bucket: str
    name: str
    updated: datetime

    @property
    def uri(self) -> str:
        return f"gs://{self.bucket}/{self.name}"


@dataclass(frozen=True)
class Source:
    bucket: str
    prefix: str


class Documents:
    def __init__(self, session: requests.Session, sources: tuple[Source, ...], state: str, *, attributes: bool):
        self._session = session
        self._sources = sources
        self._state = state
        self._attributes = attributes

    @staticmethod
    def of(session: requests.Session, environment: Mapping[str, str], *, attributes: bool) -> "Documents":
        """Reads which sources there are; says whether files of attributes are read, too."""
        sources = tuple(
            Source(*environment[name].split("/", 1)) for name in sorted(environment) if name.startswith("SOURCE_")
        )
        return Documents(session, sources, environment["STATE_BUCKET"], attributes=attributes)

    def is_deployment(self, bucket: str, name: str) -> bool:
        return (bucket, name) == (self._state, _DEPLOYMENT)

    def settings_since(self) -> datetime:
        """Returns when the settings changed: what was taken in before has to be taken in again."""
        found = self._object(self._state, _DEPLOYMENT)
        return datetime.min.replace(tzinfo=UTC) if found is None else _updated(found)

    def is_document(self, bucket: str, name: str) -> bool:
        return not name.endswith(("/", _ATTRIBUTES)) and any(
            source.bucket == bucket and name.startswith(source.prefix) for source in self._sources
        )

    def named(self, bucket: str, name: str) -> tuple[str, str] | None:
        """Returns the document that an object is, or holds the attributes of; None if it is neither."""
        document = name.removesuffix(_ATTRIBUTES) if self._attributes else name
        return (bucket, document) if self.is_document(bucket, document) else None

    def find(self, bucket: str, name: str) -> Document | None:
        """Returns a document; None if there is none."""
        found = self._object(bucket, name)
        if found is None:
            return None
        attributes = self._object(bucket, name + _ATTRIBUTES) if self._attributes else None
        return Document(bucket, name, max(_updated(each) for each in (found, attributes) if each is not None))

    def all(self) -> list[Document]:
        """Returns all documents, each once, even if it is in two sources."""
        documents: dict[str, Document] = {}
        for source in self._sources:
            objects = {each["name"]: _updated(each) for each in self._objects(source)}
            for name, updated in objects.items():
                if self.is_document(source.bucket, name):
                    if self._attributes:
                        updated = max(updated, objects.get(name + _ATTRIBUTES, updated))
                    document = Document(source.bucket, name, updated)
                    documents[document.uri] = document
        return list(documents.values())

    def _object(self, bucket: str, name: str) -> Mapping[str, Any] | None:
        try:
            url = f"{_HOST}/{quote(bucket, safe='')}/o/{quote(name, safe='')}"
            return call(self._session, "GET", url, params={"fields": "name,updated"}, timeout=_TIMEOUT)
        except CallFailed as failure:
            if failure.status == 404:
                return None
            raise

    def _objects(self, source: Source) -> Iterator[Mapping[str, Any]]:
        params = {"prefix": source.prefix, "fields": "nextPageToken,items(name,updated)"}
        while True:
            url = f"{_HOST}/{quote(source.bucket, safe='')}/o"
            page = call(self._session, "GET", url, params=params, timeout=_TIMEOUT)
            yield from page.get("items", [])
            if "nextPageToken" not in page:
                return
            params = {**params, "pageToken": page["nextPageToken"]}


def _updated(found: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(found["updated"])
