import subprocess
import sys
import unittest
from pathlib import Path
from unittest import mock

import learn
import settings


class LearnTest(unittest.TestCase):
    def test_learns_in_a_process_of_its_own_and_stops_at_a_failure(self):
        arguments = [f"--{name}=x" for name in ("model", "training", "validation", "output", "report", "checkpoints")]
        with mock.patch.object(subprocess, "run") as run:
            learn.start(settings.read(arguments, {}), arguments)
        command = run.call_args.args[0]
        self.assertEqual([sys.executable, *arguments], command[:1] + command[2:])
        self.assertTrue(Path(command[1]).samefile(learn.__file__))
        self.assertTrue(run.call_args.kwargs["check"])

    def test_rows_are_of_one_length_and_only_answers_are_learned(self):
        examples = [([1, 2, 3], 2), ([4, 5, 6, 7], 1), ([8, 9], 5)]
        made = list(learn.batches(examples, 2, 4, 3))
        self.assertEqual(6, len(made))
        learned = {}
        for tokens, mask in made:
            self.assertEqual([2, 2], [len(tokens), len(mask)])
            self.assertEqual({4}, {len(row) for row in tokens + mask})
            learned |= {tuple(row): marks for row, marks in zip(tokens, mask, strict=True)}
        self.assertEqual([False, False, True, False], learned[1, 2, 3, 0])
        self.assertEqual([False, True, True, True], learned[4, 5, 6, 7])
        # The question alone was as long as may be: nothing is learned of it.
        self.assertEqual([False] * 4, learned[8, 9, 0, 0])

    def test_an_answer_begins_where_its_first_token_does(self):
        tokenizer = mock.Mock()
        for question, everything, begins in (([1, 2], [1, 2, 3, 4], 2), ([1, 2], [1, 9, 4], 1)):
            tokenizer.apply_chat_template.side_effect = [question, everything]
            self.assertEqual((everything[:3], begins), learn.tokens(tokenizer, [{}, {}], 3))

    def test_each_epoch_has_every_example(self):
        examples = [([number + 1], 0) for number in range(5)]
        seen = [row[0] for tokens, _ in learn.batches(examples, 5, 1, 2) for row in tokens]
        self.assertEqual([[1, 2, 3, 4, 5]] * 2, [sorted(seen[:5]), sorted(seen[5:])])


if __name__ == "__main__":
    unittest.main()
