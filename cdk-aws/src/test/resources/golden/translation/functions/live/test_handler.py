import base64
import io
import json
import os
import unittest
from unittest import mock

from botocore.stub import Stubber

SETTINGS = {
    "targets": ["de", "fr"],
    "translation": {"TerminologyNames": ["terms"], "Settings": {"Formality": "FORMAL"}},
    "voices": {"de": "Vicki"},
    "engine": "neural",
}
os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
os.environ["SETTINGS"] = json.dumps(SETTINGS)

import handler

EXPECTED = {
    "Text": "order",
    "SourceLanguageCode": "auto",
    "TargetLanguageCode": "de",
    "TerminologyNames": ["terms"],
    "Settings": {"Formality": "FORMAL"},
}
TRANSLATED = {"TranslatedText": "Auftrag", "SourceLanguageCode": "en", "TargetLanguageCode": "de"}


class HandlerTest(unittest.TestCase):
    def setUp(self):
        self.translate = Stubber(handler.translate)
        self.polly = Stubber(handler.polly)
        for stubber in (self.translate, self.polly):
            stubber.activate()
            self.addCleanup(stubber.deactivate)

    def post(self, body: object, **event: object) -> tuple:
        text = body if isinstance(body, str) else json.dumps(body)
        response = handler.handle({"body": text, **event}, None)
        self.translate.assert_no_pending_responses()
        return response["statusCode"], json.loads(response["body"])

    def test_translates_with_the_glossary(self):
        self.translate.add_response("translate_text", TRANSLATED, EXPECTED)
        self.assertEqual(
            (200, {"translation": "Auftrag", "source": "en", "target": "de"}),
            self.post({"text": "order", "target": "de"}),
        )

    def test_takes_the_source_and_bodies_in_base64(self):
        self.translate.add_response(
            "translate_text", TRANSLATED, {**EXPECTED, "SourceLanguageCode": "en"}
        )
        body = base64.b64encode(b'{"text": "order", "source": "en", "target": "de"}').decode()
        self.assertEqual(200, self.post(body, isBase64Encoded=True)[0])

    def test_hands_back_what_needs_no_translation(self):
        self.assertEqual("Auftrag", self.post({"text": "Auftrag", "source": "de", "target": "de"})[1]["translation"])

    def test_speaks_the_translation(self):
        self.translate.add_response("translate_text", TRANSLATED, EXPECTED)
        self.polly.add_response(
            "synthesize_speech",
            {"AudioStream": io.BytesIO(b"sound")},
            {"Engine": "neural", "OutputFormat": "mp3", "Text": "Auftrag", "VoiceId": "Vicki"},
        )
        _, answer = self.post({"text": "order", "target": "de", "speak": True})
        self.assertEqual(b"sound", base64.b64decode(answer["audio"]))

    def test_refuses_what_it_cannot_translate(self):
        for body, status in (
            ("", 400),
            ("no json", 400),
            ([], 400),
            ({"target": "de"}, 400),
            ({"text": "", "target": "de"}, 400),
            ({"text": "order"}, 400),
            ({"text": "order", "target": "xx"}, 400),
            ({"text": "order", "target": "de", "source": 1}, 400),
            ({"text": "order", "target": "fr", "speak": True}, 400),
            ({"text": "ü" * 5001, "target": "de"}, 413),
        ):
            with self.subTest(body):
                self.assertEqual(status, self.post(body)[0])

    def test_does_not_speak_what_is_too_long(self):
        self.translate.add_response("translate_text", {**TRANSLATED, "TranslatedText": "x" * 3001})
        self.assertEqual(413, self.post({"text": "order", "target": "de", "speak": True})[0])

    def test_says_when_to_try_again_and_when_not(self):
        for error, status in (
            ("TooManyRequestsException", 429),
            ("DetectedLanguageLowConfidenceException", 422),
            ("UnsupportedLanguagePairException", 422),
        ):
            with self.subTest(error):
                self.translate.add_client_error("translate_text", error)
                self.assertEqual(status, self.post({"text": "order", "target": "de"})[0])

    def test_logs_no_texts(self):
        self.translate.add_client_error("translate_text", "UnsupportedLanguagePairException", "order")
        with mock.patch.object(handler.log, "info") as info:
            self.post({"text": "order", "target": "de"})
        self.assertNotIn("order", str(info.call_args_list))


if __name__ == "__main__":
    unittest.main()
