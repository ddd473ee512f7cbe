"""Interprets definitions of Cloud Workflows, as far as ours go: time passes at once, and branches one after another."""

import base64
import json
import re
from collections import ChainMap
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol
from urllib.parse import quote

from expressions import BadExpression, Expression
from workflow_check import load

_MEMORY = 512 * 1024
_STEPS = 5000


class Raised(Exception):
    """What a workflow raises: a map, or a text."""

    def __init__(self, value: Any):
        super().__init__(str(value))
        self.value = value


class Services(Protocol):
    def request(self, method: str, url: str, body: Any, auth: str) -> tuple[int, Any]:
        """Returns the status and the body of the answer."""

    def connector(self, name: str, args: Mapping[str, Any]) -> tuple[int, Any]:
        """Returns the same of a connector's call."""

    def callback(self) -> Any:
        """Returns what somebody sends to the address that the execution waits at; nothing if nobody does in time."""


class _Left(NamedTuple):
    """Why a block was left before its end."""

    how: str
    value: Any


class Interpreter:
    def __init__(self, text: str, environment: Mapping[str, str], services: Services):
        self._definition = load(text)
        self._environment = {"GOOGLE_CLOUD_PROJECT_ID": "test-project", **environment}
        self._services = services
        self.clock = 1_000_000.0
        self.visited: list[str] = []
        self.seen: list[str] = []
        """Every value that variables had, as JSON."""
        self._functions: dict[str, Callable[..., Any]] = {
            "base64.encode": lambda data: base64.b64encode(data).decode(),
            "get_type": _type,
            "int": int,
            "json.encode_to_string": json.dumps,
            "keys": lambda value: list(value),
            "len": len,
            "list.concat": lambda items, item: [*items, item],
            "map.get": _get,
            "string": str,
            "sys.get_env": lambda name: self._environment[name],
            "sys.now": lambda: self.clock,
            "text.encode": str.encode,
            "text.match_regex": lambda text, pattern: re.search(pattern, text) is not None,
            "text.split": str.split,
            "text.substring": lambda text, start, end: text[start:end],
            "text.to_lower": str.lower,
            "text.url_encode": lambda text: quote(text, safe=""),
        }

    def run(self, argument: Any) -> Any:
        return self._subworkflow("main", {"input": argument})

    def _subworkflow(self, name: str, args: Mapping[str, Any]) -> Any:
        subworkflow = self._definition[name]
        variables: dict[str, Any] = {}
        for each in subworkflow.get("params", []):
            variables |= each if isinstance(each, dict) else {each: None}
        left = self._steps(subworkflow["steps"], ChainMap(variables | dict(args)))
        return left.value if left and left.how == "return" else None

    def _steps(self, steps: list, scope: ChainMap) -> _Left | None:
        names = [next(iter(step)) for step in steps]
        at = 0
        while at < len(steps):
            name = names[at]
            self.visited.append(name)
            if len(self.visited) > _STEPS:
                raise AssertionError("the workflow does not end")
            left = self._step(steps[at][name], scope)
            if left and left.how == "next" and left.value in names:
                at = names.index(left.value)
            elif left:
                return left
            else:
                at += 1
        return None

    def _step(self, body: Mapping[str, Any], scope: ChainMap) -> _Left | None:
        left: _Left | None = None
        if "try" in body:
            left = self._try(body, scope)
        elif "call" in body:
            result = self._call(body["call"], self._value(body.get("args", {}), scope))
            if "result" in body:
                self._assign(body["result"], result, scope)
        elif "assign" in body:
            for assignment in body["assign"]:
                ((target, value),) = assignment.items()
                self._assign(target, self._value(value, scope), scope)
        elif "switch" in body:
            for branch in body["switch"]:
                chosen = self._value(branch["condition"], scope)
                if not isinstance(chosen, bool):
                    raise Raised({"tags": ["TypeError"], "message": f"{branch['condition']} is {chosen}"})
                if chosen:
                    left = self._step({key: each for key, each in branch.items() if key != "condition"}, scope)
                    break
        elif "for" in body:
            left = self._for(body["for"], scope)
        elif "parallel" in body:
            left = self._for(body["parallel"]["for"], scope)
        elif "steps" in body:
            left = self._steps(body["steps"], scope)
        if left:
            return left
        if "raise" in body:
            raise Raised(self._value(body["raise"], scope))
        if "return" in body:
            return _Left("return", self._value(body["return"], scope))
        return _Left("next", body["next"]) if "next" in body else None

    def _for(self, loop: Mapping[str, Any], scope: ChainMap) -> _Left | None:
        for index, value in enumerate(self._value(loop["in"], scope)):
            inner = scope.new_child({loop["value"]: value})
            if "index" in loop:
                inner.maps[0][loop["index"]] = index
            left = self._steps(loop["steps"], inner)
            if left:
                return left
        return None

    def _try(self, body: Mapping[str, Any], scope: ChainMap) -> _Left | None:
        retry = body.get("retry", {})
        pause = retry.get("backoff", {}).get("initial_delay", 0)
        for attempt in range(retry.get("max_retries", 0) + 1):
            try:
                return self._step(body["try"], scope)
            except Raised as raised:
                predicate = retry.get("predicate", "")[2:-1]
                last = attempt == retry.get("max_retries", 0)
                if last or not self._subworkflow(predicate, {"failure": raised.value}):
                    if "except" not in body:
                        raise
                    handler = body["except"]
                    return self._steps(handler["steps"], scope.new_child({handler["as"]: raised.value}))
                self.clock += pause
                pause = min(pause * retry["backoff"]["multiplier"], retry["backoff"]["max_delay"])
        raise AssertionError("unreachable")

    def _call(self, name: str, args: Mapping[str, Any]) -> Any:
        if name in self._definition:
            return self._subworkflow(name, args)
        if name == "sys.sleep":
            assert 0 < args["seconds"] <= 600
            self.clock += args["seconds"]
            return None
        if name == "events.create_callback_endpoint":
            return {"url": "https://workflowexecutions.googleapis.com/v1/callback"}
        if name == "events.await_callback":
            sent = self._services.callback()
            if sent is None:
                self.clock += args["timeout"]
                raise Raised({"tags": ["TimeoutError"], "message": "Timed out"})
            return {"http_request": {"body": sent, "method": "POST"}, "type": "HTTP"}
        if name.startswith("googleapis."):
            return _answer(*self._services.connector(name, args))
        method = name.removeprefix("http.").upper()
        status, body = self._services.request(method, args["url"], args.get("body"), args["auth"]["type"])
        return {"code": status, "headers": {}, "body": _answer(status, body)}

    def _assign(self, target: str, value: Any, scope: ChainMap) -> None:
        name, *index = re.split(r"\[(.*)]", target)
        owner = next((each for each in scope.maps if name in each), scope.maps[0])
        # What is assigned is a copy.
        copied = json.loads(json.dumps(value))
        if index:
            owner[name][self._evaluate(index[0], scope)] = copied
        else:
            owner[name] = copied
        self.seen.append(json.dumps(copied))
        if len(json.dumps(dict(scope))) > _MEMORY:
            raise Raised({"tags": ["ResourceLimitError"], "message": "Memory usage limit exceeded"})

    def _value(self, value: Any, scope: ChainMap) -> Any:
        if isinstance(value, dict):
            return {key: self._value(each, scope) for key, each in value.items()}
        if isinstance(value, list):
            return [self._value(each, scope) for each in value]
        if isinstance(value, str) and value.startswith("${"):
            return self._evaluate(value[2:-1], scope)
        return value

    def _evaluate(self, text: str, scope: ChainMap) -> Any:
        try:
            return Expression(text, self._functions).evaluate(scope)
        except BadExpression as error:
            raise Raised({"tags": ["KeyError"], "message": str(error)}) from error


def _answer(status: int, body: Any) -> Any:
    if status >= 400:
        raise Raised({"tags": ["HttpError"], "code": status, "body": body, "message": f"HTTP server responded with {status}"})
    return body


def _type(value: Any) -> str:
    return {dict: "map", list: "list", str: "string", bool: "boolean"}.get(type(value), "other")


def _get(value: Any, keys: str | list[str]) -> Any:
    for key in [keys] if isinstance(keys, str) else keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
