"""Tells who asks, from the token that API Gateway has verified. Nobody but the gateway may call the function."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any

from problems import forbidden

# The gateway sets it; what a caller sends under this name does not get here.
_HEADER = "X-Apigateway-Api-Userinfo"


def claims(headers: Mapping[str, str]) -> dict[str, Any]:
    """Returns what the caller's token says."""
    payload = headers.get(_HEADER, "")
    try:
        found = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (ValueError, binascii.Error):
        raise forbidden("The request has no token.") from None
    if not isinstance(found, dict) or not found.get("sub"):
        raise forbidden("The token names no subject.")
    return found
