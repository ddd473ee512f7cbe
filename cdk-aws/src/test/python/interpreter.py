"""Interprets definitions of state machines, as far as ours go: JSONata only, time passes at once."""

import copy
import hashlib
import json
import re

import jsonata


class StateError(Exception):
    def __init__(self, error: str, cause: str = ""):
        super().__init__(f"{error}: {cause}")
        self.error = error
        self.cause = cause


class Scope:
    """The variables of a machine, a branch or an iteration: it sees those around it."""

    def __init__(self, outer: "Scope | None" = None):
        self.outer = outer
        self.variables: dict = {}

    def visible(self) -> dict:
        return {**(self.outer.visible() if self.outer else {}), **self.variables}

    def assign(self, values: dict) -> None:
        outside = self.outer.visible() if self.outer else {}
        for name in values:
            if name in outside:
                raise StateError("States.Runtime", f"${name} belongs to the scope around it")
        self.variables.update(values)


class Interpreter:
    """Runs a definition; tasks(resource, arguments) stands for all services."""

    def __init__(self, text: str, substitutions: dict, tasks):
        used = set(re.findall(r"\$\{(\w+)}", text))
        if used - set(substitutions):
            raise AssertionError(f"no substitution for {used - set(substitutions)}")
        for name, value in substitutions.items():
            text = text.replace("${" + name + "}", value)
        self.definition = json.loads(text)
        self.tasks = tasks
        self.visited: list = []
        self.payloads: list = []

    def run(self, given: dict, name: str) -> object:
        arn = f"arn:aws:states:eu-west-1:111122223333:execution:machine:{name}"
        self.execution = {"Id": arn, "Name": name, "Input": given}
        return self.branch(self.definition, given, Scope())

    def branch(self, definition: dict, data: object, scope: Scope) -> object:
        name = definition["StartAt"]
        while True:
            if len(self.visited) > 2000:
                raise AssertionError("the machine does not end")
            self.visited.append(name)
            self.keep(data)
            state = definition["States"][name]
            data, name = self.state(state, data, scope)
            if name is None:
                self.keep(data)
                return data

    def keep(self, data: object) -> None:
        text = json.dumps(data)
        if len(text) > 256 * 1024:
            raise StateError("States.DataLimitExceeded")
        self.payloads.append(text)

    def state(self, state: dict, data: object, scope: Scope) -> tuple:
        attempts: dict = {}
        while True:
            self.retries = sum(attempts.values())
            try:
                return getattr(self, state["Type"].lower())(state, data, scope)
            except StateError as failure:
                if not self.repeats(state, failure, attempts):
                    return self.caught(state, failure, data, scope)

    @staticmethod
    def matches(patterns: list, failure: StateError) -> bool:
        return any(
            pattern in (failure.error, "States.ALL")
            or (pattern == "States.TaskFailed" and failure.error != "States.Timeout")
            for pattern in patterns
        )

    def repeats(self, state: dict, failure: StateError, attempts: dict) -> bool:
        for number, retrier in enumerate(state.get("Retry", [])):
            if self.matches(retrier["ErrorEquals"], failure):
                attempts[number] = attempts.get(number, 0) + 1
                return attempts[number] <= retrier["MaxAttempts"]
        return False

    def caught(self, state: dict, failure: StateError, data: object, scope: Scope) -> tuple:
        output = {"Error": failure.error, "Cause": failure.cause}
        for catcher in state.get("Catch", []):
            if self.matches(catcher["ErrorEquals"], failure):
                states = {"input": data, "errorOutput": output}
                scope.assign(self.value(catcher.get("Assign", {}), states, scope))
                return output, catcher["Next"]
        raise failure

    # The types of states.

    def task(self, state: dict, data: object, scope: Scope) -> tuple:
        waits = state["Resource"].endswith(".waitForTaskToken")
        given = {"input": data, "task": {"Token": "token-1"}} if waits else {"input": data}
        arguments = self.value(state["Arguments"], given, scope)
        self.keep(arguments)
        result = self.tasks(state["Resource"], copy.deepcopy(arguments))
        self.keep(result)
        return self.leave(state, data, scope, result)

    def parallel(self, state: dict, data: object, scope: Scope) -> tuple:
        results = [self.branch(each, data, Scope(scope)) for each in state["Branches"]]
        return self.leave(state, data, scope, results)

    def map(self, state: dict, data: object, scope: Scope) -> tuple:
        items = self.value(state["Items"], {"input": data}, scope)
        if not isinstance(items, list):
            raise StateError("States.QueryEvaluationError", "Items is not a list")
        results = []
        for index, item in enumerate(items):
            given = item
            if "ItemSelector" in state:
                selected = {"input": data, "item": {"Index": index, "Value": item}}
                given = self.value(state["ItemSelector"], selected, scope)
            results.append(self.branch(state["ItemProcessor"], given, Scope(scope)))
        return self.leave(state, data, scope, results)

    def choice(self, state: dict, data: object, scope: Scope) -> tuple:
        for rule in state["Choices"]:
            chosen = self.value(rule["Condition"], {"input": data}, scope)
            if not isinstance(chosen, bool):
                raise StateError("States.QueryEvaluationError", f"{rule['Condition']} is {chosen}")
            if chosen:
                scope.assign(self.value(rule.get("Assign", {}), {"input": data}, scope))
                return data, rule["Next"]
        return data, state["Default"]

    def wait(self, state: dict, data: object, scope: Scope) -> tuple:
        seconds = self.value(state["Seconds"], {"input": data}, scope)
        if not isinstance(seconds, (int, float)) or not 0 < seconds <= 600:
            raise AssertionError(f"waits for {seconds} seconds")
        return self.leave(state, data, scope, data)

    def succeed(self, state: dict, data: object, scope: Scope) -> tuple:
        return data, None

    def fail(self, state: dict, data: object, scope: Scope) -> tuple:
        error, cause = (self.value(state[key], {"input": data}, scope) for key in ("Error", "Cause"))
        raise StateError(error, cause)

    def leave(self, state: dict, data: object, scope: Scope, result: object) -> tuple:
        states = {"input": data, "result": result}
        assigned = self.value(state.get("Assign", {}), states, scope)
        output = self.value(state["Output"], states, scope) if "Output" in state else result
        scope.assign(assigned)
        return output, None if state.get("End") else state["Next"]

    def pass_(self, state: dict, data: object, scope: Scope) -> tuple:
        return self.leave(state, data, scope, data)

    # Expressions.

    def value(self, field: object, states: dict, scope: Scope) -> object:
        if isinstance(field, dict):
            return {key: self.value(each, states, scope) for key, each in field.items()}
        if isinstance(field, list):
            return [self.value(each, states, scope) for each in field]
        if isinstance(field, str) and field.startswith("{%") and field.endswith("%}"):
            return self.evaluate(field[2:-2].strip(), states, scope)
        return field

    def evaluate(self, text: str, states: dict, scope: Scope) -> object:
        expression = jsonata.Jsonata(text)
        frame = expression.create_frame()
        context = {"Execution": self.execution, "State": {"RetryCount": self.retries}}
        if "item" in states:
            context["Map"] = {"Item": states["item"]}
        if "task" in states:
            context["Task"] = states["task"]
        frame.bind("states", {**states, "context": context})
        for name, value in scope.visible().items():
            frame.bind(name, value)
        frame.bind("hash", hashed)
        frame.bind("parse", parsed)
        result = expression.evaluate(None, frame)
        if result is None:
            raise StateError("States.QueryEvaluationError", f"{text} gives nothing")
        # What JSONata gives may refer to variables: nobody may change these.
        return json.loads(json.dumps(result))


setattr(Interpreter, "pass", Interpreter.pass_)


class Hash(jsonata.Jsonata.JFunctionCallable):
    def call(self, _input: object, arguments: list) -> str:
        algorithm = arguments[1].replace("-", "").lower()
        return hashlib.new(algorithm, arguments[0].encode()).hexdigest()


hashed = jsonata.Jsonata.JFunction(Hash(), "<ss:s>")


class Parse(jsonata.Jsonata.JFunctionCallable):
    def call(self, _input: object, arguments: list) -> object:
        return json.loads(arguments[0])


parsed = jsonata.Jsonata.JFunction(Parse(), "<s:x>")
