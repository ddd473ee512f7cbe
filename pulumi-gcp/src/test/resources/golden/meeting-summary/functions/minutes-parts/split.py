"""Splits texts that are too long for one call of a model."""

from collections.abc import Iterator

import documents


def handler(event: dict, _context: object = None) -> list[documents.Document]:
    """Joins the documents, and splits them into parts; one that fits is its own only part."""
    given: list[documents.Document] = event["documents"]
    text = "\n\n".join(documents.read_text(document) for document in given)
    parts = list(split(text, event["limit"]))
    if len(parts) == 1 and len(given) == 1:
        return given
    language = given[0].get("language")
    return [
        documents.write(f"{event['prefix']}{number}.txt", part, "text/plain", language)
        for number, part in enumerate(parts, start=1)
    ]


def split(text: str, limit: int) -> Iterator[str]:
    """Cuts at the end of a line if there is one in the second half, else of a word, else anywhere."""
    while len(text) > limit:
        middle = limit // 2
        ends = (text.rfind(end, middle, limit) + 1 for end in ("\n", " "))
        cut = next((end for end in ends if end), limit)
        yield text[:cut]
        text = text[cut:]
    yield text
