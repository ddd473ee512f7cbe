import base64
import unittest
from unittest import mock

import documents
import speech
from fakes import FakeSession

URL = "https://eu-texttospeech.googleapis.com/v1/text:synthesize"
GIVEN = {
    "document": {"bucket": "b", "key": "a.md", "language": "de-CH"},
    "key": "executions/1/speech",
    "voices": {"de": "de-DE-Chirp3-HD-Kore"},
    "format": "mp3",
    "url": URL,
}


def sound(content: bytes) -> dict:
    return {"audioContent": base64.b64encode(content).decode()}


class SpeechTest(unittest.TestCase):
    def run_handler(self, session: FakeSession, text: str, **more: object) -> tuple:
        with (
            mock.patch.object(documents, "session", return_value=session),
            mock.patch.object(documents, "read_text", return_value=text),
            mock.patch.object(documents, "write") as write,
        ):
            speech.handler({**GIVEN, **more})
        return write.call_args.args

    def test_reads_a_text_aloud(self):
        session = FakeSession(sound(b"abc"))
        written = self.run_handler(session, "# Title\n- **Hello**")
        self.assertEqual(("executions/1/speech.mp3", b"abc", "audio/mpeg", "de-CH"), written)
        (asked,) = session.asked
        self.assertEqual(URL, asked.url)
        self.assertEqual(
            {
                "input": {"text": "Title\nHello"},
                "voice": {"languageCode": "de-DE", "name": "de-DE-Chirp3-HD-Kore"},
                "audioConfig": {"audioEncoding": "MP3"},
            },
            asked.body,
        )

    def test_joins_the_sound_of_parts(self):
        session = FakeSession(sound(b"a"), sound(b"b"))
        text = "One sentence. " * 500
        written = self.run_handler(session, text, format="ogg")
        self.assertEqual(("executions/1/speech.ogg", b"ab", "audio/ogg"), written[:3])

    def test_cuts_into_parts_that_one_call_takes(self):
        text = "Kurz. " + "ü" * 9000 + " und " + "wort " * 3000 + "Ende!\nNoch etwas"
        cut = list(speech.parts(text))
        self.assertEqual(text, "".join(cut))
        self.assertLessEqual(max(len(each.encode()) for each in cut), 5000)

    def test_refuses_what_is_too_long_or_has_no_voice(self):
        with mock.patch.object(speech, "_LONGEST", 3), self.assertRaises(speech.TextTooLong):
            self.run_handler(FakeSession(), "long")
        with self.assertRaises(speech.NoVoice):
            self.run_handler(FakeSession(), "text", voices={"fr": "fr-FR-Chirp3-HD-Kore"})
        self.assertEqual("v", speech.voice({"any": "v"}, None))


if __name__ == "__main__":
    unittest.main()
