import json
import unittest

import examples
from examples import Example, ExamplesUnusable


def line(*roles: str) -> str:
    return json.dumps({"messages": [{"role": role, "content": f"by {role}"} for role in roles]})


class ExamplesTest(unittest.TestCase):
    def test_reads_one_a_line(self):
        text = line("user", "assistant") + "\n\n" + line("system", "user", "assistant", "user", "assistant") + "\n"
        first, second = examples.parse(text)
        self.assertEqual(Example("", ("by user", "by assistant")), first)
        self.assertEqual(Example("by system", ("by user", "by assistant") * 2), second)

    def test_writes_what_it_reads(self):
        for text in (line("user", "assistant"), line("system", "user", "assistant")):
            (example,) = examples.parse(text)
            self.assertEqual(json.loads(text), json.loads(example.line()))

    def test_says_which_lines_are_wrong_and_quotes_nothing(self):
        wrong = [
            "secret",
            "[]",
            '{"prompt": "secret", "completion": "secret"}',
            '{"messages": ["secret"]}',
            '{"messages": [{"role": "user", "content": ["secret"]}]}',
        ]
        with self.assertRaises(ExamplesUnusable) as raised:
            examples.parse("\n".join([line("user", "assistant"), *wrong]))
        self.assertEqual([f"line {number}" for number in range(2, 7)], [each.split(":")[0] for each in str(raised.exception).split("; ")])
        self.assertNotIn("secret", str(raised.exception))

    def test_user_and_assistant_take_turns(self):
        for roles in ((), ("system",), ("user",), ("assistant", "user"), ("user", "user"), ("user", "system", "assistant")):
            with self.subTest(roles), self.assertRaises(ExamplesUnusable):
                examples.parse(line(*roles))
        for roles in (("system",), ("assistant", "user"), ("user", "user")):
            with self.subTest(roles), self.assertRaises(ExamplesUnusable):
                examples.parse(line(*roles), answered=False)

    def test_the_last_answer_can_be_left_out_where_it_is_not_learned(self):
        text = "\n".join([line("user"), line("system", "user"), line("user", "assistant", "user"), line("user", "assistant")])
        asked = examples.parse(text, answered=False)
        self.assertEqual(
            [("", "by user"), ("by system", "by user"), ("", "by user", "by assistant", "by user"), ("", "by user")],
            [each.question for each in asked],
        )
        self.assertEqual(text.splitlines(), [each.line() for each in asked])

if __name__ == "__main__":
    unittest.main()
