import json
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import conversations

SYSTEM = {"role": "system", "content": "Sort."}
TURNS = [{"role": role, "content": role} for role in ("user", "assistant", "user", "assistant")]


class TemplateError(Exception):
    """Jinja's, which is not needed to run the tests."""


class Tokenizer:
    def __init__(self, *refused: str):
        self.refused = refused

    def apply_chat_template(self, messages, add_generation_prompt=False, tokenize=True) -> str:
        if any(each["role"] in self.refused for each in messages):
            raise TemplateError("System role not supported")
        return "".join(each["content"] for each in messages)


class ConversationsTest(unittest.TestCase):
    def setUp(self):
        jinja = mock.patch.dict(sys.modules, {"jinja2": SimpleNamespace(TemplateError=TemplateError)})
        jinja.start()
        self.addCleanup(jinja.stop)

    def test_reads_a_conversation_a_line(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "training.jsonl")
            file.write_text(json.dumps({"messages": TURNS}) + "\n\n", encoding="utf-8")
            self.assertEqual([TURNS], conversations.read(file))

    def test_a_system_message_that_is_refused_stands_in_front_of_the_first_question(self):
        given = [[SYSTEM, *TURNS], TURNS]
        tokenizer = Tokenizer("system")
        first, second = conversations.fitted(tokenizer, given)
        self.assertEqual([{"role": "user", "content": "Sort.\n\nuser"}, *TURNS[1:]], first)
        self.assertEqual(TURNS, second)
        self.assertEqual("Sort.\n\nuserassistantuserassistant", tokenizer.apply_chat_template(first))
        self.assertEqual([SYSTEM, *TURNS], given[0])

    def test_what_asks_for_an_answer_is_changed_in_the_same_way(self):
        (question,) = conversations.fitted(Tokenizer("system"), [[SYSTEM, TURNS[0]]])
        self.assertEqual([{"role": "user", "content": "Sort.\n\nuser"}], question)

    def test_a_system_message_that_is_taken_stays(self):
        given = [[SYSTEM, *TURNS], TURNS]
        self.assertEqual(given, conversations.fitted(Tokenizer(), given))

    def test_other_mistakes_are_not_hidden(self):
        with mock.patch.object(Tokenizer, "apply_chat_template", side_effect=ValueError), self.assertRaises(ValueError):
            conversations.fitted(Tokenizer(), [[SYSTEM, *TURNS]])


if __name__ == "__main__":
    unittest.main()
