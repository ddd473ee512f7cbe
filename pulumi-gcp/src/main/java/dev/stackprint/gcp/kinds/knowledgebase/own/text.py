"""Reads the text of documents, page by page."""

import io
import logging
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree import ElementTree

from pypdf import PdfReader

# It quotes what it cannot read.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LARGEST_PART = 100_000_000
"""How many bytes a part of a document may have once it is unpacked."""


class Unreadable(Exception):
    """A document is not what its name says, or has no text."""


@dataclass(frozen=True)
class Page:
    text: str
    number: int | None
    """From 1; None if the document has no pages."""


def is_readable(name: str) -> bool:
    return _suffix(name) in _READERS


def pages(name: str, content: bytes) -> list[Page]:
    try:
        found = [page for page in _READERS[_suffix(name)](content) if page.text.strip()]
    except Exception as error:
        # Readers of files raise whatever they stumble over, and its message may quote the file.
        raise Unreadable(type(error).__name__) from None
    if not found:
        raise Unreadable("no text")
    return found


def _suffix(name: str) -> str:
    return name[name.rfind(".") :].lower()


def _plain(content: bytes) -> list[Page]:
    return [Page(content.decode("utf-8-sig", errors="replace"), None)]


def _pdf(content: bytes) -> list[Page]:
    reader = PdfReader(io.BytesIO(content))
    return [Page(page.extract_text(), number) for number, page in enumerate(reader.pages, start=1)]


def _html(content: bytes) -> list[Page]:
    parser = _Html()
    parser.feed(content.decode("utf-8-sig", errors="replace"))
    parser.close()
    return [Page("".join(parser.texts), None)]


def _word(content: bytes) -> list[Page]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = ElementTree.fromstring(_part(archive, "word/document.xml"))
    return [Page(_paragraphs(root, _WORD), None)]


def _slides(content: bytes) -> list[Page]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [match for name in archive.namelist() if (match := re.fullmatch(r"ppt/slides/slide(\d+)\.xml", name))]
        return [
            Page(_slide(_part(archive, match[0])), number)
            for number, match in enumerate(sorted(names, key=lambda match: int(match[1])), start=1)
        ]


def _slide(content: bytes) -> str:
    root = ElementTree.fromstring(content)
    return _paragraphs(root, _DRAWING)


def _paragraphs(root: ElementTree.Element, namespace: str) -> str:
    paragraphs = root.iter(namespace + "p")
    return "\n".join("".join(text.text or "" for text in each.iter(namespace + "t")) for each in paragraphs)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _LARGEST_PART:
        raise ValueError("too large")
    return archive.read(name)


class _Html(HTMLParser):
    _HIDDEN = frozenset({"head", "noscript", "script", "style", "template"})
    _BLOCKS = frozenset(
        "address article aside blockquote br dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol "
        "p pre section table td th tr ul".split()
    )

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in self._HIDDEN:
            self._hidden += 1
        elif tag in self._BLOCKS:
            self.texts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in self._BLOCKS:
            self.texts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.texts.append(data)


_READERS: dict[str, Callable[[bytes], list[Page]]] = {
    ".csv": _plain,
    ".docx": _word,
    ".htm": _html,
    ".html": _html,
    ".json": _plain,
    ".jsonl": _plain,
    ".md": _plain,
    ".pdf": _pdf,
    ".pptx": _slides,
    ".txt": _plain,
}
