"""Starts ingestions of the data sources that changed.

A message names a data source. It is done with only once an ingestion of that source was started after the message had
come, and an ingestion takes in whatever changed before it started: so the last change is never missed. Bedrock runs one
ingestion of a knowledge base at a time and refuses others; a message then comes back when its visibility timeout ends.
"""

import json
import logging
import os
from collections import defaultdict
from typing import Any

import boto3
from botocore.exceptions import ClientError

logger = logging.getLogger()
logger.setLevel(logging.INFO)

# Refused for now, not for good.
BUSY = {"ConflictException", "ServiceQuotaExceededException", "ThrottlingException"}
# The source was replaced or removed since, and whatever replaced it has messages of its own.
GONE = {"ResourceNotFoundException"}

bedrock = boto3.client("bedrock-agent")


def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Starts one ingestion for each source, and returns the messages to try again later."""
    messages: dict[str, list[str]] = defaultdict(list)
    for record in event["Records"]:
        messages[json.loads(record["body"])["dataSource"]].append(record["messageId"])
    again = [message for source, ids in messages.items() if not start(source) for message in ids]
    return {"batchItemFailures": [{"itemIdentifier": message} for message in again]}


def start(source: str) -> bool:
    """Tells whether the messages about a source are done with."""
    try:
        job = bedrock.start_ingestion_job(
            knowledgeBaseId=os.environ["KNOWLEDGE_BASE_ID"], dataSourceId=source
        )["ingestionJob"]
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if code in BUSY:
            logger.info("%s has to wait: %s", source, code)
            return False
        if code in GONE:
            logger.warning("%s is no more", source)
            return True
        raise
    logger.info("%s is ingested by job %s", source, job["ingestionJobId"])
    return True
