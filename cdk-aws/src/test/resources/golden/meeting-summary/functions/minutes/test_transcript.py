import json
import os
import unittest
from unittest import mock

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import documents
import transcript


def segment(start: str, text: str, speaker: "str | None" = None) -> dict:
    labels = {"speaker_label": speaker} if speaker else {}
    return {"start_time": start, "end_time": start, "transcript": text, **labels}


def write_down(*segments: dict) -> str:
    """Runs the handler on a transcript and returns the text that it writes."""
    raw = json.dumps({"results": {"audio_segments": list(segments)}}).encode()
    event = {"raw": {"bucket": "b", "key": "k"}, "key": "executions/1/t.txt", "language": "en-US"}
    with mock.patch.object(documents, "read", return_value=raw), mock.patch.object(
        documents, "write"
    ) as write:
        transcript.handler(event, None)
    key, text, content_type, language = write.call_args.args
    assert (key, content_type, language) == ("executions/1/t.txt", "text/plain", "en-US")
    return text


class TranscriptTest(unittest.TestCase):
    def test_joins_what_a_speaker_says_in_a_row(self):
        text = write_down(
            segment("0.4", "Good morning.", "spk_0"),
            segment("2.0", "Shall we start?", "spk_0"),
            segment("4.1", "Yes.", "spk_1"),
            segment("3725.9", "That is all.", "spk_0"),
        )
        self.assertEqual(
            "[00:00:00] Speaker 1: Good morning. Shall we start?\n"
            "[00:00:04] Speaker 2: Yes.\n"
            "[01:02:05] Speaker 1: That is all.\n",
            text,
        )

    def test_keeps_segments_apart_where_speakers_are_not_told_apart(self):
        text = write_down(segment("0.0", "One."), segment("5.0", "Two."))
        self.assertEqual("[00:00:00] One.\n[00:00:05] Two.\n", text)

    def test_leaves_silence_out(self):
        self.assertEqual("[00:00:05] Two.\n", write_down(segment("0.0", " "), segment("5.0", "Two.")))

    def test_says_so_if_nobody_speaks(self):
        with self.assertRaises(transcript.NoSpeech):
            write_down()


if __name__ == "__main__":
    unittest.main()
