"""Tables of AlloyDB, with an index of vectors and one of words."""

import json
import logging
import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import requests
from attributes import Attributes
from calls import CallFailed, download
from database import connect
from documents import Document
from embedding import Embedding
from pieces import Sizes, cut
from text import Unreadable, is_readable, pages

logger = logging.getLogger(__name__)

# One schema for each model and length of vectors, since others do not compare. What there was before is dropped.
_SCHEMA = """
CREATE EXTENSION IF NOT EXISTS vector;
CREATE SCHEMA IF NOT EXISTS {schema};
CREATE TABLE IF NOT EXISTS {schema}.documents (
  uri text PRIMARY KEY,
  taken_in timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS {schema}.pieces (
  uri text NOT NULL REFERENCES {schema}.documents ON DELETE CASCADE,
  number integer NOT NULL,
  page integer,
  passage text NOT NULL,
  attributes jsonb NOT NULL,
  embedding vector({dimensions}) NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (uri, number)
);
CREATE INDEX IF NOT EXISTS pieces_by_embedding ON {schema}.pieces USING hnsw (embedding vector_cosine_ops);
CREATE INDEX IF NOT EXISTS pieces_by_words ON {schema}.pieces USING gin (words);
CREATE INDEX IF NOT EXISTS pieces_by_attributes ON {schema}.pieces USING gin (attributes);
GRANT USAGE ON SCHEMA {schema} TO "{searcher}";
GRANT SELECT ON {schema}.pieces TO "{searcher}";
DO $$ DECLARE former text; BEGIN
  FOR former IN SELECT nspname FROM pg_namespace WHERE left(nspname, 3) = 'kb_' AND nspname <> '{schema}'
  LOOP EXECUTE 'DROP SCHEMA ' || quote_ident(former) || ' CASCADE'; END LOOP; END $$
"""
_PIECE = (
    "INSERT INTO {schema}.pieces (uri, number, page, passage, attributes, embedding, words)"
    " VALUES (%s, %s, %s, %s, CAST(%s AS jsonb), CAST(%s AS vector), to_tsvector('simple', %s))"
)


class Store:
    READS_ATTRIBUTES = True

    def __init__(self, session: requests.Session, waiting: Callable[[], None]):
        settings = json.loads(Path(__file__).with_name("settings.json").read_text(encoding="utf-8"))
        self._session = session
        self._waiting = waiting
        self._attributes = Attributes(session)
        self._embedding = Embedding(session, os.environ["MODEL"], settings["dimensions"], settings["batch"])
        self._sizes = Sizes(settings["tokens"], settings["overlap"], settings["parent"])
        self._dimensions = settings["dimensions"]
        self._schema = os.environ["SCHEMA"]
        self._connection: Any = None

    def takes(self, name: str) -> bool:
        return is_readable(name)

    def known(self) -> dict[str, datetime]:
        return {uri: taken_in for uri, taken_in in self._rows(f"SELECT uri, taken_in FROM {self._schema}.documents")}

    def remove(self, uris: Iterable[str]) -> None:
        for uri in uris:
            self._run([(f"DELETE FROM {self._schema}.documents WHERE uri = %s", [uri])])

    def take_in(self, documents: list[Document]) -> set[str]:
        return {document.uri for document in documents if not self._take_in(document)}

    def _take_in(self, document: Document) -> bool:
        self._waiting()
        began = datetime.now(UTC)
        try:
            pieces = cut(pages(document.name, self._content(document)), self._sizes)
        except Unreadable as reason:
            logger.error("%s cannot be read: %s", document.uri, reason)
            return False
        except CallFailed as failure:
            logger.error("%s cannot be read: %s", document.uri, failure)
            return failure.status == 404
        attributes = json.dumps(self._attributes.of(document))
        vectors = self._embedding.of_passages([piece.searched for piece in pieces])
        statements: list[tuple[str, Sequence[Any]]] = [
            (f"DELETE FROM {self._schema}.documents WHERE uri = %s", [document.uri]),
            (f"INSERT INTO {self._schema}.documents (uri, taken_in) VALUES (%s, %s)", [document.uri, began]),
        ]
        for number, (piece, vector) in enumerate(zip(pieces, vectors, strict=True)):
            # PostgreSQL has no text with this character.
            returned, searched = piece.returned.replace("\0", ""), piece.searched.replace("\0", "")
            values = [document.uri, number, piece.page, returned, attributes, json.dumps(vector), searched]
            statements.append((_PIECE.format(schema=self._schema), values))
        # In one transaction: until its end, searches find what was there before.
        self._run(statements)
        return True

    def _content(self, document: Document) -> bytes:
        bucket, name = quote(document.bucket, safe=""), quote(document.name, safe="")
        url = f"https://storage.googleapis.com/storage/v1/b/{bucket}/o/{name}"
        return download(self._session, url, {"alt": "media"})

    def _rows(self, sql: str) -> list[Sequence[Any]]:
        cursor = self._connected().cursor()
        try:
            cursor.execute(sql)
            return list(cursor.fetchall())
        finally:
            cursor.close()
            self._connection.rollback()

    def _run(self, statements: Sequence[tuple[str, Sequence[Any]]]) -> None:
        connection = self._connected()
        cursor = connection.cursor()
        try:
            for sql, values in statements:
                cursor.execute(sql, values)
            connection.commit()
        except Exception:
            connection.rollback()
            raise
        finally:
            cursor.close()

    def _connected(self) -> Any:
        if self._connection is None:
            self._connection = connect()
            searcher = os.environ["SEARCH_USER"]
            schema = _SCHEMA.format(schema=self._schema, dimensions=self._dimensions, searcher=searcher)
            self._run([(statement, []) for statement in schema.split(";\n")])
        return self._connection
