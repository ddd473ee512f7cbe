"""Publishes a message together with the text of a document."""

import base64

import documents
from calls import call

_LONGEST = 9_000_000
"""In bytes. Pub/Sub takes requests of up to 10 MB, in which the text stands in base64."""


def handler(given: dict) -> dict:
    document: documents.Document = given["document"]
    location = f"gs://{document['bucket']}/{document['key']}"
    message = fit(f"{given['message']}\n\n{documents.read_text(document)}", location)
    body = {"messages": [{"data": base64.b64encode(message).decode(), "attributes": {"subject": given["subject"]}}]}
    url = f"https://pubsub.googleapis.com/v1/{given['topic']}:publish"
    return call(documents.session(), "POST", url, body, timeout=60)


def fit(text: str, location: str, longest: int = _LONGEST * 3 // 4) -> bytes:
    """Cuts what is longer than Pub/Sub takes, and says where the rest is."""
    encoded = text.encode()
    if len(encoded) <= longest:
        return encoded
    rest = f"\n\n[The rest is in {location}]".encode()
    return encoded[: longest - len(rest)].decode(errors="ignore").encode() + rest
