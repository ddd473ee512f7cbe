"""Which values the provider's own description of a property lists."""

import re

_QUOTED = r"`[^`\s]+`"
_GENERATED = re.compile(
    rf"(?:Possible values are|Each value may be one of): ({_QUOTED}(?:, {_QUOTED})*)\.", re.IGNORECASE
)
_ONE_A_LINE = re.compile(r"Possible values:\n((?:[A-Z][A-Z0-9_]+(?:\n|\Z))+)")
_BULLETS = re.compile(r"must be one of the followings?:\n((?:\* [A-Z][A-Z0-9_]+: .*(?:\n|\Z))+)")
_LOOSE = re.compile(
    rf"(?:values|one of|values include|default value is|defaults to)(?: are| is| include)?:? "
    rf"({_QUOTED}(?:(?:, and |, or |, | and | or ){_QUOTED})*)",
    re.IGNORECASE,
)


def complete(text: str) -> list[str]:
    """The values of a list that is generated from the provider's own check; none if there is no such list."""
    folded = " ".join(text.split())
    if match := _GENERATED.search(folded):
        return _words(match[1])
    if match := _ONE_A_LINE.search(_dedent(text)):
        return match[1].split()
    if match := _BULLETS.search(_dedent(text)):
        return re.findall(r"^\* (\w+):", match[1], re.MULTILINE)
    return []


def mentioned(text: str) -> list[str]:
    """All values that the text names as such, in whatever words."""
    folded = " ".join(text.split())
    return complete(text) + [word for match in _LOOSE.finditer(folded) for word in _words(match[1])]


def _words(quoted: str) -> list[str]:
    return [word.strip('"') for word in re.findall(r"`([^`]+)`", quoted)]


def _dedent(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines())
