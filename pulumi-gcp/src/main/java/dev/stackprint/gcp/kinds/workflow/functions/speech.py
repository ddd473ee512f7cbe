"""Has Text-to-Speech read a text aloud, part by part, and joins the sound."""

import base64
import re
from collections.abc import Iterator

import documents
from calls import call

_LONGEST = 100_000
_LONGEST_PART = 4_500
"""In bytes. Text-to-Speech takes up to 5,000 in a call."""
_TYPES = {"mp3": ("MP3", "audio/mpeg"), "ogg": ("OGG_OPUS", "audio/ogg")}


class TextTooLong(documents.Unusable):
    """A text of more than 100,000 characters would take longer than the function may."""


class NoVoice(documents.Unusable):
    """No voice is set for the language of the text."""


def handler(given: dict) -> documents.Document:
    document: documents.Document = given["document"]
    text = plain(documents.read_text(document))
    if len(text) > _LONGEST:
        raise TextTooLong(f"{document['key']} has {len(text)} characters, more than {_LONGEST}")
    language = document.get("language")
    encoding, content_type = _TYPES[given["format"]]
    name = voice(given["voices"], language)
    # Both formats are streams of frames: one after the other they are a stream again.
    sound = b"".join(_speak(part, name, encoding, given["url"]) for part in parts(text))
    return documents.write(f"{given['key']}.{given['format']}", sound, content_type, language)


def _speak(text: str, name: str, encoding: str, url: str) -> bytes:
    body = {
        "input": {"text": text},
        # A voice's name begins with its language.
        "voice": {"languageCode": "-".join(name.split("-")[:2]), "name": name},
        "audioConfig": {"audioEncoding": encoding},
    }
    return base64.b64decode(call(documents.session(), "POST", url, body, timeout=120)["audioContent"])


def voice(voices: dict[str, str], language: str | None) -> str:
    """The voice for the language, else for its language without the country, else the only one."""
    for candidate in (language, (language or "").split("-")[0], "any"):
        if candidate in voices:
            return voices[candidate]
    raise NoVoice(f"no voice is set for language {language}, only for {', '.join(voices)}")


def plain(text: str) -> str:
    """Markdown without its marks, which would be read aloud."""
    lines = re.sub(r"^[ \t]*(?:#+|[-*])[ \t]+|^[|:\- \t]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"[*_`|]+", "", lines).strip()


def parts(text: str) -> Iterator[str]:
    """Joins sentences to parts that one call takes; cuts those that are longer themselves."""
    part = ""
    for sentence in re.findall(r".+?(?:[.!?。！？]+\s+|\n+|$)", text, re.DOTALL):
        for piece in _pieces(sentence):
            if part and len((part + piece).encode()) > _LONGEST_PART:
                yield part
                part = ""
            part += piece
    if part.strip():
        yield part


def _pieces(sentence: str) -> Iterator[str]:
    most = _LONGEST_PART // 4  # A character has up to four bytes.
    while len(sentence.encode()) > _LONGEST_PART:
        cut = sentence.rfind(" ", 1, most) + 1 or most
        yield sentence[:cut]
        sentence = sentence[cut:]
    yield sentence
