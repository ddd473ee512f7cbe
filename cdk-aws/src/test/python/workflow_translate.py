"""Documents become translations, and sound: the state machine of workflow-translate.yaml."""

import unittest

from world import World


class TranslateTest(unittest.TestCase):
    def setUp(self):
        self.world = World("translations")

    def stored(self, prefix: str) -> dict:
        return {
            key: content
            for (bucket, key), content in self.world.objects.items()
            if bucket == "DocumentsBucket" and key.startswith(prefix)
        }

    def test_translates_short_documents_at_once(self):
        self.world.objects["source", "incoming/a b.txt"] = b"text-"
        machine, results = self.world.start("incoming/a b.txt")
        self.assertNotIn("Translation: start", machine.visited)
        self.assertEqual(
            {
                "translated/a b/translation-de.txt": b"text-de",
                "translated/a b/translation-fr.txt": b"text-fr",
            },
            self.stored("translated/"),
        )
        self.assertEqual(["de", "fr"], [each["language"] for each in results["translation"]])

    def test_reads_each_translation_aloud_with_its_voice(self):
        self.world.objects["source", "incoming/a.txt"] = b"text-"
        _, results = self.world.start("incoming/a.txt")
        self.assertEqual(
            {"spoken/a/speech-de.mp3": b"Vicki", "spoken/a/speech-fr.mp3": b"Lea"},
            self.stored("spoken/"),
        )
        self.assertEqual(
            {"bucket": "results", "key": "executions/execution-1/speech-fr.task-1.mp3", "language": "fr"},
            results["speech"][1],
        )

    def test_translates_long_documents_in_a_batch_job(self):
        self.world.objects["source", "incoming/long.md"] = b"\xc3\xbc" * 50_001
        machine, results = self.world.start("incoming/long.md")
        self.assertIn("Translation: start", machine.visited)
        job = self.world.jobs["translation"]
        self.assertEqual("text/plain", job["InputDataConfig"]["ContentType"])
        self.assertEqual(["ProductsTerminology"], job["TerminologyNames"])
        self.assertEqual({"Formality": "FORMAL", "Profanity": "MASK"}, job["Settings"])
        self.assertEqual("KMS", job["OutputDataConfig"]["EncryptionKey"]["Type"])
        self.assertEqual(
            [
                "executions/execution-1/translation/out/111122223333-TranslateText-job-1/de.document.txt",
                "executions/execution-1/translation/out/111122223333-TranslateText-job-1/fr.document.txt",
            ],
            [each["key"] for each in results["translation"]],
        )
        self.assertTrue(self.stored("translated/")["translated/long/translation-fr.txt"].endswith(b"fr"))

    def test_refuses_what_cannot_be_translated(self):
        self.world.objects["source", "incoming/a.mp3"] = b"sound"
        _, failure = self.world.start("incoming/a.mp3")
        self.assertEqual("FileRefused", failure.error)
