"""Takes in what changed in the sources of a knowledge base. Cloud Scheduler calls it every minute."""

import logging
import os

import functions_framework
import google.auth
from changes import Queue
from documents import Documents
from flask import Request
from google.auth.transport.requests import AuthorizedSession
from ingestion import Ingestion
from store import Store

# Cloud Logging takes the severity from what precedes the message.
logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s", force=True)


@functions_framework.http
def ingest(_request: Request) -> str:
    credentials, _ = google.auth.default(scopes=["https://www.googleapis.com/auth/cloud-platform"])
    session = AuthorizedSession(credentials)
    queue = Queue(session, os.environ["TOPIC"], os.environ["SUBSCRIPTION"])
    documents = Documents.of(session, os.environ, attributes=Store.READS_ATTRIBUTES)
    keep = os.environ["REMOVED_SOURCES"] == "retain"
    Ingestion(queue, documents, Store(session, queue.hold), keep_removed_sources=keep).run()
    return "done"
