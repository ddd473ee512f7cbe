"""A corpus of RAG Engine, which reads, cuts and embeds documents by itself."""

import json
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import requests
from calls import CallFailed, call
from documents import Document

logger = logging.getLogger(__name__)

_TYPES = (".docx", ".html", ".json", ".jsonl", ".md", ".ndjson", ".pdf", ".pptx", ".txt")
_PAUSE = 15
_FILES_PER_IMPORT = 25
_LONGEST_IMPORT = 1800
_TIMEOUT = 60
_BUSY = {409, 429}
"""How RAG Engine refuses an import while others run: three at a time in a region."""


class Store:
    READS_ATTRIBUTES = False

    def __init__(self, session: requests.Session, waiting: Callable[[], None]):
        self._session = session
        self._waiting = waiting
        self._corpus = os.environ["CORPUS"]
        location = self._corpus.split("/")[3]
        self._host = f"https://{location}-aiplatform.googleapis.com/v1"
        self._settings = json.loads(Path(__file__).with_name("settings.json").read_text(encoding="utf-8"))
        parser = self._settings.get("ragFileParsingConfig", {}).get("llmParser")
        if parser:
            parser["modelName"] = f"projects/{os.environ['GOOGLE_CLOUD_PROJECT']}/{parser['modelName']}"

    def takes(self, name: str) -> bool:
        return name.lower().endswith(_TYPES)

    def known(self) -> dict[str, datetime]:
        return {
            uri: datetime.fromisoformat(file["createTime"])
            for file in self._files()
            if (uri := _uri(file)) and _is_active(file)
        }

    def remove(self, uris: Iterable[str]) -> None:
        unwanted = set(uris)
        for file in list(self._files()):
            if _uri(file) in unwanted:
                self._delete(file["name"])

    def take_in(self, documents: list[Document]) -> set[str]:
        uris = [document.uri for document in documents]
        # A file that is imported again may be skipped, or stand beside what it was: so there is none by then.
        self.remove(uris)
        end = time.monotonic() + _LONGEST_IMPORT
        for start in range(0, len(uris), _FILES_PER_IMPORT):
            self._finish(self._begin(uris[start : start + _FILES_PER_IMPORT], end), end)
        return set(uris) - self.known().keys()

    def _finish(self, operation: Mapping[str, Any], end: float) -> None:
        while not operation.get("done"):
            self._wait(end)
            operation = self._get(f"{self._host}/{operation['name']}")
        if "error" in operation:
            # Its message may quote a document. Which files it left out is seen from what there is afterwards.
            logger.error("an operation failed with code %s", operation["error"].get("code"))

    def _begin(self, uris: list[str], end: float) -> dict[str, Any]:
        body = {"importRagFilesConfig": {"gcsSource": {"uris": uris}, **self._settings}}
        while True:
            try:
                url = f"{self._host}/{self._corpus}/ragFiles:import"
                return call(self._session, "POST", url, body, timeout=_TIMEOUT, attempts=1)
            except CallFailed as failure:
                if failure.status not in _BUSY:
                    raise
            self._wait(end)

    def _wait(self, end: float) -> None:
        if time.monotonic() > end:
            raise TimeoutError("RAG Engine takes too long")
        self._waiting()
        time.sleep(_PAUSE)

    def _files(self) -> Iterator[Mapping[str, Any]]:
        params: dict[str, Any] = {"pageSize": 100}
        while True:
            page = self._get(f"{self._host}/{self._corpus}/ragFiles", params)
            yield from page.get("ragFiles", [])
            if not page.get("nextPageToken"):
                return
            params = {**params, "pageToken": page["nextPageToken"]}

    def _get(self, url: str, params: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return self._patiently(lambda: call(self._session, "GET", url, params=params, timeout=_TIMEOUT))

    def _delete(self, name: str) -> None:
        try:
            operation = self._patiently(lambda: call(self._session, "DELETE", f"{self._host}/{name}", timeout=_TIMEOUT))
        except CallFailed as failure:
            if failure.status != 404:
                raise
        else:
            self._finish(operation, time.monotonic() + _LONGEST_IMPORT)

    def _patiently(self, ask: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """RAG Engine answers 60 such calls a minute; a large corpus has more pages than that."""
        for _ in range(8):
            try:
                return ask()
            except CallFailed as failure:
                if failure.status != 429:
                    raise
            self._waiting()
            time.sleep(_PAUSE)
        return ask()


def _uri(file: Mapping[str, Any]) -> str:
    uris = file.get("gcsSource", {}).get("uris", [])
    return uris[0] if uris else ""


def _is_active(file: Mapping[str, Any]) -> bool:
    return file.get("fileStatus", {}).get("state", "ACTIVE") == "ACTIVE"
