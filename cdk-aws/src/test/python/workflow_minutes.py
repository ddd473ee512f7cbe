"""A recording becomes minutes: the state machine and the functions of workflow-minutes.yaml."""

import json
import unittest

from world import World, turn

MINUTES = {
    "title": "Release",
    "participants": ["Speaker 1"],
    "summary": "It is shipped.",
    "decisions": ["Ship it"],
    "action-items": [{"task": "Write the notes", "owner": "Speaker 2", "due": "Friday"}],
    "open-questions": [],
}

class MinutesTest(unittest.TestCase):
    def setUp(self):
        self.world = World("minutes")
        self.world.objects["source", "team/weekly 1.MP3"] = b"sound"

    def text(self, key: str) -> str:
        return self.world.objects["results", key].decode()

    def test_writes_stores_and_sends_minutes(self):
        self.world.answers = [json.dumps(MINUTES)]
        machine, results = self.world.start("team/weekly 1.MP3")
        self.assertEqual(
            "[00:00:00] Speaker 1: Let us ship it.\n"
            "[00:00:03] Speaker 2: I write the release notes by Friday.\n",
            self.text("executions/execution-1/transcript.txt"),
        )
        minutes = self.text("executions/execution-1/minutes.md")
        self.assertIn("| Write the notes | Speaker 2 | Friday |", minutes)
        self.assertEqual("executions/execution-1/minutes.md", results["minutes"]["key"])
        self.assertEqual("de", results["minutes"]["language"])
        (message,) = self.world.published
        self.assertEqual("Minutes", message["Subject"])
        self.assertTrue(
            message["Message"].startswith("The minutes of team/weekly 1.MP3, kept in ResultsNameOutput:\n\n# Release")
        )
        self.assertEqual([], self.world.kept)

    def test_keeps_texts_out_of_its_history(self):
        self.world.answers = [json.dumps(MINUTES)]
        machine, _ = self.world.start("team/weekly 1.MP3")
        history = "\n".join(machine.payloads)
        for text in ("ship", "Friday", "Write the notes"):
            self.assertNotIn(text, history)

    def test_copies_results_for_people_and_for_programs(self):
        self.world.answers = [json.dumps(MINUTES)]
        self.world.start("team/weekly 1.MP3")
        copies = {key for bucket, key in self.world.objects if key.startswith("minutes/")}
        self.assertEqual({"minutes/team/weekly 1/minutes.md", "minutes/team/weekly 1/minutes.json"}, copies)

    def test_takes_notes_of_long_meetings(self):
        self.world.speech = [turn(n % 2, n, "We talk. " * 40) for n in range(700)]
        notes = {"count": 0}
        converse = self.world.converse

        def count(**arguments):
            if arguments["system"][0]["text"].startswith("The user's message is one part"):
                notes["count"] += 1
                self.world.answers.insert(0, "Notes. " * 600)
            else:
                self.world.answers.insert(0, json.dumps(MINUTES))
            return converse(**arguments)

        self.world.converse = count
        machine, results = self.world.start("team/weekly 1.MP3")
        self.assertIn("minutes", results)
        self.assertGreater(machine.visited.count("Minutes: split"), 2, "notes of notes are taken")
        longest = max(
            len(block["text"]) for question in self.world.questions for block in question["messages"][0]["content"]
        )
        self.assertLessEqual(longest, 24_000)

    def test_waits_for_the_job_that_an_earlier_try_started(self):
        self.world.answers = [json.dumps(MINUTES)]
        self.world.jobs["Stack-execution-1"] = {
            "looks": 0,
            "OutputBucketName": "results",
            "OutputKey": "executions/execution-1/transcript.transcribe.json",
        }
        _, results = self.world.start("team/weekly 1.MP3")
        self.assertIn("minutes", results)

    def test_repeats_calls_that_are_throttled(self):
        self.world.answers = [json.dumps(MINUTES)]
        self.world.fail = {
            "invoke": ["Lambda.TooManyRequestsException"] * 3,
            "startTranscriptionJob": ["Transcribe.LimitExceededException"] * 20,
            "getTranscriptionJob": ["Transcribe.TranscribeException"] * 5,
        }
        _, results = self.world.start("team/weekly 1.MP3")
        self.assertIn("minutes", results)

    def test_keeps_and_reports_what_fails_for_good(self):
        self.world.speech = None
        _, failure = self.world.start("team/weekly 1.MP3")
        self.assertEqual("TranscriptionFailed", failure.error)
        (kept,) = self.world.kept
        self.assertEqual({"key": "team/weekly 1.MP3"}, kept["MessageBody"]["input"])
        self.assertEqual("TranscriptionFailed", kept["MessageBody"]["error"])
        (report,) = self.world.published
        self.assertEqual("Failed: minutes", report["Subject"])
        self.assertIn("The media format is wrong.", report["Message"])

    def test_says_so_if_nobody_speaks(self):
        self.world.speech = []
        _, failure = self.world.start("team/weekly 1.MP3")
        self.assertEqual("NoSpeech", failure.error)

    def test_refuses_files_of_other_types_and_empty_ones(self):
        for key, content in (("a.pdf", b"x"), ("mp3", b"x"), ("a.mp3", b"")):
            with self.subTest(key):
                self.world.objects["source", key] = content
                _, failure = self.world.start(key)
                self.assertEqual("FileRefused", failure.error)
                self.assertIn(".mp3", failure.cause)
        self.assertEqual({}, self.world.jobs)

    def test_reports_a_file_that_is_not_there(self):
        _, failure = self.world.start("gone.mp3")
        self.assertEqual("S3.NoSuchKeyException", failure.error)
        self.assertEqual(1, len(self.world.kept))
