"""Remembers conversations for a while. One item a turn: turns of parallel requests do not overwrite each other."""

import time
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Turn:
    question: str
    answer: str


class Sessions:
    def __init__(self, client: Any, table: str, seconds: int, turns: int):
        self._client = client
        self._table = table
        self._seconds = seconds
        self._turns = turns

    def history(self, session: str) -> list[Turn]:
        """Returns the last turns, the oldest first. DynamoDB deletes late what has expired, so it is left out here."""
        page = self._client.query(
            TableName=self._table,
            KeyConditionExpression="#session = :session",
            FilterExpression="#expires > :now",
            ExpressionAttributeNames={"#session": "session", "#expires": "expires"},
            ExpressionAttributeValues={":session": {"S": session}, ":now": {"N": str(int(time.time()))}},
            ScanIndexForward=False,
            Limit=self._turns,
            ConsistentRead=True,
        )
        return [Turn(item["question"]["S"], item["answer"]["S"]) for item in reversed(page["Items"])]

    def add(self, session: str, turn: Turn) -> None:
        now = time.time_ns()
        self._client.put_item(
            TableName=self._table,
            Item={
                "session": {"S": session},
                "asked": {"N": str(now)},
                "question": {"S": turn.question},
                "answer": {"S": turn.answer},
                "expires": {"N": str(now // 1_000_000_000 + self._seconds)},
            },
        )
