"""Tests of the function. Run `python -m unittest` in this folder; they need what requirements.txt names, and no project."""

import contextlib
import io
import json
import unittest
from dataclasses import replace
from unittest import mock

import flask
import main
from calls import CallFailed
from conversation import Answer, Finish, Turn
from question import read
from rate import Rate
from settings import instructions

SESSION = "11111111-2222-3333-4444-555555555555"
ALICE = {"iss": "https://issuer", "sub": "alice"}
SETTINGS = replace(
    main.settings,
    nothing_found="Nothing found.",
    filters=(),
    question_length=50,
    origins=frozenset({"https://chat.example.com"}),
    variables={},
)
app = flask.Flask("test")


def reply(text, finish=Finish.COMPLETE, intervened=False):
    return Answer(text, finish, 10, 5, intervened)


class ChatTest(unittest.TestCase):
    """A chat whose model are made up; what calls them has tests of its own."""

    def setUp(self):
        self.claims = self.patch("question.claims", return_value=ALICE)
        self.converse = self.patch("answering.converse", return_value=reply("Ada."))
        self.patch("main.session", return_value=None)
        self.patch("main.rate", Rate(100, 100))
        self.patch("main.settings", SETTINGS)
        self.history = self.patch("main.history", return_value=[])
        self.remember = self.patch("main.remember")

    def patch(self, target, *replacement, **more):
        patcher = mock.patch(target, *replacement, **more)
        self.addCleanup(patcher.stop)
        return patcher.start()

    def ask(self, body=None, method="POST", path="/chat", headers=None):
        body = {"question": "Who?", "sessionId": SESSION} if body is None else body
        text = body if isinstance(body, (str, bytes)) else json.dumps(body)
        self.log = io.StringIO()
        with app.test_request_context(path, method=method, data=text, headers=headers):
            with contextlib.redirect_stdout(self.log):
                response = main.chat(flask.request)
        self.headers = response.headers
        return response.status_code, json.loads(response.get_data() or b"null")

    def outcome(self):
        return json.loads(self.log.getvalue().splitlines()[-1])["outcome"]


class Answers(ChatTest):
    def test_answers(self):
        self.converse.return_value = reply("Ada.")
        status, body = self.ask()
        self.assertEqual(200, status)
        self.assertEqual("Ada.", body["answer"])
        self.assertFalse(body["guardrailIntervened"] or body["truncated"])
        self.assertEqual([], body["citations"])
        self.assertEqual([Turn("Who?")], self.converse.call_args.args[2])
        self.assertEqual("no-store", self.headers["Cache-Control"])
        self.assertEqual("answered", self.outcome())

    def test_writes_nothing_down_of_what_is_said(self):
        self.ask()
        self.assertNotIn("Who?", self.log.getvalue())
        self.assertNotIn("Ada", self.log.getvalue())

    def test_tells_that_the_guardrail_intervened(self):
        self.converse.return_value = reply("I cannot help.", Finish.REFUSED, True)
        status, body = self.ask()
        self.assertEqual((200, True, "I cannot help."), (status, body["guardrailIntervened"], body["answer"]))
        self.assertEqual("intervened", self.outcome())
        self.remember.assert_not_called()

    def test_tells_that_an_answer_was_cut_off(self):
        self.converse.return_value = reply("Long", Finish.LENGTH)
        self.assertTrue(self.ask()[1]["truncated"])

    def test_says_something_if_the_model_does_not(self):
        self.converse.return_value = reply("", Finish.REFUSED)
        status, body = self.ask()
        self.assertEqual((200, "I cannot answer this question."), (status, body["answer"]))
        self.remember.assert_not_called()

    def test_speaks_every_script(self):
        text = "¿Quién? 誰か 🤔 \u202eabc"
        self.converse.return_value = reply("答え")
        self.assertEqual("答え", self.ask({"question": text})[1]["answer"])
        self.assertEqual(text, self.converse.call_args.args[2][-1].text)

    def test_goes_on_with_a_conversation(self):
        self.history.return_value = [Turn("Hello"), Turn("Hi.", True)]
        self.assertEqual(SESSION, self.ask()[1]["sessionId"])
        self.assertEqual([Turn("Hello"), Turn("Hi.", True), Turn("Who?")], self.converse.call_args.args[2])
        self.remember.assert_called_once()

    def test_gives_the_answer_even_if_it_cannot_be_remembered(self):
        self.remember.side_effect = CallFailed("https://firestore.googleapis.com/", 503, "UNAVAILABLE")
        self.assertEqual(200, self.ask()[0])

    def test_keeps_conversations_apart(self):
        keys = set()
        for caller in (ALICE, {**ALICE, "sub": "bob"}, {**ALICE, "iss": "https://other"}):
            self.claims.return_value = caller
            self.ask()
            keys.add(self.history.call_args.args[1])
        self.assertEqual(3, len(keys))

    def test_lets_pages_of_its_origins_ask(self):
        status, _ = self.ask(method="OPTIONS", headers={"Origin": "https://chat.example.com"})
        self.assertEqual((204, "https://chat.example.com"), (status, self.headers["Access-Control-Allow-Origin"]))
        self.ask(headers={"Origin": "https://evil.example.com"})
        self.assertNotIn("Access-Control-Allow-Origin", self.headers)


class Refuses(ChatTest):
    def refused(self, body, **more):
        status, answer = self.ask(body, **more)
        self.assertEqual({"code", "message", "requestId"}, answer["error"].keys())
        return status, answer["error"]["code"]

    def test_what_is_not_a_question(self):
        bodies = (
            "",
            "{",
            "[]",
            "null",
            "[" * 100_000,
            b"\xff",
            {},
            {"question": ""},
            {"question": " \n"},
            {"question": 1},
            {"question": None},
            {"question": "x" * 51},
            '{"question": "\\ud83d"}',
            {"question": "Who?", "sessionId": "short"},
            {"question": "Who?", "sessionId": "with#hash-12"},
            {"question": "Who?", "sessionId": 12345678},
            {"question": "Who?", "model": "mine"},
            {"question": "Who?", "filters": {"tenant": "other"}},
            {"question": "Who?", "filters": []},
        )
        for body in bodies:
            with self.subTest(str(body)[:40]):
                self.assertEqual((400, "invalid_request"), self.refused(body))
        self.assertEqual("rejected", self.outcome())

    def test_a_body_that_is_too_large(self):
        self.assertEqual((413, "too_large"), self.refused({"question": "x" * 200_000}))

    def test_other_paths_and_methods(self):
        self.assertEqual((404, "not_found"), self.refused({}, path="/"))
        self.assertEqual((405, "method_not_allowed"), self.refused("", method="GET"))

    def test_more_than_it_may_let_in(self):
        self.patch("main.rate", Rate(0, 1))
        self.ask()
        self.assertEqual((429, "throttled"), self.refused({"question": "Who?"}))
        self.assertEqual("5", self.headers["Retry-After"])

    def test_filters_that_nobody_set(self):
        self.patch("main.settings", replace(SETTINGS, filters=({"key": "team", "field": "team"},)))
        for value in ("", "x" * 201, 1, None, "\ud83d"):
            with self.subTest(value):
                self.assertEqual((400, "invalid_request"), self.refused({"question": "Who?", "filters": {"team": value}}))

    def test_a_token_without_the_claim_that_is_filtered_by(self):
        self.patch("main.settings", replace(SETTINGS, filters=({"key": "team", "claim": "team"},)))
        for value in ("", [], [""], 1):
            with self.subTest(value):
                self.claims.return_value = {**ALICE, "team": value}
                self.assertEqual((403, "forbidden"), self.refused({"question": "Who?"}))


class Fails(ChatTest):
    def failed(self, status):
        self.converse.side_effect = CallFailed("https://aiplatform.googleapis.com/v1/secret", status, "REASON")
        answered, body = self.ask()
        self.assertNotIn("secret", json.dumps(body) + self.log.getvalue())
        return answered, body["error"]["code"], self.outcome()

    def test_with_what_the_caller_can_do_about_it(self):
        self.assertEqual((429, "throttled", "throttled"), self.failed(429))
        self.assertEqual((503, "unavailable", "failed"), self.failed(503))
        self.assertEqual((504, "timeout", "timeout"), self.failed(504))
        self.assertEqual((500, "internal", "failed"), self.failed(403))

    def test_in_time(self):
        self.patch("main._SECONDS", 0)
        self.assertEqual(504, self.ask()[0])
        self.converse.assert_not_called()


class Reads(ChatTest):
    def read(self, filters, body, **caller):
        self.claims.return_value = {**ALICE, **caller}
        with app.test_request_context("/chat", method="POST", data=json.dumps(body)):
            return read(flask.request, replace(SETTINGS, filters=filters)).filters

    def test_filters_of_each_source(self):
        filters = ({"key": "a", "equals": "1"}, {"key": "b", "claim": "teams"}, {"key": "c", "field": "place"})
        body = {"question": "Who?", "filters": {"place": "here"}}
        self.assertEqual({"a": ("1",), "b": ("x", "y"), "c": ("here",)}, self.read(filters, body, teams=["x", "y"]))
        self.assertEqual({"a": ("1",), "b": ("x",)}, self.read(filters, {"question": "Who?"}, teams="x"))

    def test_what_all_filters_of_a_name_allow(self):
        filters = ({"key": "team", "claim": "teams"}, {"key": "team", "field": "team"})
        body = {"question": "Who?", "filters": {"team": "y"}}
        self.assertEqual({"team": ("y",)}, self.read(filters, body, teams=["x", "y"]))
        self.assertEqual({"team": ()}, self.read(filters, body, teams=["x"]))

    def test_instructions(self):
        text = instructions(SETTINGS)
        self.assertTrue(text.strip())


class Rates(unittest.TestCase):
    def test_lets_in_as_many_as_there_is_room_for(self):
        now = [0.0]
        rate = Rate(2, 3, lambda: now[0])
        self.assertEqual([True, True, True, False], [rate.lets_in() for _ in range(4)])
        now[0] = 0.5
        self.assertEqual([True, False], [rate.lets_in() for _ in range(2)])
        now[0] = 100
        self.assertEqual([True, True, True, False], [rate.lets_in() for _ in range(4)])
