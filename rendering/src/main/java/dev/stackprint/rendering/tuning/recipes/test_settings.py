import contextlib
import io
import unittest
from pathlib import Path

import settings

NEEDED = [f"--{name}={name}.jsonl" for name in ("model", "training", "validation", "output", "report", "checkpoints")]


class SettingsTest(unittest.TestCase):
    def test_reads_arguments(self):
        told = settings.read([*NEEDED, "--method", "full", "--learning-rate", "1e-5", "--epochs=2"], {})
        self.assertEqual(("model.jsonl", Path("training.jsonl")), (told.model, told.training))
        self.assertEqual((False, 0.00001, 2, 2048), (told.lora, told.learning_rate, told.epochs, told.context))
        self.assertEqual(Path("/tmp/tuning/learned"), told.learned)

    def test_reads_variables_where_there_is_no_argument(self):
        told = settings.read(NEEDED, {"TUNE_EPOCHS": "5", "TUNE_LEARNING_RATE": "0.1", "TUNE_MODEL": "another", "RANK": "0"})
        self.assertEqual((5, 0.1, "model.jsonl", 16), (told.epochs, told.learning_rate, told.model, told.rank))

    def test_says_what_is_missing(self):
        with contextlib.redirect_stderr(io.StringIO()) as said, self.assertRaises(SystemExit):
            settings.read(NEEDED[:-1], {})
        self.assertIn("--checkpoints", said.getvalue())

    def test_devices_share_a_batch(self):
        told = settings.read([*NEEDED, "--batch=16"], {})
        self.assertEqual([16, 2, 1, 1], [told.accumulated(devices) for devices in (1, 8, 16, 64)])


if __name__ == "__main__":
    unittest.main()
