"""facts/aws-languages.yaml, gcp-languages.yaml: the languages and voices of the speech and language services."""

import json
import re
from collections.abc import Mapping

from layout import words

_ENUM = re.compile(r"export declare const LanguageCode: \{(.*?)\};", re.DOTALL)
_GOOGLE = re.compile(r"def language_to_google_stt_language\(.*?LANGUAGE_MAP = \{(.*?)\n    \}", re.DOTALL)
_VOICES = re.compile(r"exports\.map = (\[.*\]);", re.DOTALL)


def streaming_languages(enums: str) -> list[str]:
    """The language codes in the type declarations of the SDK for JavaScript."""
    match = _ENUM.search(enums)
    if not match:
        raise ValueError("no LanguageCode in the declarations of client-transcribe-streaming")
    return re.findall(r'"([\w-]+)"', match[1])


def listed_voices(script: str) -> list[Mapping]:
    """Voices as Polly's DescribeVoices describes them, from the list in a script."""
    match = _VOICES.search(script)
    if not match:
        raise ValueError("no list of voices in the script of polly-synthesizer")
    return json.loads(match[1])


def written_down(script: str) -> list[str]:
    """The language codes of Speech-to-Text V2, from the table in pipecat's client of it."""
    match = _GOOGLE.search(script)
    if not match:
        raise ValueError("no table of languages in pipecat's client of Speech-to-Text")
    return re.findall(r'Language\.\w+: "([\w-]+)"', match[1])


def enum(service: Mapping, shape: str) -> list[str]:
    """The values of an enumeration in botocore's model of a service."""
    return service["shapes"][shape]["enum"]


def aws_sections(transcribe: Mapping, comprehend: Mapping, polly: Mapping, streaming, voices, copied: Mapping) -> dict:
    known = set(enum(polly, "VoiceId"))
    spoken = set(enum(polly, "LanguageCode"))
    found = {}
    for voice in sorted(voices, key=lambda v: v["Id"]):
        if voice["Id"] not in known or voice["LanguageCode"] not in spoken:
            raise ValueError(f"botocore does not know the voice {voice['Id']} of {voice['LanguageCode']}")
        found[voice["Id"]] = {
            "language": voice["LanguageCode"],
            "iso": voice["ISO-639-1"],
            "engines": words(voice["SupportedEngines"]),
        }
    return {
        "languages": {
            "transcribe": words(enum(transcribe, "LanguageCode")),
            "transcribe-streaming": words(streaming),
            "translate": words(copied["translate"].split()),
            "comprehend": words(enum(comprehend, "LanguageCode")),
            "guardrails-classic": words(copied["guardrails-classic"].split()),
        },
        "voices": found,
    }


def gcp_sections(speech_to_text, copied: Mapping) -> dict:
    spoken = copied["chirp3-hd"].split()
    translated = copied["translate"].split() + copied["translate-rest"].split()
    if len(translated) != len(set(translated)):
        raise ValueError("a language of Cloud Translation is listed twice")
    return {
        "languages": {
            "speech-to-text": words(speech_to_text),
            "translate": words(translated),
            "chirp3-hd": words(spoken),
        },
        "voices": {voice: {"engines": "chirp3-hd"} for voice in sorted(copied["voices"].split())},
    }
