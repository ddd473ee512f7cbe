"""Translates a document of up to 100 kB in one call; longer ones are left to a batch job."""

from pathlib import PurePosixPath

import boto3
from botocore.config import Config

import documents

translate = boto3.client("translate", config=Config(retries={"total_max_attempts": 1}))
CONTENT_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".htm": "text/html",
    ".html": "text/html",
}


def handler(event: dict, _context: object) -> documents.Document:
    document: documents.Document = event["document"]
    suffix = PurePosixPath(document["key"]).suffix.lower()
    content_type = CONTENT_TYPES.get(suffix, "text/plain")
    content = documents.read(document)
    request = {
        "Document": {"Content": content, "ContentType": content_type},
        "SourceLanguageCode": event["source"],
        "TargetLanguageCode": event["target"],
    }
    if "settings" in event:
        request["Settings"] = event["settings"]
    if "terminology" in event:
        request["TerminologyNames"] = [event["terminology"]]
    try:
        content = translate.translate_document(**request)["TranslatedDocument"]["Content"]
    except translate.exceptions.UnsupportedLanguagePairException as error:
        # A document that is in the target language already is passed on as it is.
        if error.response.get("SourceLanguageCode") != event["target"]:
            raise
    return documents.write(f"{event['key']}{suffix}", content, content_type, event["target"])
