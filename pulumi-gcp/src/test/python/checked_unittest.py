"""Runs unit tests as `python -m unittest` does, and holds each call of a Google API against its published document.

Tests give a session that answers without a network; whatever is sent through one is looked at, and so is what is answered.
"""

import unittest

import requests
from discovery import Documents

_DOCUMENTS = Documents.installed()


def check_calls() -> None:
    """Has every session check what it sends and what comes back."""
    send = requests.Session.send

    def checked(self: requests.Session, request: requests.PreparedRequest, **options: object) -> requests.Response:
        call = _DOCUMENTS.check(str(request.method), str(request.url), request.body)
        response = send(self, request, **options)
        if call and response.ok and response.content:
            call.check_answer(response.content)
        return response

    requests.Session.send = checked


if __name__ == "__main__":
    check_calls()
    unittest.main(module=None)
