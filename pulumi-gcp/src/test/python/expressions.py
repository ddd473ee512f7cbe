"""Parses expressions of Cloud Workflows, and evaluates them.

What stands between `${` and `}`: literals, variables with members and indices, calls of functions, and operators.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

LONGEST = 400
_TOKEN = re.compile(
    r"""\s*(?:(?P<string>"(?:[^"\\]|\\.)*")|(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)"""
    r"""|(?P<sign>==|!=|<=|>=|//|[-+*/%<>()\[\]{},.:]))"""
)
_COMPARISONS = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
_CONSTANTS = {"true": True, "false": False, "null": None, "True": True, "False": False}
# The functions that the workflows here may use: how many arguments each takes at least and at most.
FUNCTIONS = {
    "base64.encode": (1, 2),
    "default": (2, 2),
    "get_type": (1, 1),
    "if": (3, 3),
    "int": (1, 1),
    "json.encode_to_string": (1, 2),
    "keys": (1, 1),
    "len": (1, 1),
    "list.concat": (2, 2),
    "map.get": (2, 2),
    "string": (1, 1),
    "sys.get_env": (1, 2),
    "sys.now": (0, 0),
    "text.encode": (1, 2),
    "text.match_regex": (2, 2),
    "text.replace_all": (3, 3),
    "text.split": (2, 2),
    "text.substring": (3, 3),
    "text.to_lower": (1, 1),
    "text.url_encode": (1, 1),
}


class BadExpression(AssertionError):
    """What Workflows would refuse when the workflow is deployed, or fail with when it runs."""


Evaluate = Callable[[Mapping[str, Any]], Any]


class Expression:
    """An expression: which variables and functions it uses, and what it comes to."""

    def __init__(self, text: str, functions: Mapping[str, Callable[..., Any]] | None = None):
        if len(text) > LONGEST:
            raise BadExpression(f"longer than {LONGEST} characters: {text}")
        self.text = text
        self.variables: set[str] = set()
        self.calls: set[str] = set()
        self._functions = functions or {}
        self._tokens = list(_tokens(text))
        self._at = 0
        self.evaluate: Evaluate = self._or()
        if self._at < len(self._tokens):
            raise BadExpression(f"{self._tokens[self._at][1]!r} is too much in {text}")

    # From what binds least to what binds most.

    def _or(self) -> Evaluate:
        return self._joined("or", self._and, lambda a, b: lambda scope: a(scope) or b(scope))

    def _and(self) -> Evaluate:
        return self._joined("and", self._comparison, lambda a, b: lambda scope: a(scope) and b(scope))

    def _joined(self, word: str, part: Callable[[], Evaluate], join: Callable[[Evaluate, Evaluate], Evaluate]) -> Evaluate:
        left = part()
        while self._take(word):
            left = join(left, part())
        return left

    def _comparison(self) -> Evaluate:
        left = self._sum()
        if self._take("in"):
            right = self._sum()
            return lambda scope: left(scope) in right(scope)
        for sign, compare in _COMPARISONS.items():
            if self._take(sign):
                right = self._sum()
                return lambda scope: compare(left(scope), right(scope))
        return left

    def _sum(self) -> Evaluate:
        left = self._product()
        while sign := self._take("+", "-"):
            left = _binary(sign, left, self._product(), self.text)
        return left

    def _product(self) -> Evaluate:
        left = self._value()
        while sign := self._take("*", "/", "%", "//"):
            left = _binary(sign, left, self._value(), self.text)
        return left

    def _value(self) -> Evaluate:
        if self._take("not"):
            self._expect("(")
            inner = self._or()
            self._expect(")")
            return lambda scope: not inner(scope)
        if self._take("-"):
            positive = self._value()
            return lambda scope: -positive(scope)
        if self._take("("):
            inner = self._or()
            self._expect(")")
            return self._members(inner)
        if self._take("["):
            items = self._list("]")
            return lambda scope: [item(scope) for item in items]
        if self._take("{"):
            self._expect("}")
            return lambda scope: {}
        kind, text = self._next()
        if kind == "string":
            literal = text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
            return lambda scope: literal
        if kind == "number":
            number = float(text) if "." in text else int(text)
            return lambda scope: number
        if kind != "name":
            raise BadExpression(f"{text!r} is no value in {self.text}")
        if text in _CONSTANTS:
            constant = _CONSTANTS[text]
            return lambda scope: constant
        return self._named(text)

    def _named(self, name: str) -> Evaluate:
        path, start = name, self._at
        while self._take("."):
            path += "." + self._next()[1]
        if self._take("("):
            return self._members(self._call(path))
        self._at = start
        self.variables.add(name)
        return self._members(lambda scope: scope[name])

    def _call(self, function: str) -> Evaluate:
        arguments = self._list(")")
        if function not in FUNCTIONS:
            raise BadExpression(f"there is no function {function} in {self.text}")
        least, most = FUNCTIONS[function]
        if not least <= len(arguments) <= most:
            raise BadExpression(f"{function} does not take {len(arguments)} arguments in {self.text}")
        self.calls.add(function)
        if function == "default":
            return lambda scope: arguments[1](scope) if arguments[0](scope) is None else arguments[0](scope)
        if function == "if":
            return lambda scope: arguments[1](scope) if arguments[0](scope) else arguments[2](scope)
        return lambda scope: self._functions[function](*(each(scope) for each in arguments))

    def _members(self, value: Evaluate) -> Evaluate:
        while sign := self._take(".", "["):
            if sign == ".":
                kind, name = self._next()
                if kind != "name":
                    raise BadExpression(f"{name!r} is no member in {self.text}")
                value = _member(value, lambda scope, name=name: name, self.text)
            else:
                index = self._or()
                self._expect("]")
                value = _member(value, index, self.text)
        return value

    def _list(self, end: str) -> list[Evaluate]:
        items: list[Evaluate] = []
        while not self._take(end):
            if items:
                self._expect(",")
            items.append(self._or())
        return items

    def _next(self) -> tuple[str, str]:
        if self._at == len(self._tokens):
            raise BadExpression(f"{self.text} ends too early")
        self._at += 1
        return self._tokens[self._at - 1]

    def _take(self, *texts: str) -> str | None:
        if self._at < len(self._tokens) and self._tokens[self._at][0] != "string" and self._tokens[self._at][1] in texts:
            self._at += 1
            return self._tokens[self._at - 1][1]
        return None

    def _expect(self, text: str) -> None:
        if not self._take(text):
            raise BadExpression(f"{text!r} is missing in {self.text}")


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if not found:
            raise BadExpression(f"{text[at:]!r} is not understood in {text}")
        yield str(found.lastgroup), found[str(found.lastgroup)]
        at = found.end()


def _binary(sign: str, left: Evaluate, right: Evaluate, text: str) -> Evaluate:
    def evaluate(scope: Mapping[str, Any]) -> Any:
        a, b = left(scope), right(scope)
        if sign == "+" and isinstance(a, str) != isinstance(b, str):
            raise BadExpression(f"text and other values are not added: {text}")
        return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "//": lambda: a // b, "%": lambda: a % b}[sign]()

    return evaluate


def _member(value: Evaluate, key: Evaluate, text: str) -> Evaluate:
    def evaluate(scope: Mapping[str, Any]) -> Any:
        try:
            return value(scope)[key(scope)]
        except (KeyError, IndexError, TypeError) as error:
            raise BadExpression(f"{text}: {error!r}") from error

    return evaluate
