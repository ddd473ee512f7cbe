import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import learn
import model
import settings

FOLDERS = ("model", "training", "validation", "output", "report", "checkpoints")


class Tokenizer:
    """A token a letter."""

    pad_token_id = 0

    def apply_chat_template(self, messages: list[dict[str, str]], add_generation_prompt: bool = False) -> list[int]:
        written = "".join(f"{each['role'][0]}{each['content']}" for each in messages)
        return [ord(letter) for letter in written + ("a" if add_generation_prompt else "")]


class LearnTest(unittest.TestCase):
    def encode(self, answer: str, context: int) -> dict[str, list[int]]:
        messages = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": answer}]
        return learn.encoded(messages, Tokenizer(), context)

    def test_the_answer_is_learned_and_nothing_else(self):
        encoded = self.encode("Yes", 100)
        tokens = [ord(letter) for letter in "uHiaYes"]
        self.assertEqual(tokens, encoded["input_ids"][:7])
        self.assertEqual([learn.IGNORED] * 4 + tokens[4:], encoded["labels"][:7])
        self.assertEqual({learn.IGNORED}, set(encoded["labels"][7:]))
        self.assertEqual([1] * 7 + [0] * 121, encoded["attention_mask"])

    def test_all_examples_have_the_same_length(self):
        for answer in ("", "Yes", "Yes" * 100):
            with self.subTest(answer[:4]):
                self.assertEqual({256}, {len(each) for each in self.encode(answer, 200).values()})

    def test_cuts_off_what_is_longer(self):
        encoded = self.encode("Yes", 2)
        self.assertEqual(2, sum(encoded["attention_mask"]))
        self.assertEqual({learn.IGNORED}, set(encoded["labels"]))

    def test_starts_a_process_for_each_core(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch("subprocess.run") as run:
            arguments = [f"--{name}={folder}" for name in FOLDERS]
            with mock.patch.dict(os.environ, {"TUNE_CORES": "32", "TUNE_TENSOR_PARALLEL": "8"}):
                learn.start(settings.read(arguments, {}), arguments)
                self.assertEqual(8, learn.together())
        command = run.call_args.args[0]
        self.assertIn("--nproc-per-node=32", command)
        self.assertEqual(arguments, command[-len(arguments) :])

    def test_finds_the_matrices_among_what_was_learned(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("adapter_default", "shards"):
                (Path(folder) / name).mkdir()
            (Path(folder) / "adapter_x").touch()
            self.assertEqual("adapter_default", model.adapter_folder(Path(folder)).name)


if __name__ == "__main__":
    unittest.main()
