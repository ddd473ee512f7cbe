import os
import unittest
from unittest import mock

from botocore.stub import Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import documents
import speech

EVENT = {
    "document": {"bucket": "b", "key": "summary.md", "language": "de-AT"},
    "key": "executions/1/speech",
    "voices": {"de": "Vicki", "en": "Joanna"},
    "engine": "neural",
    "format": "mp3",
}


@mock.patch.dict(os.environ, {"RESULTS_BUCKET": "results"})
class SpeechTest(unittest.TestCase):
    def setUp(self):
        self.polly = Stubber(speech.polly)
        self.polly.activate()
        self.addCleanup(self.polly.deactivate)

    def test_starts_a_task_with_the_voice_of_the_language(self):
        self.polly.add_response(
            "start_speech_synthesis_task",
            {"SynthesisTask": {"TaskId": "task-1"}},
            {
                "Engine": "neural",
                "OutputFormat": "mp3",
                "OutputS3BucketName": "results",
                "OutputS3KeyPrefix": "executions/1/speech",
                "Text": "Ergebnis",
                "VoiceId": "Vicki",
            },
        )
        with mock.patch.object(documents, "read_text", return_value="# Ergebnis\n"):
            self.assertEqual({"task": "task-1"}, speech.handler(EVENT, None))

    def test_refuses_what_is_too_long(self):
        with mock.patch.object(documents, "read_text", return_value="x" * 100_001):
            with self.assertRaises(speech.TextTooLong):
                speech.handler(EVENT, None)

    def test_finds_the_voice(self):
        self.assertEqual("A", speech.voice({"de": "B", "de-AT": "A"}, "de-AT"))
        self.assertEqual("C", speech.voice({"any": "C"}, None))
        with self.assertRaises(speech.NoVoice):
            speech.voice({"de": "Vicki"}, "fr")

    def test_does_not_read_marks_aloud(self):
        self.assertEqual(
            "Title\n\none\ntwo bold, 3-4\n Task  Owner \n\n a  b",
            speech.plain("# Title\n\n- one\n- two **bold**, 3-4\n| Task | Owner |\n| --- | --- |\n| a | b"),
        )


if __name__ == "__main__":
    unittest.main()
