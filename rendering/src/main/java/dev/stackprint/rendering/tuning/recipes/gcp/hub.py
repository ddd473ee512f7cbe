"""Gets the token of Hugging Face, with the account that the job runs as."""

import base64
import json
from urllib.request import Request, urlopen

_METADATA = "http://metadata.google.internal/computeMetadata/v1/"


def token(secret: str) -> str:
    """Returns the newest version of a secret of Secret Manager, named `projects/PROJECT/secrets/SECRET`."""
    google = {"Metadata-Flavor": "Google"}
    account = _json(Request(_METADATA + "instance/service-accounts/default/token", headers=google))
    access = {"Authorization": f"Bearer {account['access_token']}"}
    url = f"https://secretmanager.googleapis.com/v1/{secret}/versions/latest:access"
    return base64.b64decode(_json(Request(url, headers=access))["payload"]["data"]).decode().strip()


def _json(request: Request) -> dict:
    with urlopen(request, timeout=30) as answer:
        return json.load(answer)
