"""Cuts text into pieces: at the ends of sentences where it can."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from text import Page

_SENTENCE = re.compile(r".+?(?:[.!?。！？]+[\"')\]]*\s+|\n\s*|[。！？]|$)", re.DOTALL)
_ROUGHLY = 4
"""How many letters of the Latin alphabet a token has. Of others it is about one."""


@dataclass(frozen=True)
class Piece:
    searched: str
    """What is embedded."""
    returned: str
    """What an answer is made from: the same, or the larger piece around it."""
    page: int | None


@dataclass(frozen=True)
class Sizes:
    """All in tokens, roughly. Nothing is cut if pieces have no size."""

    tokens: int
    overlap: int
    parent: int


def cut(pages: Sequence[Page], sizes: Sizes) -> list[Piece]:
    if not sizes.tokens:
        whole = "\n".join(page.text for page in pages).strip()
        return [Piece(whole, whole, pages[0].number)]
    if not sizes.parent:
        return [Piece(text, text, page) for text, page in _cut(pages, sizes.tokens, sizes.overlap)]
    return [
        Piece(child, parent, page)
        for parent, page in _cut(pages, sizes.parent, 0)
        for child, _ in _cut([Page(parent, page)], sizes.tokens, sizes.overlap)
    ]


def tokens(text: str) -> int:
    latin = sum(character < "\u0250" for character in text)
    return -(-latin // _ROUGHLY) + len(text) - latin


def _cut(pages: Sequence[Page], size: int, overlap: int) -> Iterator[tuple[str, int | None]]:
    piece: list[tuple[str, int | None]] = []
    held = 0
    for sentence, page in _sentences(pages, size):
        length = tokens(sentence)
        if piece and held + length > size:
            yield _joined(piece), piece[0][1]
            piece = _end(piece, min(overlap, size - length))
            held = sum(tokens(each) for each, _ in piece)
        piece.append((sentence, page))
        held += length
    if piece:
        yield _joined(piece), piece[0][1]


def _sentences(pages: Sequence[Page], size: int) -> Iterator[tuple[str, int | None]]:
    """Returns sentences; those that are larger than a piece in parts."""
    for page in pages:
        for match in _SENTENCE.finditer(page.text):
            sentence = match[0]
            while tokens(sentence) > size:
                end = _fitting(sentence, size)
                yield sentence[:end], page.number
                sentence = sentence[end:]
            if sentence.strip():
                yield sentence, page.number


def _fitting(sentence: str, size: int) -> int:
    """Returns how many characters fit, up to a space if there is one."""
    end, most = 0, min(len(sentence), size * _ROUGHLY)
    end = most
    while tokens(sentence[:end]) > size:
        end = max(1, end * size // tokens(sentence[:end]))
    space = sentence.rfind(" ", 0, end)
    return space + 1 if space > 0 else end


def _end(piece: Sequence[tuple[str, int | None]], size: int) -> list[tuple[str, int | None]]:
    """Returns the last sentences of a piece, as many as fit."""
    kept: list[tuple[str, int | None]] = []
    held = 0
    for sentence, page in reversed(piece):
        held += tokens(sentence)
        if held > size:
            break
        kept.insert(0, (sentence, page))
    return kept


def _joined(piece: Sequence[tuple[str, int | None]]) -> str:
    return "".join(sentence for sentence, _ in piece).strip()
