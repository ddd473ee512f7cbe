"""An index of Vector Search, and a bucket that holds the text of what is in it."""

import hashlib
import json
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import requests
from attributes import Attributes
from calls import CallFailed, call, download
from documents import Document
from embedding import Embedding
from pieces import Piece, Sizes, cut
from text import Unreadable, is_readable, pages

logger = logging.getLogger(__name__)

_STORAGE = "https://storage.googleapis.com"
_DOCUMENTS = "documents/"
"""One file for each document, written last: what it is about can be found."""
_PIECES = "pieces/"
"""One file for each piece, named like its datapoint."""
_LONGEST_NAME = 900
_POINTS_PER_CALL = 500
_TIMEOUT = 60


class Store:
    READS_ATTRIBUTES = True

    def __init__(self, session: requests.Session, waiting: Callable[[], None]):
        settings = json.loads(Path(__file__).with_name("settings.json").read_text(encoding="utf-8"))
        self._session = session
        self._waiting = waiting
        self._attributes = Attributes(session)
        self._embedding = Embedding(session, os.environ["MODEL"], settings["dimensions"], settings["batch"])
        self._sizes = Sizes(settings["tokens"], settings["overlap"], settings["parent"])
        index = os.environ["INDEX"]
        self._index = f"https://{index.split('/')[3]}-aiplatform.googleapis.com/v1/{index}"
        self._bucket = quote(os.environ["STATE_BUCKET"], safe="")

    def takes(self, name: str) -> bool:
        return is_readable(name) and len(name.encode()) <= _LONGEST_NAME

    def known(self) -> dict[str, datetime]:
        return {
            found["name"].removeprefix(_DOCUMENTS): datetime.fromisoformat(found["updated"]) for found in self._files()
        }

    def remove(self, uris: Iterable[str]) -> None:
        for uri in uris:
            count = self._count(uri)
            # The other way round, pieces could be found that belong to nothing that is known.
            self._remove_points(_points(uri, 0, count))
            self._delete(_DOCUMENTS + uri)
            for point in _points(uri, 0, count):
                self._delete(_PIECES + point)

    def take_in(self, documents: list[Document]) -> set[str]:
        return {document.uri for document in documents if not self._take_in(document)}

    def _take_in(self, document: Document) -> bool:
        self._waiting()
        try:
            pieces = cut(pages(document.name, self._content(document)), self._sizes)
        except Unreadable as reason:
            logger.error("%s cannot be read: %s", document.uri, reason)
            return False
        except CallFailed as failure:
            logger.error("%s cannot be read: %s", document.uri, failure)
            return failure.status == 404
        former = self._count(document.uri)
        attributes = self._attributes.of(document)
        vectors = self._embedding.of_passages([piece.searched for piece in pieces])
        self._write(document, pieces)
        self._upsert(document, vectors, attributes)
        self._remove_points(_points(document.uri, len(pieces), former))
        self._put(_DOCUMENTS + document.uri, {"pieces": len(pieces)})
        for point in _points(document.uri, len(pieces), former):
            self._delete(_PIECES + point)
        return True

    def _write(self, document: Document, pieces: Sequence[Piece]) -> None:
        for point, piece in zip(_points(document.uri, 0, len(pieces)), pieces, strict=True):
            self._put(_PIECES + point, {"text": piece.returned, "source": document.uri, "page": piece.page})

    def _upsert(
        self, document: Document, vectors: Sequence[Sequence[float]], attributes: Mapping[str, list[str]]
    ) -> None:
        restricts = [{"namespace": key, "allowList": values} for key, values in attributes.items()]
        points = [
            {"datapointId": point, "featureVector": vector, "restricts": restricts}
            for point, vector in zip(_points(document.uri, 0, len(vectors)), vectors, strict=True)
        ]
        for start in range(0, len(points), _POINTS_PER_CALL):
            self._change("upsertDatapoints", {"datapoints": points[start : start + _POINTS_PER_CALL]})

    def _remove_points(self, points: list[str]) -> None:
        for start in range(0, len(points), _POINTS_PER_CALL):
            self._change("removeDatapoints", {"datapointIds": points[start : start + _POINTS_PER_CALL]})

    def _change(self, method: str, body: Mapping[str, Any]) -> None:
        call(self._session, "POST", f"{self._index}:{method}", body, timeout=_TIMEOUT, attempts=5)

    def _content(self, document: Document) -> bytes:
        bucket, name = quote(document.bucket, safe=""), quote(document.name, safe="")
        return download(self._session, f"{_STORAGE}/storage/v1/b/{bucket}/o/{name}", {"alt": "media"})

    def _count(self, uri: str) -> int:
        """Returns how many pieces of a document there are."""
        try:
            found = call(self._session, "GET", self._url(_DOCUMENTS + uri), params={"alt": "media"}, timeout=_TIMEOUT)
        except CallFailed as failure:
            if failure.status == 404:
                return 0
            raise
        return int(found["pieces"])

    def _put(self, name: str, content: Mapping[str, Any]) -> None:
        url = f"{_STORAGE}/upload/storage/v1/b/{self._bucket}/o"
        call(self._session, "POST", url, content, params={"uploadType": "media", "name": name}, timeout=_TIMEOUT)

    def _delete(self, name: str) -> None:
        try:
            call(self._session, "DELETE", self._url(name), timeout=_TIMEOUT)
        except CallFailed as failure:
            if failure.status != 404:
                raise

    def _files(self) -> Iterator[Mapping[str, Any]]:
        params = {"prefix": _DOCUMENTS, "fields": "nextPageToken,items(name,updated)"}
        while True:
            url = f"{_STORAGE}/storage/v1/b/{self._bucket}/o"
            page = call(self._session, "GET", url, params=params, timeout=_TIMEOUT)
            yield from page.get("items", [])
            if "nextPageToken" not in page:
                return
            params = {**params, "pageToken": page["nextPageToken"]}

    def _url(self, name: str) -> str:
        return f"{_STORAGE}/storage/v1/b/{self._bucket}/o/{quote(name, safe='')}"


def _points(uri: str, start: int, end: int) -> list[str]:
    """Returns the ids of a document's datapoints: the same each time that it is taken in."""
    document = hashlib.sha256(uri.encode()).hexdigest()[:40]
    return [f"{document}-{number}" for number in range(start, end)]
