"""Finds passages in AlloyDB for functions that have no way to the database themselves."""

import json
import os
from typing import Any

import functions_framework
import google.auth
from embedding import Embedding
from flask import Request
from google.auth.transport.requests import AuthorizedSession
from search import Search

_search: Search | None = None


def _ready() -> Search:
    """Connects once for each instance of the function, which answers one question at a time."""
    global _search
    if _search is None:
        credentials, _ = google.auth.default(scopes=["https://www.googleapis.com/auth/cloud-platform"])
        model, dimensions = os.environ["MODEL"], int(os.environ["DIMENSIONS"])
        _search = Search(Embedding(AuthorizedSession(credentials), model, dimensions, 1), os.environ["SCHEMA"])
    return _search


@functions_framework.http
def search(request: Request) -> tuple[str, int, dict[str, str]]:
    asked: Any = request.get_json(silent=True)
    if not isinstance(asked, dict) or not isinstance(asked.get("question"), str):
        return json.dumps({"error": "a question is missing"}), 400, {"Content-Type": "application/json"}
    passages = _ready().find(asked["question"], int(asked.get("count", 6)), asked.get("filters") or {})
    return json.dumps({"passages": passages}), 200, {"Content-Type": "application/json"}
