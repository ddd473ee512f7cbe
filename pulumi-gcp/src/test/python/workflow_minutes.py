"""Takes recordings of meetings through the workflow of workflow-minutes.yaml."""

import json
import unittest

from world import World, said

MINUTES = {
    "title": "Release",
    "participants": [],
    "summary": "We ship.",
    "decisions": ["Ship it"],
    "action-items": [{"task": "Write the notes", "owner": "Speaker 2", "due": "Friday"}],
    "open-questions": [],
}


class MinutesTest(unittest.TestCase):
    def setUp(self):
        self.world = World("minutes", "results")
        self.event = self.world.upload("recordings", "team/weekly 1.MP3", b"sound")
        self.world.answers = [json.dumps(MINUTES), "We ship.", "It."]

    def test_turns_a_recording_into_minutes(self):
        _, results = self.world.start(self.event)
        self.assertEqual({"transcript", "minutes", "stored", "abstract", "in-own-words"}, set(results))
        transcript = self.world.objects["results", "executions/execution-1/transcript.txt"].decode()
        self.assertEqual("[00:00:00] Speaker 1: Let us ship it.\n[00:00:02] Speaker 2: I write the notes by Friday.\n", transcript)
        ((topic, subject, text),) = self.world.published
        self.assertEqual(("team", "Minutes"), (topic, subject))
        self.assertTrue(text.startswith("The minutes of team/weekly 1.MP3, kept in "))
        self.assertIn("Write the notes", text)

    def test_copies_results_for_people_and_for_programs(self):
        _, results = self.world.start(self.event)
        copies = {key for _, key in self.world.objects if key.startswith("minutes/")}
        self.assertEqual({"minutes/team/weekly 1/minutes.md", "minutes/team/weekly 1/minutes.json"}, copies)
        self.assertEqual({"bucket": "results", "key": "minutes/team/weekly 1/minutes.md"}, results["stored"])

    def test_keeps_texts_out_of_the_record(self):
        interpreter, _ = self.world.start(self.event)
        for text in ("ship", "Friday", "Write the notes"):
            self.assertNotIn(text, "\n".join(interpreter.seen))

    def test_starts_once_for_an_upload(self):
        self.world.start(self.event)
        asked = len(self.world.questions)
        _, result = self.world.start(self.event, "execution-2")
        self.assertEqual("Another execution works on this upload.", result)
        self.assertEqual(asked, len(self.world.questions))

    def test_goes_on_if_its_own_claim_was_answered_twice(self):
        self.world.objects["results", "executions/started/1/team/weekly 1.MP3"] = b"execution-1"
        _, results = self.world.start(self.event)
        self.assertIn("minutes", results)

    def test_takes_notes_of_long_meetings(self):
        self.world.speech = [said(f"{n + 1}s", str(n % 2 + 1), "We talk. " * 40) for n in range(300)]
        notes = ["Notes. " * 600] * 20

        class Answers(list):
            def pop(inner, _=0):
                system = self.world.questions[-1]["system"]
                if system.startswith("The user's message is one part"):
                    return notes.pop()
                return json.dumps(MINUTES) if "minutes of a meeting" in system else "Short."

        self.world.answers = Answers()
        interpreter, results = self.world.start(self.event)
        self.assertIn("minutes", results)
        self.assertGreater(interpreter.visited.count("take_a_note"), 4)
        longest = max(len(block["text"]) for asked in self.world.questions for block in asked["messages"][0]["content"])
        self.assertLessEqual(longest, 24_000)

    def test_repeats_what_fails_for_a_moment(self):
        self.world.fail = {":batchRecognize": [429, 503], "/operations/": [503, 504], "/parts": [502], "copyTo": [429] * 5}
        _, results = self.world.start(self.event)
        self.assertIn("minutes", results)

    def test_gives_up_what_keeps_failing_and_tells_of_it(self):
        self.world.fail = {":batchRecognize": [503] * 6}
        _, failure = self.world.start(self.event)
        self.assertEqual(503, failure["code"])
        (kept, subject, report), (told, _, same) = self.world.published
        self.assertEqual(("failures", "team", "Failed: minutes"), (kept, told, subject))
        self.assertEqual(report, same)
        self.assertEqual({"key": "team/weekly 1.MP3"}, json.loads(report)["input"])

    def test_does_not_repeat_what_is_final(self):
        self.world.speech = None
        _, failure = self.world.start(self.event)
        self.assertEqual((422, "TranscriptionFailed"), (failure["code"], failure["body"]["error"]))
        self.assertEqual("The encoding is unknown.", failure["body"]["cause"])
        self.assertEqual(1, sum(place.endswith("/parts") for place in self.world.called))

    def test_says_so_if_nobody_speaks(self):
        self.world.speech = []
        _, failure = self.world.start(self.event)
        self.assertEqual("NoSpeech", failure["body"]["error"])

    def test_has_a_deadline(self):
        self.world.fail = {"/operations/": []}
        self.world.looks = -1000
        _, failure = self.world.start(self.event)
        self.assertEqual("TimedOut", failure["error"])

    def test_refuses_files_of_other_types_and_empty_ones(self):
        for key, content in (("a.pdf", b"x"), (".mp3", b"x"), ("b/.mp3", b"x"), ("a.mp3", b"")):
            with self.subTest(key):
                self.world.objects["recordings", key] = content
                _, failure = self.world.start({"key": key})
                self.assertEqual("FileRefused", failure["error"])
                self.assertTrue(failure["cause"].startswith(key + ": "))

    def test_reports_a_file_that_is_not_there(self):
        _, failure = self.world.start({"key": "gone.mp3"})
        self.assertEqual(404, failure["code"])
        self.assertEqual(2, len(self.world.published))


if __name__ == "__main__":
    unittest.main()
