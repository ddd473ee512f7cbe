"""What the steps of the workflow hand to each other: documents in S3.

A document is a small map: bucket, key and, where they are known, the size in bytes and the language.
Only such maps pass through the state machine. Texts do not: they may be longer than its limit of 256
KiB, and they would stay in its history.
"""

import os
from typing import TypedDict

import boto3

s3 = boto3.client("s3")


class Document(TypedDict, total=False):
    bucket: str
    key: str
    size: int
    language: str


class Unusable(Exception):
    """What a step is given, or gets, is of no use to it: to try again would not help."""


class NotText(Unusable):
    """The document is not text in UTF-8."""


def read(document: Document) -> bytes:
    response = s3.get_object(Bucket=document["bucket"], Key=document["key"])
    return response["Body"].read()


def read_text(document: Document) -> str:
    try:
        return read(document).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotText(f"{document['key']} is not text in UTF-8") from error


def write(
    key: str, content: "str | bytes", content_type: str, language: "str | None" = None
) -> Document:
    body = content.encode() if isinstance(content, str) else content
    if content_type.startswith("text/"):
        content_type += "; charset=utf-8"
    bucket = os.environ["RESULTS_BUCKET"]
    s3.put_object(Bucket=bucket, Key=key, Body=body, ContentType=content_type)
    document: Document = {"bucket": bucket, "key": key, "size": len(body)}
    if language:
        document["language"] = language
    return document
