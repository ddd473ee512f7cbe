"""Tells who asks, from the ID token that Cloud Run has verified."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any

from problems import forbidden

# Cloud Run looks at the first of them that there is, and at no other; it passes the token on without its signature.
_HEADERS = ("X-Serverless-Authorization", "Authorization")


def claims(headers: Mapping[str, str]) -> dict[str, Any]:
    """Returns what the caller's token says."""
    token = next((headers[name] for name in _HEADERS if headers.get(name)), "")
    try:
        payload = token.removeprefix("Bearer ").removeprefix("bearer ").split(".")[1]
        found = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (IndexError, ValueError, binascii.Error):
        raise forbidden("The request has no ID token.") from None
    if not isinstance(found, dict) or not found.get("sub"):
        raise forbidden("The token names no subject.")
    return found
