"""Makes glossaries of Cloud Translation from their files: run by each deployment that changes one."""

import json
import logging
import os
import time
from typing import Any

import google.auth
import requests
from calls import CallFailed, call
from google.auth.transport.requests import AuthorizedSession

API = "https://translation.googleapis.com/v3"
LONGEST_WAIT_SECONDS = 600
PAUSE_SECONDS = 5

logging.basicConfig(level=logging.INFO, format="%(message)s")
log = logging.getLogger(__name__)


class ImportFailed(Exception):
    """Cloud Translation did not take a file."""


def main() -> None:
    credentials, _ = google.auth.default(scopes=["https://www.googleapis.com/auth/cloud-platform"])
    session = AuthorizedSession(credentials)
    names, files = os.environ["GLOSSARIES"], os.environ["FILES"]
    for source, target in json.loads(os.environ["PAIRS"]):
        name = f"{names}-{source}-{target}".lower()
        make(session, name, source, target, f"{files}/{source}-{target}.csv")
        log.info("made %s", name)


def make(session: requests.Session, name: str, source: str, target: str, file: str) -> None:
    glossary = {
        "name": name,
        "languagePair": {"sourceLanguageCode": source, "targetLanguageCode": target},
        "inputConfig": {"gcsSource": {"inputUri": file}},
    }
    if exists(session, name):
        operation = call(session, "PATCH", f"{API}/{name}", glossary, params={"updateMask": "inputConfig"})
    else:
        parent = name.rpartition("/glossaries/")[0]
        operation = call(session, "POST", f"{API}/{parent}/glossaries", glossary)
    finish(session, operation)


def exists(session: requests.Session, name: str) -> bool:
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    while True:
        try:
            call(session, "GET", f"{API}/{name}")
            return True
        except CallFailed as failure:
            if failure.status == 404:
                return False
            # A role that has just been granted takes a minute or two to be known everywhere.
            if failure.status != 403 or time.monotonic() >= end:
                raise
            time.sleep(PAUSE_SECONDS)


def finish(session: requests.Session, operation: dict[str, Any]) -> None:
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    while not operation.get("done"):
        if time.monotonic() >= end:
            raise ImportFailed(f"{operation['name']} takes too long")
        time.sleep(PAUSE_SECONDS)
        operation = call(session, "GET", f"{API}/{operation['name']}")
    if "error" in operation:
        raise ImportFailed(operation["error"].get("message", "no reason given"))


if __name__ == "__main__":
    main()
