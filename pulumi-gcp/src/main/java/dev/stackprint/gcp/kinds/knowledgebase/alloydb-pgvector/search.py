"""Finds pieces by meaning and by words, and ranks them by their places in both lists."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from database import connect
from embedding import Embedding

# Reciprocal rank fusion: what is high in either list comes first, what is high in both before it.
_QUERY = """
WITH near AS (
  SELECT uri, number, row_number() OVER (ORDER BY embedding <=> CAST(%s AS vector)) AS place
  FROM {schema}.pieces WHERE attributes @> CAST(%s AS jsonb)
  ORDER BY embedding <=> CAST(%s AS vector) LIMIT %s
), worded AS (
  SELECT uri, number, row_number() OVER (ORDER BY ts_rank(words, asked) DESC) AS place
  FROM {schema}.pieces, to_tsquery('simple', %s) AS asked
  WHERE words @@ asked AND attributes @> CAST(%s AS jsonb)
  ORDER BY ts_rank(words, asked) DESC LIMIT %s
)
SELECT passage, uri, page, 1 - (embedding <=> CAST(%s AS vector)) AS score
FROM {schema}.pieces LEFT JOIN near USING (uri, number) LEFT JOIN worded USING (uri, number)
WHERE near.place IS NOT NULL OR worded.place IS NOT NULL
ORDER BY coalesce(1.0 / (60 + near.place), 0) + coalesce(1.0 / (60 + worded.place), 0) DESC, uri, number
"""
_WORD = re.compile(r"\w+")
_CANDIDATES = 3
"""How many pieces of each list are looked at for one that is returned: several may stand for the same passage."""


class Search:
    def __init__(self, embedding: Embedding, schema: str):
        self._embedding = embedding
        self._sql = _QUERY.format(schema=schema)
        self._connection: Any = None

    def find(self, question: str, count: int, filters: Mapping[str, str]) -> list[dict[str, Any]]:
        vector = json.dumps(self._embedding.of_question(question))
        having = json.dumps({key: [value] for key, value in filters.items()})
        words = " | ".join(_WORD.findall(question))
        most = count * _CANDIDATES
        rows = self._rows([vector, having, vector, most, words, having, most, vector])
        found: dict[tuple[str, str], dict[str, Any]] = {}
        for passage, uri, page, score in rows:
            found.setdefault((uri, passage), {"text": passage, "source": uri, "page": page, "score": max(0.0, score)})
        return list(found.values())[:count]

    def _rows(self, values: Sequence[Any]) -> list[Sequence[Any]]:
        try:
            return self._ask(values)
        except Exception:
            # The database may have closed a connection that was idle, or was not there yet: once more, on a new one.
            self._connection = None
            return self._ask(values)

    def _ask(self, values: Sequence[Any]) -> list[Sequence[Any]]:
        if self._connection is None:
            self._connection = connect()
        cursor = self._connection.cursor()
        try:
            cursor.execute(self._sql, values)
            return list(cursor.fetchall())
        finally:
            cursor.close()
            self._connection.rollback()
