"""Stands for the services that workflows use. The functions run for real; each call is held against the API's document."""

import base64
import importlib
import json
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.parse import parse_qs, unquote, urlsplit

import requests
from discovery import Documents
from interpreter import Interpreter, Raised

PROJECT = Path(os.environ["PROJECT"])
_DOCUMENTS = Documents.installed()


class World:
    """Everything outside of a workflow."""

    def __init__(self, workflow: str, results: str):
        self.workflow = workflow
        self.results = results
        """The bucket of the results."""
        self.objects: dict[tuple[str, str], bytes] = {}
        self.speech: list[dict] | None = [said("2s", "1", "Let us ship it."), said("5s", "2", "I write the notes by Friday.")]
        self.answers: list[str] = []
        self.questions: list[dict] = []
        self.published: list[tuple[str, str, str]] = []
        self.called: list[str] = []
        self.fail: dict[str, list[int]] = {}
        """Statuses to answer first, by a part of the URL or the name of the connector."""
        self.states: list[str] = []
        """States of a job, before it has succeeded."""
        self.jobs: list[dict] = []
        self.cancelled: list[str] = []
        self.decisions: list[Any] = []
        """What is sent to an execution that waits to be called back."""
        self.recording = ""
        self.looks = 0

    def start(self, argument: Any, execution: str = "execution-1") -> tuple[Interpreter, Any]:
        """Returns the interpreter, and what the execution returned or raised."""
        text = (PROJECT / "workflows" / f"{self.workflow}.yaml").read_text("utf-8")
        environment = {name: self._value(name) for name in set(re.findall(r'get_env\("((?!GOOGLE_)\w+)"\)', text))}
        interpreter = Interpreter(text, {**environment, "GOOGLE_CLOUD_WORKFLOW_EXECUTION_ID": execution}, self)
        try:
            return interpreter, interpreter.run(argument)
        except Raised as raised:
            return interpreter, raised.value

    @staticmethod
    def _value(name: str) -> str:
        kind, _, rest = name.partition("_")
        word = rest.lower().replace("_", "-")
        if kind == "BUCKET":
            return word
        if kind == "URL":
            return f"https://function.example/{word}"
        return f"projects/test-project/topics/{word or kind.lower()}"

    def upload(self, bucket: str, key: str, content: bytes, generation: str = "1") -> dict:
        """Returns the event of an upload."""
        self.objects[bucket, key] = content
        attributes = {"bucketId": bucket, "objectId": key, "objectGeneration": generation}
        return {"data": {"message": {"attributes": attributes}}}

    # What the workflow calls.

    def request(self, method: str, url: str, body: Any, auth: str) -> tuple[int, Any]:
        status = self._failure(url)
        if status:
            return status, {}
        if url.startswith("https://function.example/"):
            assert auth == "OIDC", url
            return self._function(url.rsplit("/", 1)[1], body)
        assert auth == "OAuth2", url
        status, content = self.api(method, url, None if body is None else json.dumps(body).encode())
        return status, _parsed(content)

    def connector(self, name: str, args: Mapping[str, Any]) -> tuple[int, Any]:
        _DOCUMENTS.check_connector(name, args)
        status = self._failure(name)
        if status:
            return status, {}
        if name.endswith("publish"):
            self._publish(args["topic"], args["body"])
            return 200, {"messageIds": ["1"]}
        assert name == "googleapis.storage.v1.objects.insert" and args["ifGenerationMatch"] == "0"
        if (args["bucket"], args["name"]) in self.objects:
            return 412, {}
        self.objects[args["bucket"], args["name"]] = args["body"].encode()
        return 200, {}

    def callback(self) -> Any:
        return self.decisions.pop(0)

    def _failure(self, place: str) -> int | None:
        self.called.append(place)
        for part, statuses in self.fail.items():
            if part in place and statuses:
                return statuses.pop(0)
        return None

    def _function(self, name: str, body: Any) -> tuple[int, Any]:
        """Runs a function from its folder, as if it were the only one."""
        folder = str(PROJECT / "functions" / f"{self.workflow}-{name}")
        before = set(sys.modules)
        environment = {"RESULTS_BUCKET": self.results, "GOOGLE_CLOUD_PROJECT": "test-project", "GUARDRAIL_TEMPLATE": "projects/test-project/locations/europe-west4/templates/t"}
        sys.path.insert(0, folder)
        try:
            with mock.patch.dict(os.environ, environment), mock.patch("time.sleep"):
                importlib.import_module("documents").session = lambda: Session(self)
                request = mock.Mock()
                request.get_json.return_value = json.loads(json.dumps(body))
                # The framework wraps the handler for itself alone.
                answer = importlib.import_module("main").handle(request)
        finally:
            sys.path.remove(folder)
            for module in set(sys.modules) - before:
                if str(getattr(sys.modules[module], "__file__", "")).startswith(folder):
                    del sys.modules[module]
        return (answer[1], answer[0]) if isinstance(answer, tuple) else (200, json.loads(json.dumps(answer)))

    # Google's APIs.

    def api(self, method: str, url: str, body: bytes | None) -> tuple[int, bytes]:
        call = _DOCUMENTS.check(method, url, body)
        status, answer = self._answer(method, url, body)
        content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        if call and status < 400:
            call.check_answer(content)
        return status, content

    def _answer(self, method: str, url: str, body: bytes | None) -> tuple[int, Any]:
        parts = urlsplit(url)
        if parts.hostname == "storage.googleapis.com":
            return self._storage(method, parts.path, parse_qs(parts.query), body)
        given = json.loads(body) if body else {}
        if parts.path.endswith(":batchRecognize"):
            self.recording = given["files"][0]["uri"]
            self.output = given["recognitionOutputConfig"]["gcsOutputConfig"]["uri"]
            return 200, {"name": "projects/1/locations/eu/operations/7"}
        if "/batchPredictionJobs" in parts.path or "/customJobs" in parts.path:
            return 200, self._job(method, parts.path, given)
        if "/operations/" in parts.path:
            return 200, self._operation()
        if ":sanitize" in parts.path:
            return 200, {"sanitizationResult": {"filterMatchState": "NO_MATCH_FOUND", "invocationResult": "SUCCESS", "filterResults": {}}}
        if parts.path.endswith("Predict"):
            self.questions.append(given)
            return 200, {"content": [{"type": "text", "text": self.answers.pop(0)}], "stop_reason": "end_turn"}
        if parts.path.endswith(":generateContent"):
            self.questions.append(given)
            content = {"role": "model", "parts": [{"text": self.answers.pop(0)}]}
            return 200, {"candidates": [{"content": content, "finishReason": "STOP"}]}
        if parts.path.endswith(":detectLanguage"):
            return 200, {"languages": [{"languageCode": "en", "confidence": 1}]}
        if parts.path.endswith(":translateText"):
            text = f"[{given['targetLanguageCode']}] {given['contents'][0]}"
            return 200, {"translations": [{"translatedText": text}]}
        if parts.path.endswith("text:synthesize"):
            return 200, {"audioContent": base64.b64encode(given["voice"]["name"].encode()).decode()}
        if parts.path.endswith(":publish"):
            self._publish(parts.path.removeprefix("/v1/").removesuffix(":publish"), given)
            return 200, {"messageIds": ["1"]}
        raise AssertionError(f"nobody answers {url}")

    def _storage(self, method: str, path: str, query: dict, body: bytes | None) -> tuple[int, Any]:
        names = [unquote(each) for each in re.findall(r"/(?:b|o)/([^/]+)", path)]
        if path.startswith("/upload/"):
            self.objects[names[0], query["name"][0]] = body or b""
            return 200, {}
        if (names[0], names[1]) not in self.objects:
            return 404, {}
        content = self.objects[names[0], names[1]]
        if "alt" in query:
            return 200, content
        if method == "POST":
            self.objects[names[2], names[3]] = content
            return 200, {}
        return 200, {"bucket": names[0], "name": names[1], "size": str(len(content))}

    def _job(self, method: str, path: str, given: dict) -> dict:
        kind = "customJobs" if "/customJobs" in path else "batchPredictionJobs"
        name = f"projects/1/locations/europe-west4/{kind}/7"
        if path.endswith(":cancel"):
            self.cancelled.append(path)
            return {}
        if method == "POST":
            self.jobs.append(given)
            return {"name": name, "state": "JOB_STATE_PENDING"}
        state = self.states.pop(0) if self.states else "SUCCEEDED"
        job: dict = {"name": name, "state": f"JOB_STATE_{state}"}
        if state == "FAILED":
            job["error"] = {"code": 3, "message": "As the test asks for."}
        if state == "SUCCEEDED" and kind == "customJobs":
            self._run(self.jobs[-1]["jobSpec"]["workerPoolSpecs"][0]["containerSpec"]["args"])
        elif state in ("SUCCEEDED", "PARTIALLY_SUCCEEDED"):
            folder = self.jobs[-1]["outputConfig"]["gcsDestination"]["outputUriPrefix"] + "/prediction-model-1"
            job["outputInfo"] = {"gcsOutputDirectory": folder}
            self._infer(self.jobs[-1]["inputConfig"]["gcsSource"]["uris"][0], folder)
        return job

    def _infer(self, source: str, folder: str) -> None:
        """Answers in any order."""
        rows = [json.loads(line) for line in self.objects[_place(source)].splitlines()]
        for row in rows:
            text = answered_text(row["request"])
            row["response"], row["status"] = ({}, "Bad Request: refused") if "fail" in text else (answer(row, text), "")
        content = "".join(json.dumps(row) + "\n" for row in reversed(rows))
        self.objects[_place(folder + "/predictions.jsonl")] = content.encode()

    def _run(self, args: list[str]) -> None:
        """Answers as vLLM does, in a machine with mounted buckets."""
        source, target = (_place(args[args.index(each) + 1].removeprefix("/gcs/")) for each in ("-i", "-o"))
        served = next(each for each in args if each.startswith("--served-model-name=")).split("=")[1]
        rows = []
        for line in self.objects[source].splitlines():
            asked = json.loads(line)
            assert asked["body"]["model"] == served and asked["url"] == "/v1/chat/completions", asked
            text = asked["body"]["messages"][-1]["content"]
            choice = {"message": {"content": f"Answer to {text}"}, "finish_reason": "stop"}
            rows.append({"id": "vllm", "custom_id": asked["custom_id"], "response": {"status_code": 200, "body": {"choices": [choice]}}, "error": None})
        self.objects[target] = "".join(json.dumps(row) + "\n" for row in rows).encode()

    def _operation(self) -> dict:
        self.looks += 1
        name = "projects/1/locations/eu/operations/7"
        if self.looks < 4:
            return {"name": name}
        result: dict = {"error": {"code": 3, "message": "The encoding is unknown."}}
        if self.speech is not None:
            bucket, key = self.output.removeprefix("gs://").split("/", 1)
            self.objects[bucket, key + "x.json"] = json.dumps({"results": self.speech}).encode()
            result = {"cloudStorageResult": {"uri": self.output + "x.json"}}
        return {"name": name, "done": True, "response": {"results": {self.recording: result}}}

    def _publish(self, topic: str, body: Mapping[str, Any]) -> None:
        for message in body["messages"]:
            text = base64.b64decode(message["data"]).decode()
            self.published.append((topic.split("/")[-1], message["attributes"]["subject"], text))


class Session:
    """The session of a function."""

    def __init__(self, world: World):
        self._world = world

    def request(self, method: str, url: str, params: Any = None, json: Any = None, data: Any = None, **_: Any) -> requests.Response:
        assert params is None
        body = data if json is None else importlib.import_module("json").dumps(json).encode()
        status, content = self._world.api(method, url, body)
        response = requests.Response()
        response.status_code, response._content, response.url = status, content, url
        return response


def said(end: str, speaker: str, text: str) -> dict:
    words = [{"word": word, "speakerLabel": speaker} for word in text.split()]
    return {"alternatives": [{"transcript": text, "words": words}], "resultEndOffset": end, "languageCode": "en-us"}


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return content.decode()


def _place(uri: str) -> tuple[str, str]:
    bucket, key = uri.removeprefix("gs://").split("/", 1)
    return bucket, key


def answered_text(request: dict) -> str:
    """Returns the prompt of a request to Gemini or to Claude."""
    return request["contents"][0]["parts"][0]["text"] if "contents" in request else request["messages"][0]["content"]


def answer(row: dict, text: str) -> dict:
    if "custom_id" in row:
        return {"content": [{"type": "text", "text": f"Answer to {text}"}], "stop_reason": "end_turn"}
    content = {"role": "model", "parts": [{"text": f"Answer to {text}"}]}
    return {"candidates": [{"content": content, "finishReason": "STOP"}]}
