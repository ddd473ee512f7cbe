import unittest

import languages

POLLY = {"shapes": {"VoiceId": {"enum": ["Joanna"]}, "LanguageCode": {"enum": ["en-US"]}}}
OTHER = {"shapes": {"LanguageCode": {"enum": ["en-US", "de-DE"]}}}
VOICE = {"Id": "Joanna", "LanguageCode": "en-US", "ISO-639-1": "en", "SupportedEngines": ["standard", "neural"]}


def build(voices):
    copied = {"translate": "de en", "guardrails-classic": "en"}
    return languages.sections(OTHER, OTHER, POLLY, ["en-US"], voices, copied)


class Languages(unittest.TestCase):
    def test_codes_of_the_streaming_client_are_those_of_its_language_enumeration_only(self):
        text = (
            'export declare const CallAnalyticsLanguageCode: {\n readonly FR_FR: "fr-FR";\n};\n'
            'export declare const LanguageCode: {\n readonly DE_DE: "de-DE";\n readonly EN_US: "en-US";\n};\n'
        )
        self.assertEqual(["de-DE", "en-US"], languages.streaming_languages(text))

    def test_a_client_without_the_enumeration_is_refused(self):
        with self.assertRaises(ValueError):
            languages.streaming_languages("export {};")
        with self.assertRaises(ValueError):
            languages.listed_voices("exports.map = void 0;")

    def test_voices_are_read_from_the_list_in_a_script(self):
        self.assertEqual([{"Id": "Joanna"}], languages.listed_voices('exports.map = void 0;\nexports.map = [{"Id": "Joanna"}];\n'))

    def test_a_voice_has_a_language_and_engines(self):
        self.assertEqual(
            {"Joanna": {"language": "en-US", "iso": "en", "engines": "neural standard"}}, build([VOICE])["voices"]
        )

    def test_a_voice_that_polly_does_not_know_is_refused(self):
        for wrong in ({"Id": "Nobody"}, {"LanguageCode": "xx-XX"}):
            with self.assertRaises(ValueError):
                build([VOICE | wrong])

    def test_codes_are_sorted(self):
        self.assertEqual("de-DE en-US", build([])["languages"]["transcribe"])


if __name__ == "__main__":
    unittest.main()
