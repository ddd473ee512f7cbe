"""A data store of Vertex AI Search, which reads, cuts and indexes documents by itself."""

import hashlib
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import requests
from attributes import Attributes
from calls import CallFailed, call
from documents import Document

logger = logging.getLogger(__name__)

_MIME_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".htm": "text/html",
    ".html": "text/html",
    ".md": "text/plain",
    ".pdf": "application/pdf",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_TAKEN_IN = "taken_in"
"""The attribute that says when a document was taken in: it may be indexed hours later."""
_PAUSE = 10
_LONGEST_IMPORT = 1800
_TIMEOUT = 60


class Store:
    READS_ATTRIBUTES = True

    def __init__(self, session: requests.Session, waiting: Callable[[], None]):
        self._session = session
        self._waiting = waiting
        self._attributes = Attributes(session)
        branch = f"{os.environ['DATA_STORE']}/branches/default_branch"
        location = branch.split("/")[3]
        self._host = f"https://{'' if location == 'global' else location + '-'}discoveryengine.googleapis.com/v1"
        self._documents = f"{self._host}/{branch}/documents"

    def takes(self, name: str) -> bool:
        return _suffix(name) in _MIME_TYPES

    def known(self) -> dict[str, datetime]:
        known: dict[str, datetime] = {}
        unreadable = []
        for document in self._all():
            uri = document.get("content", {}).get("uri", "")
            taken_in = document.get("structData", {}).get(_TAKEN_IN)
            if document.get("indexStatus", {}).get("errorSamples"):
                unreadable.append(uri)
            elif uri and taken_in:
                known[uri] = datetime.fromisoformat(taken_in)
        if unreadable:
            logger.error("%d documents could not be indexed: %s", len(unreadable), ", ".join(unreadable))
        return known

    def remove(self, uris: Iterable[str]) -> None:
        for uri in uris:
            try:
                call(self._session, "DELETE", f"{self._documents}/{_id(uri)}", timeout=_TIMEOUT)
            except CallFailed as failure:
                if failure.status != 404:
                    raise

    def take_in(self, documents: list[Document]) -> set[str]:
        # To the second before, so that a change in this very second counts as one after it.
        now = datetime.now(UTC).replace(microsecond=0)
        body = {
            "inlineSource": {"documents": [self._document(each, now) for each in documents]},
            "reconciliationMode": "INCREMENTAL",
            "forceRefreshContent": True,
        }
        operation = call(self._session, "POST", f"{self._documents}:import", body, timeout=_TIMEOUT)
        end = time.monotonic() + _LONGEST_IMPORT
        while not operation.get("done"):
            if time.monotonic() > end:
                raise TimeoutError("Vertex AI Search takes too long")
            self._waiting()
            time.sleep(_PAUSE)
            operation = call(self._session, "GET", f"{self._host}/{operation['name']}", timeout=_TIMEOUT)
        if "error" in operation:
            # Its message may quote a document. Which ones it left out is seen from what there is afterwards.
            logger.error("an import failed with code %s", operation["error"].get("code"))
        known = self.known()
        return {each.uri for each in documents if known.get(each.uri) != now}

    def _document(self, document: Document, now: datetime) -> dict[str, Any]:
        return {
            "id": _id(document.uri),
            "structData": {**self._attributes.of(document), _TAKEN_IN: now.isoformat()},
            "content": {"mimeType": _MIME_TYPES[_suffix(document.name)], "uri": document.uri},
        }

    def _all(self) -> Iterator[Mapping[str, Any]]:
        params: dict[str, Any] = {"pageSize": 1000}
        while True:
            page = call(self._session, "GET", self._documents, params=params, timeout=_TIMEOUT)
            yield from page.get("documents", [])
            if not page.get("nextPageToken"):
                return
            params = {**params, "pageToken": page["nextPageToken"]}


def _suffix(name: str) -> str:
    return os.path.splitext(name.lower())[1]


def _id(uri: str) -> str:
    """Ids of documents have no other letters than names of hosts."""
    return "d" + hashlib.sha256(uri.encode()).hexdigest()[:40]
