"""Tells which tuned model is in use, as the tuning said last."""

import os
import time
from urllib.parse import quote

import requests
from calls import CallFailed, call

KEPT = 60
"""Seconds for which an answer holds. After that, a model that was put to use meanwhile is called."""
NOTHING_IN_USE = "NOTHING_IN_USE"
"""The reason of the failure if no tuned model has been put to use yet."""
_known: dict[str, tuple[float, str]] = {}
"""What was read last, and when it has to be read again."""


def endpoint(session: requests.Session, timeout: float) -> str:
    """Returns the URL of the endpoint of the model that is in use."""
    place = os.environ["MODEL_IN_USE"]
    until, url = _known.get(place, (0.0, ""))
    if time.monotonic() >= until:
        endpoint_name = _read(session, place, timeout)
        url = f"https://{endpoint_name.split('/')[3]}-aiplatform.googleapis.com/v1/{endpoint_name}"
        _known[place] = (time.monotonic() + KEPT, url)
    return url


def _read(session: requests.Session, place: str, timeout: float) -> str:
    bucket, _, name = place.removeprefix("gs://").partition("/")
    url = f"https://storage.googleapis.com/storage/v1/b/{quote(bucket, safe='')}/o/{quote(name, safe='')}"
    try:
        return call(session, "GET", url, params={"alt": "media"}, timeout=timeout)["endpoint"]
    except CallFailed as failure:
        # Who may not list a bucket is told 403, not 404, of what is not there.
        if failure.status in (403, 404):
            raise CallFailed(url, 404, NOTHING_IN_USE) from None
        raise
