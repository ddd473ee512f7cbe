"""Brings the store in line with the sources.

A message is done with only once the store has what it is about. What a message says is not believed: messages come
late, twice and out of order, so each object is looked at as it is now. What fails comes back with its messages.
"""

import logging
import time
from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from changes import Change, Queue
from documents import Document, Documents

logger = logging.getLogger(__name__)

_WORK_SECONDS = 1500
"""For how long new batches are begun: after that, the next call goes on."""


class Store(Protocol):
    def known(self) -> dict[str, datetime]:
        """Returns which documents can be found, by URI, and since when."""

    def remove(self, uris: Iterable[str]) -> None:
        """Removes documents that are known."""

    def take_in(self, documents: list[Document]) -> set[str]:
        """Takes documents in, whether known or not, and returns the URIs of those that it could not."""

    def takes(self, name: str) -> bool:
        """Tells whether it can read a document of this name."""


class Ingestion:
    def __init__(self, queue: Queue, documents: Documents, store: Store, *, keep_removed_sources: bool):
        self._queue = queue
        self._documents = documents
        self._store = store
        self._keep_removed_sources = keep_removed_sources

    def run(self) -> None:
        end = time.monotonic() + _WORK_SECONDS
        while time.monotonic() < end and (changes := self._queue.pull()):
            self._work(changes)

    def _work(self, changes: list[Change]) -> None:
        named = {change: self._documents.named(change.bucket, change.name) for change in changes}
        objects = {each for each in named.values() if each is not None}
        # A document is no older than its attributes, but for those that were deleted.
        other_attributes = {each for change, each in named.items() if each is not None and each[1] != change.name}
        failed = self._update(objects, other_attributes)
        if any(self._asks_for_all(change) for change in changes):
            self._compare()
        self._queue.done(change for change in changes if named[change] not in failed)

    def _asks_for_all(self, change: Change) -> bool:
        return not change.name or self._documents.is_deployment(change.bucket, change.name)

    def _update(self, objects: set[tuple[str, str]], other_attributes: set[tuple[str, str]]) -> set[tuple[str, str]]:
        """Brings some documents in line, and returns those that could not be."""
        if not objects:
            return set()
        known = self._store.known()
        since = self._documents.settings_since()
        found = {each: self._documents.find(*each) for each in sorted(objects) if self._store.takes(each[1])}
        gone = {_uri(each) for each in objects if found.get(each) is None} & known.keys()
        if gone:
            self._store.remove(gone)
        stale = [
            document
            for each, document in found.items()
            if document is not None and (each in other_attributes or _is_stale(document, known, since))
        ]
        failed = self._take_in(stale)
        logger.info(
            "%d documents taken in, %d removed, %d failed, %d were in line",
            len(stale) - len(failed),
            len(gone),
            len(failed),
            len(objects) - len(stale) - len(gone),
        )
        return {each for each in objects if _uri(each) in failed}

    def _take_in(self, documents: list[Document]) -> set[str]:
        failed: set[str] = set()
        while documents:
            failed |= self._store.take_in(documents)
            # What changed meanwhile may have been read before it did.
            again = [(each, self._documents.find(each.bucket, each.name)) for each in documents]
            documents = [now for each, now in again if now is not None and now.updated != each.updated]
        if failed:
            logger.error("%d documents could not be taken in: %s", len(failed), ", ".join(sorted(failed)))
        return failed

    def _compare(self) -> None:
        """Removes what is gone, and puts into the queue what else is not in line, to be worked on in batches."""
        known = self._store.known()
        since = self._documents.settings_since()
        documents = [each for each in self._documents.all() if self._store.takes(each.name)]
        changed = [(each.bucket, each.name) for each in documents if _is_stale(each, known, since)]
        gone = known.keys() - {each.uri for each in documents}
        if self._keep_removed_sources:
            gone = {uri for uri in gone if self._documents.is_document(*_parts(uri))}
        logger.info("%d of %d documents are not in line, %d are gone", len(changed), len(documents), len(gone))
        self._queue.publish(changed)
        if gone:
            self._store.remove(gone)


def _is_stale(document: Document, known: dict[str, datetime], since: datetime) -> bool:
    return document.uri not in known or known[document.uri] <= max(document.updated, since)


def _parts(uri: str) -> tuple[str, str]:
    bucket, _, name = uri.removeprefix("gs://").partition("/")
    return bucket, name


def _uri(document: tuple[str, str]) -> str:
    return f"gs://{document[0]}/{document[1]}"
