"""Turns text into vectors, with a model of Vertex AI."""

from collections.abc import Sequence

import requests
from calls import call

_TIMEOUT = 60


class Embedding:
    def __init__(self, session: requests.Session, model: str, dimensions: int, batch: int):
        """Takes the model's whole resource name, and how many texts it takes at once."""
        location = model.split("/")[3]
        self._session = session
        self._url = f"https://{location}-aiplatform.googleapis.com/v1/{model}:predict"
        self._dimensions = dimensions
        self._batch = batch

    def of_passages(self, texts: Sequence[str]) -> list[list[float]]:
        return self._of(texts, "RETRIEVAL_DOCUMENT")

    def of_question(self, text: str) -> list[float]:
        return self._of([text], "RETRIEVAL_QUERY")[0]

    def _of(self, texts: Sequence[str], task: str) -> list[list[float]]:
        vectors = []
        for start in range(0, len(texts), self._batch):
            body = {
                "instances": [{"content": text, "task_type": task} for text in texts[start : start + self._batch]],
                "parameters": {"autoTruncate": True, "outputDimensionality": self._dimensions},
            }
            answer = call(self._session, "POST", self._url, body, timeout=_TIMEOUT, attempts=5)
            vectors += [prediction["embeddings"]["values"] for prediction in answer["predictions"]]
        return vectors
