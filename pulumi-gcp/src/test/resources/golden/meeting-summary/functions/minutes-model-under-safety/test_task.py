import json
import unittest
from unittest import mock

import documents
import task
from conversation import Answer, Finish

SCHEMA = {"type": "object", "properties": {"label": {"type": "string", "enum": ["a", "b"]}}, "required": ["label"]}
TASKS = {
    "text": {"instruction": "Summarize.", "notes": "Take notes.", "maximumTokens": 100},
    "label": {
        "instruction": "Choose.",
        "notes": "Take notes.",
        "maximumTokens": 50,
        "schema": SCHEMA,
        "classifies": True,
        "language": "de",
    },
}


class TaskTest(unittest.TestCase):
    def run_handler(self, *told: Answer, name: str = "text", stage: str = "answer") -> dict:
        document = {"bucket": "b", "key": "in.txt", "language": "en"}
        given = {"task": name, "stage": stage, "document": document, "key": "executions/1/out"}
        with (
            mock.patch.object(task, "TASKS", TASKS),
            mock.patch.object(task, "converse", side_effect=told) as self.converse,
            mock.patch.object(documents, "session"),
            mock.patch.object(documents, "read_text", return_value="The document."),
            mock.patch.object(documents, "write", side_effect=lambda key, *_: {"key": key}) as self.write,
        ):
            return task.handler(given)

    def test_writes_what_the_model_answers(self):
        self.assertEqual({"key": "executions/1/out.md"}, self.run_handler(Answer("Short.", Finish.COMPLETE)))
        self.assertEqual(("executions/1/out.md", "Short.", "text/markdown", "en"), self.write.call_args.args)
        _, instruction, conversation, tokens = self.converse.call_args.args
        self.assertEqual(("Summarize.", 100), (instruction, tokens))
        self.assertEqual(["The document."], [turn.text for turn in conversation])

    def test_takes_notes(self):
        self.run_handler(Answer("Notes", Finish.LENGTH), stage="notes")
        self.assertEqual(("executions/1/out.txt", "Notes", "text/plain", "en"), self.write.call_args.args)
        self.assertEqual("Take notes.", self.converse.call_args.args[1])

    def test_keeps_fields_for_people_and_programs_and_tells_the_label(self):
        result = self.run_handler(Answer('Sure: {"label": "a"}', Finish.COMPLETE), name="label")
        expected = {"key": "executions/1/out.md", "data": {"key": "executions/1/out.json"}, "label": "a"}
        self.assertEqual(expected, result)
        self.assertEqual("de", self.write.call_args.args[3])
        self.assertIn(json.dumps(SCHEMA), self.converse.call_args.args[1])

    def test_shows_the_model_its_mistakes_once(self):
        wrong = Answer('{"label": "c"}', Finish.COMPLETE)
        result = self.run_handler(wrong, Answer('{"label": "b"}', Finish.COMPLETE), name="label")
        self.assertEqual("b", result["label"])
        self.assertEqual([False, True, False], [turn.by_model for turn in self.converse.call_args.args[2]])
        with self.assertRaises(task.AnswerMalformed):
            self.run_handler(wrong, wrong, name="label")

    def test_fails_if_the_answer_is_cut_off_or_refused(self):
        with self.assertRaises(task.AnswerTooLong):
            self.run_handler(Answer("Long", Finish.LENGTH))
        with self.assertRaises(task.Refused):
            self.run_handler(Answer("No.", Finish.REFUSED))


if __name__ == "__main__":
    unittest.main()
