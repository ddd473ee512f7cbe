"""How the function is set up: `settings.json` holds what was decided, the environment what deploying found out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Settings:
    model_id: str
    model_in_use: str
    model_component: str | None
    max_tokens: int
    temperature: float | None
    nothing_found: str
    guardrail_id: str | None
    guardrail_version: str | None
    prompt_arn: str | None
    variables: Mapping[str, str]
    knowledge_base_id: str | None
    results: int
    search: str | None
    minimum_score: float | None
    rerank_model_arn: str | None
    rerank_candidates: int | None
    rewrite: bool
    filters: tuple[Mapping[str, str], ...]
    sessions_table: str | None
    session_seconds: int
    session_turns: int
    question_length: int
    metrics_namespace: str
    component: str

    @classmethod
    def of(cls, known: Mapping[str, Any], environment: Mapping[str, str]) -> "Settings":
        answer, retrieval, sessions = known["answer"], known["retrieval"], known["sessions"]
        return cls(
            model_id=environment.get("MODEL_ID", ""),
            model_in_use=environment.get("MODEL_IN_USE", ""),
            model_component=environment.get("MODEL_COMPONENT"),
            max_tokens=answer["maxTokens"],
            temperature=answer["temperature"],
            nothing_found=answer["nothingFound"],
            guardrail_id=environment.get("GUARDRAIL_ID"),
            guardrail_version=environment.get("GUARDRAIL_VERSION"),
            prompt_arn=environment.get("PROMPT_ARN"),
            variables=known["variables"],
            knowledge_base_id=environment.get("KNOWLEDGE_BASE_ID"),
            results=retrieval["results"],
            search=retrieval["search"],
            minimum_score=retrieval["minimumScore"],
            rerank_model_arn=environment.get("RERANK_MODEL_ARN"),
            rerank_candidates=retrieval["rerankCandidates"],
            rewrite=retrieval["rewrite"],
            filters=tuple(retrieval["filters"]),
            sessions_table=environment.get("SESSIONS_TABLE"),
            session_seconds=sessions["seconds"],
            session_turns=sessions["turns"],
            question_length=known["questionLength"],
            metrics_namespace=known["metrics"]["namespace"],
            component=known["metrics"]["component"],
        )

    @classmethod
    def load(cls, environment: Mapping[str, str]) -> "Settings":
        return cls.of(json.loads((_HERE / "settings.json").read_text("utf-8")), environment)


def instructions_file() -> str:
    return (_HERE / "instructions.txt").read_text("utf-8")
