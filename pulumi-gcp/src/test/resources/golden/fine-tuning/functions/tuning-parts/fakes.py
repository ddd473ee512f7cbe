"""What tests give for Google's APIs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests
from requests.adapters import BaseAdapter

Answered = Mapping[str, Any] | list[Any] | bytes | int | Exception


@dataclass(frozen=True)
class Request:
    method: str
    url: str
    body: Any


class FakeSession(requests.Session):
    """Answers with what it was given, in order, and keeps what it was asked."""

    def __init__(self, *answers: Answered):
        super().__init__()
        self.asked: list[Request] = []
        self._answers = list(answers)
        self.mount("https://", _Adapter(self))

    def answers(self, *answers: Answered) -> "FakeSession":
        """Adds answers: a JSON object or a list of them, a file, the status of an error, or what is raised instead."""
        self._answers.extend(answers)
        return self

    @property
    def left(self) -> int:
        """How many answers nobody has asked for."""
        return len(self._answers)

    def next_answer(self, request: requests.PreparedRequest) -> Mapping[str, Any] | list[Any] | bytes | int:
        body = json.loads(request.body) if request.body else None
        self.asked.append(Request(str(request.method), str(request.url), body))
        if not self._answers:
            raise AssertionError(f"unexpected: {request.method} {request.url}")
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


class _Adapter(BaseAdapter):
    def __init__(self, session: FakeSession):
        super().__init__()
        self._session = session

    def send(self, request: requests.PreparedRequest, **_: Any) -> requests.Response:  # type: ignore[override]
        answer = self._session.next_answer(request)
        response = requests.Response()
        response.url = str(request.url)
        response.request = request
        response.status_code = answer if isinstance(answer, int) else 200
        content = {"error": {"status": "FAILED", "message": "secret"}} if isinstance(answer, int) else answer
        response._content = content if isinstance(content, bytes) else json.dumps(content).encode()
        return response

    def close(self) -> None:
        pass
