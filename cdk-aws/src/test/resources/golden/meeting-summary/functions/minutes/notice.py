"""Publishes a message together with the text of a document."""

import boto3

import documents

sns = boto3.client("sns")
LONGEST = 256 * 1024


def handler(event: dict, _context: object) -> None:
    document: documents.Document = event["document"]
    location = f"s3://{document['bucket']}/{document['key']}"
    message = fit(f"{event['message']}\n\n{documents.read_text(document)}", location)
    sns.publish(TopicArn=event["topic"], Subject=event["subject"], Message=message)


def fit(text: str, location: str) -> str:
    """Cuts what is longer than Amazon SNS takes, and says where the rest is."""
    encoded = text.encode()
    if len(encoded) <= LONGEST:
        return text
    rest = f"\n\n[The rest is in {location}]"
    return encoded[: LONGEST - len(rest.encode())].decode(errors="ignore") + rest
