"""Translates the text of a request, and speaks the translation if asked to: POST /translations."""

import base64
import json
import logging
import os

import boto3
from botocore.config import Config

RETRIES = Config(retries={"mode": "standard", "total_max_attempts": 3}, read_timeout=20)
translate = boto3.client("translate", config=RETRIES)
polly = boto3.client("polly", config=RETRIES)
SETTINGS: dict = json.loads(os.environ["SETTINGS"])
LONGEST_TEXT = 10_000
LONGEST_SPEECH = 3_000
log = logging.getLogger()
log.setLevel(logging.INFO)


class Refused(Exception):
    """The request cannot be answered; its caller can mend that."""

    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status


def handle(event: dict, _context: object) -> dict:
    try:
        request = read(event)
        answer = translated(request)
        if request.get("speak"):
            answer["audio"] = spoken(answer["translation"], answer["target"])
        return response(200, answer)
    except Refused as refused:
        return response(refused.status, {"error": str(refused)})
    except translate.exceptions.TooManyRequestsException:
        return response(429, {"error": "too many requests; try again in a moment"})
    except (
        translate.exceptions.DetectedLanguageLowConfidenceException,
        translate.exceptions.UnsupportedLanguagePairException,
    ) as error:
        log.info("refused: %s", type(error).__name__)
        return response(422, {"error": "the language of the text is not clear or not known; name it"})


def read(event: dict) -> dict:
    body = event.get("body") or ""
    if event.get("isBase64Encoded"):
        body = base64.b64decode(body)
    try:
        request = json.loads(body)
    except ValueError:
        raise Refused(400, "the body is not JSON") from None
    if not isinstance(request, dict) or not isinstance(request.get("text"), str):
        raise Refused(400, "the body has no text")
    size = len(request["text"].encode())
    if not 0 < size <= LONGEST_TEXT:
        raise Refused(413 if size else 400, f"a text has between 1 and {LONGEST_TEXT} bytes, not {size}")
    if request.get("target") not in SETTINGS["targets"]:
        raise Refused(400, f"target is one of {', '.join(SETTINGS['targets'])}")
    if not isinstance(request.get("source", "auto"), str):
        raise Refused(400, "source is a language")
    if request.get("speak") and request["target"] not in SETTINGS["voices"]:
        raise Refused(400, "no voice speaks the language")
    return request


def translated(request: dict) -> dict:
    source, target = request.get("source", "auto"), request["target"]
    if source == target:
        return {"translation": request["text"], "source": source, "target": target}
    result = translate.translate_text(
        Text=request["text"],
        SourceLanguageCode=source,
        TargetLanguageCode=target,
        **SETTINGS["translation"],
    )
    return {
        "translation": result["TranslatedText"],
        "source": result["SourceLanguageCode"],
        "target": result["TargetLanguageCode"],
    }


def spoken(text: str, language: str) -> str:
    if len(text) > LONGEST_SPEECH:
        raise Refused(413, f"what is spoken has up to {LONGEST_SPEECH} characters, not {len(text)}")
    result = polly.synthesize_speech(
        Engine=SETTINGS["engine"], OutputFormat="mp3", Text=text, VoiceId=SETTINGS["voices"][language]
    )
    return base64.b64encode(result["AudioStream"].read()).decode()


def response(status: int, body: dict) -> dict:
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(body, ensure_ascii=False),
    }
