"""Letters are sorted and read: the state machine of workflow-triage.yaml."""

import json
import unittest

from world import World

FIELDS = {
    "number": "A-1",
    "total": 12.5,
    "due": None,
    "reverse-charge": False,
    "items": [{"name": "Pipe", "count": 2}],
    "remarks": [],
}


class TriageTest(unittest.TestCase):
    def setUp(self):
        self.world = World("triage")
        self.world.objects["source", "incoming/letter.txt"] = b"Please pay."

    def label(self, label: str) -> str:
        return json.dumps({"label": label, "reason": "It says so."})

    def test_extracts_fields_of_the_label_that_asks_for_it(self):
        self.world.answers = [self.label("invoice"), json.dumps(FIELDS), "- Pay", "Pay."]
        machine, results = self.world.start("incoming/letter.txt")
        self.assertEqual("invoice", results["class"]["label"])
        data = self.world.objects["results", results["extract"]["data"]["key"]]
        self.assertEqual(FIELDS, json.loads(data))
        self.assertIn(("LettersBucket", "sorted/letter/extract.json"), self.world.objects)

    def test_leaves_out_what_other_labels_do_not_need(self):
        self.world.answers = [self.label("complaint"), "- Is not content", "Not content."]
        machine, results = self.world.start("incoming/letter.txt")
        self.assertNotIn("Extract: write", machine.visited)
        self.assertNotIn("Stored: copy", machine.visited)
        self.assertNotIn("extract", results)
        (message,) = self.world.published
        self.assertEqual(
            "incoming/letter.txt is of class complaint; see s3://results/executions/execution-1/gist.md,"
            " s3://results/executions/execution-1/english-en.md and"
            " s3://results/executions/execution-1/aloud.task-1.ogg",
            message["Message"],
        )

    def test_asks_the_model_for_one_of_the_labels(self):
        self.world.answers = [self.label("unheard-of")] * 2
        _, failure = self.world.start("incoming/letter.txt")
        self.assertEqual("AnswerMalformed", failure.error)
        self.assertEqual(1, len(self.world.kept))
