"""How the function is set up: `settings.json` holds what was decided."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_VARIABLE = re.compile(r"\{\{([0-9A-Za-z_-]+)\}\}")


@dataclass(frozen=True)
class Settings:
    max_tokens: int
    temperature: float | None
    nothing_found: str
    results: int
    minimum_score: float | None
    rerank_candidates: int | None
    rewrite: bool
    filters: tuple[Mapping[str, str], ...]
    session_seconds: int
    session_turns: int
    question_length: int
    rate: float
    burst: float
    origins: frozenset[str]
    variables: Mapping[str, str]

    @classmethod
    def of(cls, known: Mapping[str, Any]) -> "Settings":
        answer, retrieval, limits = known["answer"], known["retrieval"], known["limits"]
        return cls(
            max_tokens=answer["maxTokens"],
            temperature=answer["temperature"],
            nothing_found=answer["nothingFound"],
            results=retrieval["results"],
            minimum_score=retrieval["minimumScore"],
            rerank_candidates=retrieval["rerankCandidates"],
            rewrite=retrieval["rewrite"],
            filters=tuple(retrieval["filters"]),
            session_seconds=known["sessions"]["seconds"],
            session_turns=known["sessions"]["turns"],
            question_length=limits["questionLength"],
            rate=limits["rate"],
            burst=limits["burst"],
            origins=frozenset(known["origins"]),
            variables=known["variables"],
        )

    @classmethod
    def load(cls) -> "Settings":
        return cls.of(json.loads((_HERE / "settings.json").read_text("utf-8")))


def instructions(settings: Settings) -> str:
    """Returns what the model is told. What a variable of it holds is not looked into again."""
    text = (_HERE / "instructions.txt").read_text("utf-8")
    return _VARIABLE.sub(lambda match: settings.variables.get(match[1], match[0]), text)
