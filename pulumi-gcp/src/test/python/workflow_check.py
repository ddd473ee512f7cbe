"""Checks definitions of Cloud Workflows: their structure, jumps, variables, expressions and calls.

Calls of connectors and of Google's APIs by HTTP are held against the discovery documents that Google publishes.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from discovery import Documents, WrongCall
from expressions import BadExpression, Expression

_LARGEST = 128 * 1024
_ENDS = {"end", "break", "continue"}
_STEP_KEYS = {
    "args", "as", "assign", "call", "except", "for", "next", "parallel", "raise", "result", "retry", "return", "steps",
    "switch", "try",
}  # fmt: skip
_STANDARD = {
    "http.delete": {"url"}, "http.get": {"url"}, "http.patch": {"url"}, "http.post": {"url"}, "http.put": {"url"},
    "sys.log": set(), "sys.sleep": {"seconds"},
    "events.create_callback_endpoint": {"http_callback_method"}, "events.await_callback": {"callback", "timeout"},
}  # fmt: skip
_HTTP_ARGS = {"auth", "body", "headers", "query", "timeout", "url"}
_SENDS = re.compile(r"(?:http\.|(?=(?:get|post)_\d+_times$))(get|post|put|patch|delete)(?:_\d+_times)?")


class _Loader(yaml.SafeLoader):
    """Refuses keys that are there twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep) for key, _ in node.value]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"{sorted(twice)} twice", node.start_mark)
        return super().construct_mapping(node, deep)


def load(text: str) -> dict[str, Any]:
    return yaml.load(text, _Loader)  # noqa: S506: a SafeLoader


def findings(text: str) -> list[str]:
    """Returns what is wrong with a definition."""
    if len(text.encode()) > _LARGEST:
        return [f"larger than {_LARGEST} bytes"]
    try:
        definition = load(text)
    except yaml.YAMLError as error:
        return [f"no YAML: {error}"]
    return list(_Check(definition).findings())


class _Check:
    def __init__(self, definition: dict[str, Any]):
        self._subworkflows = definition
        self._documents = Documents.installed()
        self._found: list[str] = []
        self._called: set[str] = {"main"}

    def findings(self) -> list[str]:
        if "main" not in self._subworkflows:
            self._report("", "there is no main")
        for name, subworkflow in self._subworkflows.items():
            if set(subworkflow) - {"params", "steps"} or not subworkflow.get("steps"):
                self._report(name, "a subworkflow has params and steps")
                continue
            self._names: set[str] = set()
            self._steps(name, subworkflow["steps"], _Scope(set(_params(subworkflow))))
        for name in self._subworkflows.keys() - self._called:
            self._report(name, "nobody calls it")
        return self._found

    def _report(self, at: str, message: str) -> None:
        self._found.append(f"{at}: {message}")

    # Steps.

    def _steps(self, at: str, steps: Any, scope: "_Scope") -> None:
        if not isinstance(steps, list) or any(not isinstance(step, dict) or len(step) != 1 for step in steps):
            self._report(at, "steps are a list of maps with one key each")
            return
        names = [next(iter(step)) for step in steps]
        targets = scope.targets | set(names) | _ENDS
        for step in steps:
            ((name, body),) = step.items()
            if name in self._names:
                self._report(f"{at}.{name}", "the name is taken by another step")
            self._names.add(name)
            self._step(f"{at}.{name}", body, scope.with_targets(targets))

    def _step(self, at: str, body: Any, scope: "_Scope") -> None:
        if not isinstance(body, dict) or not body or set(body) - _STEP_KEYS:
            self._report(at, f"no step: {sorted(set(body) - _STEP_KEYS) if isinstance(body, dict) else body}")
            return
        if "call" in body:
            self._call(at, body, scope)
        for assignment in body.get("assign", []):
            ((target, value),) = assignment.items()
            self._value(at, value, scope)
            self._assign(at, str(target), scope)
        for branch in body.get("switch", []):
            self._branch(at, branch, scope)
        if "for" in body:
            self._for(at, body["for"], scope)
        if "parallel" in body:
            self._parallel(at, body["parallel"], scope)
        if "try" in body:
            self._try(at, body, scope)
        if "steps" in body:
            self._steps(at, body["steps"], scope)
        for key in ("raise", "return"):
            if key in body:
                self._value(at, body[key], scope)
        if "next" in body:
            self._jump(at, body["next"], scope)

    def _branch(self, at: str, branch: Any, scope: "_Scope") -> None:
        if "condition" not in branch:
            self._report(at, "a branch without a condition")
            return
        self._value(at, branch["condition"], scope)
        condition = branch["condition"]
        if not isinstance(condition, bool) and not str(condition).startswith("${"):
            self._report(at, f"{condition!r} is no condition")
        rest = {key: value for key, value in branch.items() if key != "condition"}
        if rest:
            self._step(at, rest, scope)

    def _jump(self, at: str, target: str, scope: "_Scope") -> None:
        if target not in scope.targets:
            self._report(at, f"there is no step {target} to go to")

    def _for(self, at: str, loop: Mapping[str, Any], scope: "_Scope") -> None:
        self._value(at, loop.get("in", loop.get("range")), scope)
        if ("in" in loop) == ("range" in loop):
            self._report(at, "a loop has either in or range")
        inner = scope.inner({loop[key] for key in ("value", "index") if key in loop})
        self._steps(at, loop["steps"], inner)

    def _parallel(self, at: str, parallel: Mapping[str, Any], scope: "_Scope") -> None:
        if set(parallel) - {"branches", "concurrency_limit", "exception_policy", "for", "shared"}:
            self._report(at, f"parallel has no {sorted(parallel)}")
        shared = set(parallel.get("shared", []))
        for name in shared - scope.known:
            self._report(at, f"{name} is shared, but not known")
        inner = scope.parallel(shared)
        if "for" in parallel:
            self._for(at, parallel["for"], inner)
        for branch in parallel.get("branches", []):
            ((name, body),) = branch.items()
            self._steps(f"{at}.{name}", body["steps"], inner.inner(set()))

    def _try(self, at: str, body: Mapping[str, Any], scope: "_Scope") -> None:
        self._step(at, body["try"], scope)
        retry = body.get("retry")
        if isinstance(retry, dict):
            predicate = str(retry.get("predicate", ""))
            name = predicate.removeprefix("${").removesuffix("}")
            if name in self._subworkflows:
                self._called.add(name)
            elif not re.fullmatch(r"http\.default_retry_predicate(_non_idempotent)?", name):
                self._report(at, f"there is no predicate {predicate}")
            if not isinstance(retry.get("max_retries"), int) or set(retry["backoff"]) != {"initial_delay", "max_delay", "multiplier"}:
                self._report(at, "a retry says how often, and with which pauses")
        if "except" in body:
            handler = body["except"]
            self._steps(at, handler["steps"], scope.inner({handler["as"]}))
        if "retry" not in body and "except" not in body:
            self._report(at, "a try without retry or except")

    # Values.

    def _value(self, at: str, value: Any, scope: "_Scope") -> None:
        for text in _texts(value):
            if text.startswith("${") and text.endswith("}"):
                self._expression(at, text[2:-1], scope)
            elif "${" in text:
                self._report(at, f"an expression in the middle of a text: {text}")

    def _expression(self, at: str, text: str, scope: "_Scope") -> None:
        try:
            used = Expression(text).variables
        except BadExpression as error:
            self._report(at, str(error))
            return
        for name in sorted(used - scope.known):
            self._report(at, f"nothing is assigned to {name} before")

    def _assign(self, at: str, target: str, scope: "_Scope") -> None:
        found = re.fullmatch(r"([A-Za-z_]\w*)((?:\.\w+|\[[^]]*])*)", target)
        if not found:
            self._report(at, f"{target} is no variable")
            return
        name, member = found[1], found[2]
        for index in re.findall(r"\[([^]]*)]", member):
            self._expression(at, index, scope)
        if member and name not in scope.known:
            self._report(at, f"nothing is assigned to {name} before")
        if not scope.may_assign(name):
            self._report(at, f"{name} is not shared with what runs in parallel")
        scope.known.add(name)

    # Calls.

    def _call(self, at: str, body: Mapping[str, Any], scope: "_Scope") -> None:
        name, args = body["call"], body.get("args", {})
        self._value(at, args, scope)
        if name in self._subworkflows:
            self._called.add(name)
            parameters = _params(self._subworkflows[name])
            self._arguments(at, name, args, {each for each, needed in parameters.items() if needed}, set(parameters))
        elif name.startswith("googleapis."):
            self._connector(at, name, args)
        elif name in _STANDARD:
            logged = {"data", "json", "severity", "text"} if name == "sys.log" else set()
            known = _HTTP_ARGS if name.startswith("http.") else _STANDARD[name] | logged
            self._arguments(at, name, args, _STANDARD[name], known)
        else:
            self._report(at, f"there is no {name} to call")
        sent = _SENDS.fullmatch(name)
        if sent and "url" in args:
            self._request(at, sent[1].upper(), args)
        if "result" in body:
            self._assign(at, body["result"], scope)

    def _arguments(self, at: str, name: str, args: Mapping[str, Any], needed: set[str], known: set[str]) -> None:
        for missing in sorted(needed - set(args)):
            self._report(at, f"{name} needs {missing}")
        for unknown in sorted(set(args) - known):
            self._report(at, f"{name} does not take {unknown}")

    def _connector(self, at: str, name: str, args: Mapping[str, Any]) -> None:
        try:
            self._documents.check_connector(name, _sampled(args))
        except WrongCall as error:
            self._report(at, str(error))

    def _request(self, at: str, method: str, args: Mapping[str, Any]) -> None:
        """Checks as much of a request as is known before it is sent."""
        url = _sample(args["url"])
        body = _known(args["body"]) if "body" in args else None
        try:
            self._documents.check(method, url, None if body is None else json.dumps(body))
        except WrongCall as error:
            self._report(at, str(error))


class _Scope:
    """The variables and the jumps that a step knows."""

    def __init__(self, known: set[str], writable: set[str] | None = None, outer: set[str] | None = None, targets: set[str] | None = None):
        self.known = known
        self.targets = targets or set()
        self._outer = outer or set()
        """What is known around what runs in parallel."""
        self._writable = writable or set()

    def with_targets(self, targets: set[str]) -> "_Scope":
        scope = _Scope(self.known, self._writable, self._outer, targets)
        return scope

    def inner(self, more: set[str]) -> "_Scope":
        """Returns the scope of a block: what is assigned in it for the first time is known in it only."""
        return _Scope(self.known | more, self._writable, self._outer, self.targets)

    def parallel(self, shared: set[str]) -> "_Scope":
        return _Scope(set(self.known), shared, set(self.known), set())

    def may_assign(self, name: str) -> bool:
        return name not in self._outer or name in self._writable


def _params(subworkflow: Mapping[str, Any]) -> dict[str, bool]:
    """Returns the parameters, and whether each is needed."""
    params: dict[str, bool] = {}
    for each in subworkflow.get("params", []):
        if isinstance(each, dict):
            params |= dict.fromkeys(each, False)
        else:
            params[each] = True
    return params


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _known(value: Any) -> Any:
    """Leaves out what is known only when the workflow runs."""
    if isinstance(value, dict):
        return {key: _known(each) for key, each in value.items() if not _is_expression(each)}
    if isinstance(value, list):
        return [_known(each) for each in value if not _is_expression(each)]
    return value


def _sampled(args: Mapping[str, Any]) -> dict[str, Any]:
    """Puts an x in place of arguments that are known only then; they are there, whatever they are."""
    return {key: "x" if _is_expression(value) else _known(value) for key, value in args.items()}


def _is_expression(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("${")


def _sample(url: str) -> str:
    """Returns a URL with an x in place of each value."""
    if not _is_expression(url):
        return url
    literals = re.split(r'("(?:[^"\\]|\\.)*")', url[2:-1])
    if len(literals) == 1:
        return "https://unknown.example"
    if not literals[0].strip() and literals[1].startswith('"https://'):
        return "".join(each[1:-1] if each.startswith('"') else ("x" if "+" in each else "") for each in _top_level(url[2:-1]))
    return "https://unknown.example"


def _top_level(expression: str) -> Iterator[str]:
    """Parts a sum into its literals, and what stands between them; the arguments of calls are no parts."""
    depth, start, quoted = 0, 0, False
    for at, char in enumerate(expression):
        if char == '"' and expression[at - 1] != "\\" and depth == 0:
            if not quoted:
                yield expression[start:at]
                start = at
            else:
                yield expression[start : at + 1]
                start = at + 1
            quoted = not quoted
        elif not quoted:
            depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(char, 0)
    yield expression[start:]


if __name__ == "__main__":
    wrong = [f"{path}: {each}" for path in sys.argv[1:] for each in findings(Path(path).read_text("utf-8"))]
    print("\n".join(wrong))
    sys.exit(bool(wrong))
