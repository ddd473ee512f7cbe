"""Translates with Cloud Translation, keeping to the glossaries, and speaks with Text-to-Speech."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests
from calls import CallFailed, call
from posted import Refused

_TRANSLATION = "https://translation.googleapis.com/v3"
_SPEECH = "https://texttospeech.googleapis.com/v1/text:synthesize"
_LONGEST_SPEECH = 3_000
_LONGEST_SPEECH_BYTES = 5_000


class UnknownLanguage(Exception):
    """The language of a text is not clear, or not one that is translated."""


@dataclass(frozen=True)
class Translated:
    text: str
    source: str


class Translator:
    def __init__(self, settings: Mapping[str, Any], project: str, glossaries: str):
        """The names of the glossaries begin with what is given; the settings tell for which languages there are any."""
        self._parent = f"projects/{project}/locations/{settings['location']}"
        self._pairs = {tuple(pair) for pair in settings["glossaries"]}
        self._voices = settings["voices"]
        self._glossaries = glossaries

    def translate(self, session: requests.Session, text: str, source: str | None, target: str) -> Translated:
        if source is None and any(target == to for _, to in self._pairs):
            # Which glossary applies, if any, depends on the language.
            source = self._detect(session, text)
        if source == target:
            return Translated(text, source)
        request: dict[str, Any] = {"contents": [text], "mimeType": "text/plain", "targetLanguageCode": target}
        if source is not None:
            request["sourceLanguageCode"] = source
        translations = "translations"
        if (source, target) in self._pairs:
            request["glossaryConfig"] = {"glossary": f"{self._glossaries}-{source}-{target}".lower()}
            translations = "glossaryTranslations"
        try:
            answer = call(session, "POST", f"{_TRANSLATION}/{self._parent}:translateText", request)
        except CallFailed as failure:
            if failure.status == 400:
                raise UnknownLanguage from None
            raise
        translation = answer[translations][0]
        return Translated(translation["translatedText"], source or translation["detectedLanguageCode"])

    def _detect(self, session: requests.Session, text: str) -> str:
        request = {"content": text, "mimeType": "text/plain"}
        answer = call(session, "POST", f"{_TRANSLATION}/{self._parent}:detectLanguage", request)
        likeliest = max(answer.get("languages", []), key=lambda each: each.get("confidence", 0), default={})
        language = likeliest.get("languageCode", "und")
        if language == "und":
            raise UnknownLanguage
        return language

    def speak(self, session: requests.Session, text: str, language: str) -> str:
        """Returns the sound: MP3 in base64."""
        if len(text) > _LONGEST_SPEECH or len(text.encode()) > _LONGEST_SPEECH_BYTES:
            raise Refused(413, f"what is spoken has up to {_LONGEST_SPEECH} characters, in {_LONGEST_SPEECH_BYTES} bytes")
        voice = self._voices[language]
        request = {
            "input": {"text": text},
            "voice": {"languageCode": voice["language"], "name": voice["name"]},
            "audioConfig": {"audioEncoding": "MP3"},
        }
        return call(session, "POST", _SPEECH, request)["audioContent"]
