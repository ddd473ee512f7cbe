"""Has Amazon Polly read a text aloud. The text is read here, since it may not pass through the state machine."""

import os
import re

import boto3
from botocore.config import Config

import documents

polly = boto3.client("polly", config=Config(retries={"total_max_attempts": 1}))
LONGEST = 100_000


class TextTooLong(Exception):
    """Amazon Polly speaks up to 100,000 characters in one task."""


class NoVoice(Exception):
    """No voice is set for the language of the text."""


def handler(event: dict, _context: object) -> dict:
    document: documents.Document = event["document"]
    text = plain(documents.read_text(document))
    if len(text) > LONGEST:
        raise TextTooLong(f"{document['key']} has {len(text)} characters, more than {LONGEST}")
    response = polly.start_speech_synthesis_task(
        Engine=event["engine"],
        OutputFormat=event["format"],
        OutputS3BucketName=os.environ["RESULTS_BUCKET"],
        OutputS3KeyPrefix=event["key"],
        Text=text,
        VoiceId=voice(event["voices"], document.get("language")),
    )
    return {"task": response["SynthesisTask"]["TaskId"]}


def voice(voices: dict[str, str], language: str | None) -> str:
    """The voice for the language, else for its language without the country, else the only one."""
    candidates = [language, (language or "").split("-")[0], "any"]
    for candidate in candidates:
        if candidate in voices:
            return voices[candidate]
    raise NoVoice(f"no voice is set for language {language}, only for {', '.join(voices)}")


def plain(text: str) -> str:
    """Markdown without its marks, which would be read aloud."""
    lines = re.sub(r"^[ \t]*(?:#+|[-*])[ \t]+|^[|:\- \t]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"[*_`|]+", "", lines).strip()
