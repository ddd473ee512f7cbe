import unittest

import languages

POLLY = {"shapes": {"VoiceId": {"enum": ["Joanna"]}, "LanguageCode": {"enum": ["en-US"]}}}
OTHER = {"shapes": {"LanguageCode": {"enum": ["en-US", "de-DE"]}}}
VOICE = {"Id": "Joanna", "LanguageCode": "en-US", "ISO-639-1": "en", "SupportedEngines": ["standard", "neural"]}

GOOGLE = {
    "translate": "en de",
    "translate-rest": "zu",
    "chirp3-hd": "de-DE",
    "voices": "Kore",
}


def build(voices):
    copied = {"translate": "de en", "guardrails-classic": "en"}
    return languages.aws_sections(OTHER, OTHER, POLLY, ["en-US"], voices, copied)


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

    def test_codes_of_speech_to_text_are_those_of_its_table_only(self):
        text = (
            'def other():\n    LANGUAGE_MAP = {\n        Language.FR: "fr-FR",\n    }\n'
            "def language_to_google_stt_language(language: Language) -> str:\n"
            '    LANGUAGE_MAP = {\n        # German\n        Language.DE: "de-DE",\n        Language.DE_DE: "de-DE",\n'
            '        Language.ZH: "cmn-Hans-CN",\n    }\n\n    return {Language.EN: "en-US"}\n'
        )
        self.assertEqual(["de-DE", "de-DE", "cmn-Hans-CN"], languages.written_down(text))
        with self.assertRaises(ValueError):
            languages.written_down("LANGUAGE_MAP = {}")

    def test_google_s_voices_speak_the_languages_of_their_engine(self):
        self.assertEqual(
            {
                "languages": {"speech-to-text": "de-DE", "translate": "de en zu", "chirp3-hd": "de-DE"},
                "voices": {"Kore": {"engines": "chirp3-hd"}},
            },
            languages.gcp_sections(["de-DE", "de-DE"], GOOGLE),
        )

    def test_a_language_that_is_copied_twice_is_refused(self):
        with self.assertRaises(ValueError):
            languages.gcp_sections([], GOOGLE | {"translate-rest": "de"})


if __name__ == "__main__":
    unittest.main()
