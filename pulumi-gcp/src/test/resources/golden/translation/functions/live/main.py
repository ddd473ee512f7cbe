"""Answers the texts that are posted to /translations with their translations, spoken if asked to."""

import json
import os
import threading
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import flask
import functions_framework
import google.auth
from calls import CallFailed
from google.auth.transport.requests import AuthorizedSession
from posted import Posted, Refused, read
from rate import Rate
from translation import Translator, UnknownLanguage

settings: dict[str, Any] = json.loads((Path(__file__).parent / "settings.json").read_text("utf-8"))
translator = Translator(settings, os.environ["GOOGLE_CLOUD_PROJECT"], os.environ.get("GLOSSARIES", ""))
rate = Rate(settings["rate"], settings["rate"])
_of_thread = threading.local()


def session() -> AuthorizedSession:
    """Returns a session with Google's APIs; each thread has one of its own."""
    if not hasattr(_of_thread, "session"):
        credentials, _ = google.auth.default(scopes=["https://www.googleapis.com/auth/cloud-platform"])
        _of_thread.session = AuthorizedSession(credentials)
    return _of_thread.session


@functions_framework.http
def translate(request: flask.Request) -> flask.Response:
    try:
        return _json(200, _answer(_posted(request)))
    except Refused as refused:
        return _failure(refused.status, str(refused), request)
    except UnknownLanguage:
        return _failure(422, "the language of the text is not clear or not known; name it", request)
    except CallFailed as failure:
        status = failure.status if failure.status in (429, 504) else 503
        message = "too many requests; try again in a moment" if status == 429 else "a service is unavailable"
        return _failure(status, message, request, call=str(failure))


def _posted(request: flask.Request) -> Posted:
    if request.path.rstrip("/") != "/translations":
        raise Refused(404, "there is nothing here; texts are posted to /translations")
    if request.method != "POST":
        raise Refused(405, "texts are posted")
    if not rate.lets_in():
        raise Refused(429, "too many requests; try again in a moment")
    return read(request.get_data(cache=False), settings)


def _answer(posted: Posted) -> dict[str, Any]:
    translated = translator.translate(session(), posted.text, posted.source, posted.target)
    answer = {"translation": translated.text, "source": translated.source, "target": posted.target}
    if posted.speak:
        answer["audio"] = translator.speak(session(), translated.text, posted.target)
    return answer


def _failure(status: int, message: str, request: flask.Request, **more: Any) -> flask.Response:
    request_id = request.headers.get("X-Cloud-Trace-Context", "").split("/")[0] or str(uuid.uuid4())
    severity = "INFO" if status < 500 else "ERROR"
    # How it went, never what was to be translated.
    print(json.dumps({"severity": severity, "message": message, "status": status, "requestId": request_id, **more}), flush=True)
    return _json(status, {"error": message})


def _json(status: int, body: Mapping[str, Any]) -> flask.Response:
    return flask.Response(json.dumps(body, ensure_ascii=False), status, content_type="application/json")
