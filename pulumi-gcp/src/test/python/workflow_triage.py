"""Takes letters through the workflow of workflow-triage.yaml."""

import json
import unittest

from world import World

FIELDS = {"number": "7", "total": 12.5, "due": None, "reverse-charge": False, "items": [{"name": "Ink", "count": 2}], "remarks": []}


class TriageTest(unittest.TestCase):
    def setUp(self):
        self.world = World("triage", "letters")
        self.event = self.world.upload("letters", "incoming/a.txt", b"Dear all")

    def start(self, *answers: str) -> dict:
        self.world.answers = list(answers)
        _, results = self.world.start(self.event)
        self.assertEqual([], self.world.answers)
        return results

    def test_extracts_fields_of_invoices(self):
        label = json.dumps({"label": "invoice", "reason": "It asks for money."})
        results = self.start(label, json.dumps(FIELDS), "- Ink", "Ink.")
        self.assertEqual("invoice", results["class"]["label"])
        self.assertEqual(FIELDS, json.loads(self.world.objects["letters", "sorted/a/extract.json"]))
        ((topic, _, text),) = self.world.published
        self.assertEqual("clerk", topic)
        self.assertIn("incoming/a.txt is of class invoice; see gs://letters/executions/", text)

    def test_leaves_other_letters_alone(self):
        results = self.start(json.dumps({"label": "other", "reason": "It does not."}), "- Greetings", "Greetings.")
        self.assertIsNone(results["extract"])
        self.assertIsNone(results["stored"])
        self.assertFalse(any(key.startswith("sorted/") for _, key in self.world.objects))

    def test_shows_the_model_its_mistakes(self):
        wrong = json.dumps({"label": "junk", "reason": ""})
        results = self.start(wrong, json.dumps({"label": "other", "reason": "r"}), "- Greetings", "Greetings.")
        self.assertEqual("other", results["class"]["label"])

    def test_fails_if_the_model_does_not_keep_to_the_labels(self):
        wrong = json.dumps({"label": "junk", "reason": ""})
        failure = self.start(wrong, wrong)
        self.assertEqual("AnswerMalformed", failure["body"]["error"])


if __name__ == "__main__":
    unittest.main()
