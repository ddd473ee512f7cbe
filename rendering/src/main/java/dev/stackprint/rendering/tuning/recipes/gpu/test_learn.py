import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import learn
import settings


class LearnTest(unittest.TestCase):
    def test_learns_on_every_gpu_and_stops_at_a_failure(self):
        arguments = [f"--{name}=x" for name in ("model", "training", "validation", "output", "report", "checkpoints")]
        with mock.patch.object(subprocess, "run") as run:
            learn.start(settings.read(arguments, {}), arguments)
        command = run.call_args.args[0]
        self.assertEqual([sys.executable, "-m", "torch.distributed.run"], command[:3])
        self.assertIn("--nproc-per-node=gpu", command)
        self.assertTrue(Path(command[-len(arguments) - 1]).samefile(learn.__file__))
        self.assertEqual(arguments, command[-len(arguments) :])
        self.assertTrue(run.call_args.kwargs["check"])

    def test_learns_the_answer_only(self):
        turns = [{"role": role, "content": role} for role in ("user", "assistant", "user", "assistant")]
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "training.jsonl")
            file.write_text(json.dumps({"messages": turns}) + "\n\n", encoding="utf-8")
            (example,) = learn.examples(file, mock.Mock())
        self.assertEqual({"prompt": turns[:3], "completion": turns[3:]}, example)


if __name__ == "__main__":
    unittest.main()
