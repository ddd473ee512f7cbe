"""What lies beside documents: `manual.pdf.metadata.json` holds the attributes of `manual.pdf`."""

import logging
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import requests
from calls import CallFailed, call
from documents import Document

logger = logging.getLogger(__name__)

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,62}")
_TIMEOUT = 60


class Attributes:
    def __init__(self, session: requests.Session):
        self._session = session

    def of(self, document: Document) -> dict[str, list[str]]:
        """Returns the values of each attribute, as text. What is no attribute is left out, and said so."""
        url = f"https://storage.googleapis.com/storage/v1/b/{quote(document.bucket, safe='')}/o/"
        url += quote(document.name + ".metadata.json", safe="")
        try:
            found = _members(call(self._session, "GET", url, params={"alt": "media"}, timeout=_TIMEOUT))
        except CallFailed as failure:
            if failure.status == 404:
                return {}
            if failure.reason != "no JSON":
                raise
            found = {}
        if "metadataAttributes" not in found:
            logger.error("the attributes of %s are not read: there is no JSON object of them", document.uri)
        attributes: dict[str, list[str]] = {}
        for key, value in _members(found.get("metadataAttributes")).items():
            texts = [_text(each) for each in (value if isinstance(value, list) else [value])]
            if _KEY.fullmatch(key) and None not in texts:
                attributes[key] = [each for each in texts if each is not None]
            else:
                logger.warning("an attribute of %s is not read: its name or value cannot be searched for", document.uri)
        return attributes


def _members(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, (str, int, float)) else None
