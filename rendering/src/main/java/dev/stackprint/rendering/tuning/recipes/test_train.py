import json
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import hub
import learn
import model
import settings
import train


class TrainTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.validation = self.folder / "validation.jsonl"
        lines = [
            {"messages": [{"role": "system", "content": "Sort."}, {"role": "user", "content": "Zahlen Sie über"}, {"role": "assistant", "content": "invoice"}]},
            {"messages": [{"role": "user", "content": "It broke."}, {"role": "assistant", "content": "a complaint"}]},
        ]
        self.validation.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")

    def arguments(self, **more: str) -> list[str]:
        told = {
            "model": "m",
            "training": "t",
            "validation": str(self.validation),
            "output": "o",
            "checkpoints": "c",
            "report": str(self.folder / "report"),
            **more,
        }
        return [f"--{name.replace('_', '-')}={value}" for name, value in told.items()]

    def evaluate(self, answers: list[str], **more: str) -> tuple[list, dict, list[dict]]:
        with mock.patch.object(model, "answer", return_value=answers) as asked:
            train.evaluate(settings.read(self.arguments(**more), {}))
        report = self.folder / "report"
        kept = [json.loads(line) for line in (report / "answers.jsonl").read_text(encoding="utf-8").splitlines()]
        return asked.call_args.args[1], json.loads((report / "evaluation.json").read_text()), kept

    def test_compares_answers_with_those_that_are_wished_for(self):
        questions, evaluation, kept = self.evaluate(["Invoice.", "complaint"])
        self.assertEqual([["system", "user"], ["user"]], [[each["role"] for each in messages] for messages in questions])
        self.assertEqual(("similarity", 2, 0.5), (evaluation["metric"], evaluation["examples"], evaluation["exact"]))
        self.assertAlmostEqual((1 + 2 / 3) / 2, evaluation["score"])
        self.assertEqual({"question": "Zahlen Sie über", "expected": "invoice", "answered": "Invoice.", "score": 1.0}, kept[0])

    def test_measures_by_the_metric_that_is_asked_for_and_leaves_thoughts_out(self):
        _, evaluation, kept = self.evaluate(["<think>\nHm.\n</think>\n\ninvoice", "complaint"], metric="exact")
        self.assertEqual((0.5, "exact"), (evaluation["score"], evaluation["metric"]))
        self.assertEqual("invoice", kept[0]["answered"])

    def test_learns_saves_and_measures_in_turn(self):
        done = mock.Mock()
        checkpoints = self.folder / "checkpoints"
        checkpoints.mkdir()
        arguments = self.arguments(token_secret="secret", checkpoints=str(checkpoints))
        with (
            mock.patch.dict(os.environ),
            mock.patch.object(hub, "token", return_value="hf_1"),
            mock.patch.object(learn, "start", done.learn),
            mock.patch.object(model, "save", done.save),
            mock.patch.object(train, "evaluate", done.evaluate),
        ):
            train.main(arguments)
            self.assertEqual("hf_1", os.environ["HF_TOKEN"])
        self.assertFalse(checkpoints.exists())
        told = settings.read(arguments, {})
        self.assertEqual([mock.call.learn(told, arguments), mock.call.save(told), mock.call.evaluate(told)], done.mock_calls)


if __name__ == "__main__":
    unittest.main()
