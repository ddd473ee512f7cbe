import unittest

from embedding import Embedding
from fakes import FakeSession

MODEL = "projects/acme/locations/europe-west4/publishers/google/models/text-embedding-005"


def vectors(*values: float):
    return {"predictions": [{"embeddings": {"values": [value]}} for value in values]}


class EmbeddingTest(unittest.TestCase):
    def test_asks_in_batches(self):
        session = FakeSession(vectors(1, 2), vectors(3))
        self.assertEqual([[1], [2], [3]], Embedding(session, MODEL, 768, 2).of_passages(["a", "b", "c"]))
        asked = session.asked[0]
        self.assertEqual(f"https://europe-west4-aiplatform.googleapis.com/v1/{MODEL}:predict", asked.url)
        self.assertEqual({"content": "a", "task_type": "RETRIEVAL_DOCUMENT"}, asked.body["instances"][0])
        self.assertEqual({"autoTruncate": True, "outputDimensionality": 768}, asked.body["parameters"])
        self.assertEqual(["c"], [each["content"] for each in session.asked[1].body["instances"]])

    def test_asks_as_one_who_searches(self):
        session = FakeSession(vectors(0.5))
        self.assertEqual([0.5], Embedding(session, MODEL, 256, 20).of_question("How?"))
        self.assertEqual([{"content": "How?", "task_type": "RETRIEVAL_QUERY"}], session.asked[0].body["instances"])
