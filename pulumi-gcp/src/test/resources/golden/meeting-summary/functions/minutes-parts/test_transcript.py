import json
import unittest
from unittest import mock

import documents
import transcript


def result(end: str, text: str, *words: tuple[str, str]) -> dict:
    alternative = {"transcript": text, "words": [{"speakerLabel": who, "word": word} for who, word in words]}
    return {"alternatives": [alternative], "resultEndOffset": end, "languageCode": "en-us"}


def write_down(*results: dict) -> str:
    """Runs the handler on what Speech-to-Text wrote and returns the text that it writes."""
    raw = json.dumps({"results": list(results)}).encode()
    given = {"outcome": {"cloudStorageResult": {"uri": "gs://b/executions/1/t/x.json"}}, "key": "executions/1/t.txt"}
    with (
        mock.patch.object(documents, "read", return_value=raw) as read,
        mock.patch.object(documents, "write") as write,
    ):
        transcript.handler(given)
    read.assert_called_once_with({"bucket": "b", "key": "executions/1/t/x.json"})
    key, text, content_type, language = write.call_args.args
    assert (key, content_type, language) == ("executions/1/t.txt", "text/plain", "en-US")
    return text


class TranscriptTest(unittest.TestCase):
    def test_joins_what_a_speaker_says_in_a_row(self):
        text = write_down(
            result("2s", "Good morning.", ("1", "Good"), ("1", "morning.")),
            result("4.100s", "Shall we start? Yes.", ("1", "Shall"), ("1", "we"), ("1", "start?"), ("2", "Yes.")),
            result("3725.900s", "Well.", ("2", "Well.")),
            result("3727s", "That is all.", ("1", "That"), ("1", "is"), ("1", "all.")),
        )
        self.assertEqual(
            "[00:00:00] Speaker 1: Good morning. Shall we start?\n"
            "[00:00:02] Speaker 2: Yes. Well.\n"
            "[01:02:05] Speaker 1: That is all.\n",
            text,
        )

    def test_keeps_results_apart_where_speakers_are_not_told_apart(self):
        text = write_down(result("5s", "One."), result("9s", "Two."))
        self.assertEqual("[00:00:00] One.\n[00:00:05] Two.\n", text)

    def test_leaves_silence_out(self):
        self.assertEqual("[00:00:05] Two.\n", write_down(result("5s", " "), result("9s", "Two.")))

    def test_says_so_if_nobody_speaks(self):
        with self.assertRaises(transcript.NoSpeech):
            write_down({"alternatives": []})

    def test_tells_why_nothing_was_written_down(self):
        with self.assertRaisesRegex(transcript.TranscriptionFailed, "bad encoding"):
            transcript.handler({"outcome": {"error": {"code": 3, "message": "bad encoding"}}, "key": "k"})


if __name__ == "__main__":
    unittest.main()
