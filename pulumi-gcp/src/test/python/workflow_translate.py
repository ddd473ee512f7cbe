"""Takes documents through the workflow of workflow-translate.yaml."""

import unittest

from world import World


class TranslateTest(unittest.TestCase):
    def setUp(self):
        self.world = World("translations", "documents")
        self.world.objects["documents", "incoming/sub/readme.MD"] = b"# Title\n\nText"

    def start(self, key: str = "incoming/sub/readme.MD"):
        return self.world.start({"key": key})

    def text(self, key: str) -> str:
        return self.world.objects["documents", key].decode()

    def test_translates_stores_and_reads_aloud_in_each_language(self):
        _, results = self.start()
        self.assertEqual(["de", "fr"], [each["language"] for each in results["translation"]])
        self.assertEqual("[de] # Title\n\nText", self.text("translated/sub/readme/translation-de.md"))
        self.assertEqual("[fr] # Title\n\nText", self.text("translated/sub/readme/translation-fr.md"))
        self.assertEqual("de-DE-Chirp3-HD-Kore", self.text("spoken/sub/readme/speech-de.mp3"))
        self.assertEqual("fr-FR-Chirp3-HD-Aoede", self.text("spoken/sub/readme/speech-fr.mp3"))
        self.assertEqual(["de", "fr"], [each["language"] for each in results["heard"]])

    def test_keeps_texts_out_of_the_record(self):
        interpreter, _ = self.start()
        self.assertNotIn("Title", "\n".join(interpreter.seen))

    def test_refuses_files_of_other_folders(self):
        self.world.objects["documents", "other/readme.md"] = b"x"
        _, failure = self.start("other/readme.md")
        self.assertEqual("FileRefused", failure["error"])

    def test_refuses_what_is_no_text(self):
        self.world.objects["documents", "incoming/sub/readme.MD"] = b"\xff\xfe"
        _, failure = self.start()
        self.assertEqual("NotText", failure["body"]["error"])
        self.assertEqual(1, len(self.world.published), "kept; nobody is to be told")


if __name__ == "__main__":
    unittest.main()
