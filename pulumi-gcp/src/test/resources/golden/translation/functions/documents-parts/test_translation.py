import base64
import os
import unittest
from unittest import mock

import documents
import translation
from fakes import FakeSession

GIVEN = {
    "document": {"bucket": "b", "key": "incoming/report.MD"},
    "target": "de",
    "key": "executions/1/translation-de",
}
GLOSSARY = "projects/test-project/locations/us-central1/glossaries/terms"
URL = "https://translation.googleapis.com/v3/projects/test-project/locations/"


def translated(*texts: str) -> dict:
    return {"translations": [{"translatedText": text} for text in texts]}


class TranslationTest(unittest.TestCase):
    def setUp(self):
        patch = mock.patch.dict(os.environ, GOOGLE_CLOUD_PROJECT="test-project")
        patch.start()
        self.addCleanup(patch.stop)

    def run_handler(self, session: FakeSession, content: bytes, **more: object) -> tuple:
        with (
            mock.patch.object(documents, "session", return_value=session),
            mock.patch.object(documents, "read", return_value=content),
            mock.patch.object(documents, "write") as write,
        ):
            translation.handler({**GIVEN, **more})
        self.assertEqual(0, session.left)
        return write.call_args.args

    def test_translates_text_and_keeps_the_space_around_it(self):
        session = FakeSession(translated("Auftrag"))
        written = self.run_handler(session, b"\norder \n", source="en")
        self.assertEqual(("executions/1/translation-de.md", "\nAuftrag \n", "text/plain", "de"), written)
        (asked,) = session.asked
        self.assertEqual(f"{URL}global:translateText", asked.url)
        self.assertEqual(
            {
                "contents": ["order"],
                "mimeType": "text/plain",
                "sourceLanguageCode": "en",
                "targetLanguageCode": "de",
            },
            asked.body,
        )

    def test_keeps_to_the_glossary_of_the_two_languages(self):
        session = FakeSession(
            {"languages": [{"languageCode": "en", "confidence": 1}]},
            {**translated("Bestellung"), "glossaryTranslations": [{"translatedText": "Order"}]},
        )
        self.assertEqual("Order", self.run_handler(session, b"order", glossary=GLOSSARY, pairs=["en-de"])[1])
        self.assertEqual(f"{URL}global:detectLanguage", session.asked[0].url)
        self.assertEqual(f"{URL}us-central1:translateText", session.asked[1].url)
        self.assertEqual({"glossary": f"{GLOSSARY}-en-de"}, session.asked[1].body["glossaryConfig"])
        self.assertEqual("en", session.asked[1].body["sourceLanguageCode"])

    def test_does_without_a_glossary_of_other_languages(self):
        session = FakeSession(translated("Auftrag"))
        self.run_handler(session, b"ordre", source="fr", glossary=GLOSSARY, pairs=["en-de"])
        self.assertNotIn("glossaryConfig", session.asked[0].body)

    def test_translates_a_document_again_once_its_language_is_known(self):
        first = {"byteStreamOutputs": [base64.b64encode(b"x").decode()], "detectedLanguageCode": "en"}
        second = {"byteStreamOutputs": [base64.b64encode(b"y").decode()]}
        session = FakeSession(
            {"documentTranslation": first},
            {"documentTranslation": first, "glossaryDocumentTranslation": second},
        )
        document = {"bucket": "b", "key": "report.docx"}
        written = self.run_handler(session, b"d", document=document, glossary=GLOSSARY, pairs=["en-de"])
        self.assertEqual(b"y", written[1])
        self.assertEqual(f"{URL}us-central1:translateDocument", session.asked[1].url)

    def test_translates_other_documents_as_a_whole(self):
        output = base64.b64encode(b"Dokument").decode()
        session = FakeSession({"documentTranslation": {"byteStreamOutputs": [output], "mimeType": "x"}})
        document = {"bucket": "b", "key": "report.docx"}
        written = self.run_handler(session, b"document", document=document)
        self.assertEqual(("executions/1/translation-de.docx", b"Dokument"), written[:2])
        self.assertEqual(f"{URL}global:translateDocument", session.asked[0].url)
        config = session.asked[0].body["documentInputConfig"]
        self.assertEqual(b"document", base64.b64decode(config["content"]))

    def test_refuses_documents_that_are_too_large(self):
        document = {"bucket": "b", "key": "report.docx"}
        with mock.patch.object(translation, "_LARGEST", 3), self.assertRaises(translation.DocumentTooLarge):
            self.run_handler(FakeSession(), b"long", document=document)

    def test_translates_long_texts_in_parts_and_loses_nothing(self):
        text = "One.\n\n" + "word " * 12 + "\nlast line\n\n" + "x" * 45
        for limit in (10, 17, 40, 400):
            cut = list(translation.parts(text, limit))
            self.assertEqual(text, "".join(cut))
            self.assertLessEqual(max(map(len, cut)), limit)
        with mock.patch.object(translation, "_LONGEST_PART", 8):
            session = FakeSession(translated("Eins."), translated("Zwei."))
            self.assertEqual("Eins.\n\nZwei.", self.run_handler(session, b"One.\n\nTwo.")[1])


if __name__ == "__main__":
    unittest.main()
