import os
import unittest
from unittest import mock

from botocore.stub import Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import documents
import translation

EVENT = {
    "document": {"bucket": "b", "key": "incoming/report.MD"},
    "source": "auto",
    "target": "de",
    "key": "executions/1/translation-de",
}
REQUEST = {
    "Document": {"Content": b"order", "ContentType": "text/plain"},
    "SourceLanguageCode": "auto",
    "TargetLanguageCode": "de",
}
RESPONSE = {
    "TranslatedDocument": {"Content": b"Auftrag"},
    "SourceLanguageCode": "en",
    "TargetLanguageCode": "de",
}


class TranslationTest(unittest.TestCase):
    def setUp(self):
        self.translate = Stubber(translation.translate)
        self.translate.activate()
        self.addCleanup(self.translate.deactivate)

    def run_handler(self, event: dict) -> tuple:
        with mock.patch.object(documents, "read", return_value=b"order"), mock.patch.object(
            documents, "write"
        ) as write:
            translation.handler(event, None)
        self.translate.assert_no_pending_responses()
        return write.call_args.args

    def test_writes_the_translation(self):
        self.translate.add_response("translate_document", RESPONSE, REQUEST)
        self.assertEqual(
            ("executions/1/translation-de.md", b"Auftrag", "text/plain", "de"), self.run_handler(EVENT)
        )

    def test_keeps_to_the_terminology_and_the_settings(self):
        settings = {"Formality": "FORMAL"}
        self.translate.add_response(
            "translate_document",
            RESPONSE,
            {**REQUEST, "TerminologyNames": ["terms"], "Settings": settings},
        )
        self.run_handler({**EVENT, "terminology": "terms", "settings": settings})

    def test_hands_on_what_is_in_the_language_already(self):
        self.translate.add_client_error(
            "translate_document",
            "UnsupportedLanguagePairException",
            response_meta=None,
            modeled_fields={"SourceLanguageCode": "de", "TargetLanguageCode": "de"},
        )
        self.assertEqual(b"order", self.run_handler(EVENT)[1])

    def test_fails_for_other_pairs(self):
        self.translate.add_client_error(
            "translate_document",
            "UnsupportedLanguagePairException",
            modeled_fields={"SourceLanguageCode": "xx", "TargetLanguageCode": "de"},
        )
        with self.assertRaises(translation.translate.exceptions.UnsupportedLanguagePairException):
            self.run_handler(EVENT)


if __name__ == "__main__":
    unittest.main()
