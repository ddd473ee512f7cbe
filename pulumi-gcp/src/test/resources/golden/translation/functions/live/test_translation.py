import base64
import unittest

from calls import CallFailed
from fakes import FakeSession
from posted import Refused
from translation import Translated, Translator, UnknownLanguage

SETTINGS = {
    "location": "us-central1",
    "glossaries": [["en", "de"], ["en", "pt-BR"]],
    "voices": {"de": {"language": "de-DE", "name": "de-DE-Chirp3-HD-Kore"}},
}
GLOSSARIES = "projects/p/locations/us-central1/glossaries/support-terms"
TRANSLATED = {"translations": [{"translatedText": "Bestellung"}], "glossaryTranslations": [{"translatedText": "Auftrag"}]}
ENGLISH = {"languages": [{"languageCode": "fr", "confidence": 0.1}, {"languageCode": "en", "confidence": 0.9}]}


class TranslatorTest(unittest.TestCase):
    def setUp(self):
        self.session = FakeSession()
        self.translator = Translator(SETTINGS, "p", GLOSSARIES)

    def translate(self, text: str, source: str | None, target: str) -> Translated:
        return self.translator.translate(self.session, text, source, target)

    def test_keeps_to_the_glossary_of_the_languages(self):
        self.session.answers(TRANSLATED)
        self.assertEqual(Translated("Auftrag", "en"), self.translate("order", "en", "de"))
        self.assertEqual(
            {
                "contents": ["order"],
                "mimeType": "text/plain",
                "sourceLanguageCode": "en",
                "targetLanguageCode": "de",
                "glossaryConfig": {"glossary": f"{GLOSSARIES}-en-de"},
            },
            self.session.asked[0].body,
        )

    def test_names_glossaries_in_lower_case(self):
        self.session.answers(TRANSLATED)
        self.translate("order", "en", "pt-BR")
        self.assertEqual(f"{GLOSSARIES}-en-pt-br", self.session.asked[0].body["glossaryConfig"]["glossary"])

    def test_finds_the_language_out_where_a_glossary_may_apply(self):
        self.session.answers(ENGLISH, TRANSLATED)
        self.assertEqual(Translated("Auftrag", "en"), self.translate("order", None, "de"))
        self.assertTrue(self.session.asked[0].url.endswith("/locations/us-central1:detectLanguage"))

    def test_translates_other_languages_without_a_glossary(self):
        self.session.answers({"translations": [{"translatedText": "Auftrag"}]})
        self.assertEqual(Translated("Auftrag", "fr"), self.translate("commande", "fr", "de"))
        self.assertNotIn("glossaryConfig", self.session.asked[0].body)

    def test_tells_the_language_that_was_found_out(self):
        self.session.answers({"translations": [{"translatedText": "ordine", "detectedLanguageCode": "en"}]})
        self.assertEqual(Translated("ordine", "en"), self.translate("order", None, "it"))
        self.assertNotIn("sourceLanguageCode", self.session.asked[0].body)

    def test_hands_back_what_needs_no_translation(self):
        self.assertEqual(Translated("Auftrag", "de"), self.translate("Auftrag", "de", "de"))

    def test_says_that_a_language_is_not_known(self):
        for answers, source in (((400,), "xx"), (({},), None), (({"languages": [{"languageCode": "und"}]},), None)):
            with self.subTest(answers), self.assertRaises(UnknownLanguage):
                self.session.answers(*answers)
                self.translate("order", source, "de")

    def test_passes_other_failures_on(self):
        self.session.answers(403)
        with self.assertRaises(CallFailed):
            self.translate("order", "en", "de")

    def test_speaks_with_the_voice_of_the_language(self):
        self.session.answers({"audioContent": base64.b64encode(b"sound").decode()})
        self.assertEqual("c291bmQ=", self.translator.speak(self.session, "Auftrag", "de"))
        self.assertEqual(
            {"languageCode": "de-DE", "name": "de-DE-Chirp3-HD-Kore"}, self.session.asked[0].body["voice"]
        )

    def test_does_not_speak_what_is_too_long(self):
        for text in ("x" * 3001, "ü" * 2501):
            with self.subTest(text[0]), self.assertRaises(Refused):
                self.translator.speak(self.session, text, "de")


if __name__ == "__main__":
    unittest.main()
