"""Translates a document: texts part by part, other documents as a whole, whose layout is kept."""

import base64
import os
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import documents
from calls import call

_URL = "https://translation.googleapis.com/v3"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_TEXTS = {".htm": "text/html", ".html": "text/html", ".md": "text/plain", ".txt": "text/plain"}
_DOCUMENTS = {
    ".docx": f"{_OFFICE}wordprocessingml.document",
    ".pptx": f"{_OFFICE}presentationml.presentation",
    ".xlsx": f"{_OFFICE}spreadsheetml.sheet",
}
_LONGEST_PART = 20_000
"""In characters. Cloud Translation takes up to 30,000 in a call."""
_LONGEST_SAMPLE = 1_000
"""In characters: what suffices to tell the language."""
_LARGEST = 20_000_000
"""In bytes. Cloud Translation takes a document of up to 20 MB."""


class DocumentTooLarge(documents.Unusable):
    """Cloud Translation takes documents of up to 20 MB."""


def handler(given: dict) -> documents.Document:
    document: documents.Document = given["document"]
    suffix = PurePosixPath(document["key"]).suffix.lower()
    target = given["target"]
    if suffix in _TEXTS:
        content: str | bytes = _text(documents.read_text(document), _TEXTS[suffix], given)
        content_type = _TEXTS[suffix]
    else:
        content_type = _DOCUMENTS[suffix]
        content = _document(documents.read(document), content_type, given)
    return documents.write(f"{given['key']}{suffix}", content, content_type, target)


def _text(text: str, mime_type: str, given: dict) -> str:
    source = given.get("source") or _spoken(text, mime_type, given)
    translated = []
    for part in parts(text, _LONGEST_PART):
        # White space at the ends would be lost, and nothing but it is refused.
        lead, core, trail = re.fullmatch(r"(\s*)(.*?)(\s*)", part, re.DOTALL).groups()
        if core:
            answer = _call("translateText", {"contents": [core], "mimeType": mime_type}, given, source)
            # With a glossary there are two translations: the one that keeps to it comes first.
            both = [*answer.get("glossaryTranslations", []), *answer["translations"]]
            core = both[0]["translatedText"]
        translated.append(lead + core + trail)
    return "".join(translated)


def _spoken(text: str, mime_type: str, given: dict) -> str | None:
    """The language of a text, which decides on the glossary; without one, nobody has to know."""
    if not given.get("glossary") or not text.strip():
        return None
    body = {"content": text.strip()[:_LONGEST_SAMPLE], "mimeType": mime_type}
    url = f"{_URL}/{_parent('global')}:detectLanguage"
    languages = call(documents.session(), "POST", url, body, timeout=60)["languages"]
    return languages[0]["languageCode"]


def _document(content: bytes, mime_type: str, given: dict) -> bytes:
    if len(content) > _LARGEST:
        raise DocumentTooLarge(f"{given['document']['key']} has {len(content)} bytes, more than {_LARGEST}")
    config = {"content": base64.b64encode(content).decode(), "mimeType": mime_type}
    source = given.get("source")
    answer = _call("translateDocument", {"documentInputConfig": config}, given, source)
    found = answer["documentTranslation"].get("detectedLanguageCode")
    if not source and _glossary(given, found):
        # Only who translates a document tells its language, which decides on the glossary.
        answer = _call("translateDocument", {"documentInputConfig": config}, given, found)
    translation = answer.get("glossaryDocumentTranslation") or answer["documentTranslation"]
    return base64.b64decode(translation["byteStreamOutputs"][0])


def _glossary(given: dict, source: str | None) -> str | None:
    """The name of the glossary for the two languages, if there is one."""
    pair = f"{source}-{given['target']}"
    return f"{given['glossary']}-{pair}".lower() if pair in given.get("pairs", []) else None


def _call(method: str, body: dict, given: dict, source: str | None) -> dict:
    body = {**body, "targetLanguageCode": given["target"]}
    if source:
        body["sourceLanguageCode"] = source
    location = "global"
    glossary = _glossary(given, source)
    if glossary:
        body["glossaryConfig"] = {"glossary": glossary}
        location = glossary.split("/")[3]
    return call(documents.session(), "POST", f"{_URL}/{_parent(location)}:{method}", body, timeout=120)


def _parent(location: str) -> str:
    return f"projects/{os.environ['GOOGLE_CLOUD_PROJECT']}/locations/{location}"


def parts(text: str, limit: int) -> Iterator[str]:
    """Cuts after a paragraph, else after a line, else after a word, else anywhere."""
    while len(text) > limit:
        cut = max(text.rfind("\n\n", 0, limit - 1) + 2, 2)
        for end in ("\n", " "):
            if cut < limit // 2:
                cut = max(cut, text.rfind(end, 0, limit) + 1)
        cut = cut if cut >= limit // 2 else limit
        yield text[:cut]
        text = text[cut:]
    if text:
        yield text
