import os
import unittest
from unittest import mock

import model
from calls import CallFailed
from conversation import Answer, Finish, Turn
from fakes import FakeSession
from guard import ANSWER_REFUSED, QUESTION_REFUSED, Verdict, check_answer, check_question

TEMPLATE = "projects/test-project/locations/europe-west4/templates/guard"
FILTERS = "https://modelarmor.europe-west4.rep.googleapis.com/v1/" + TEMPLATE


def result(filters=None, outcome="SUCCESS"):
    return {"sanitizationResult": {"invocationResult": outcome, "filterResults": filters or {}}}


def harmful():
    return result(
        {
            "csam": {"csamFilterFilterResult": {"matchState": "NO_MATCH_FOUND"}},
            "rai": {"raiFilterResult": {"matchState": "MATCH_FOUND"}},
        }
    )


def personal(text, *types):
    found = {"matchState": "MATCH_FOUND", "data": {"text": text}, "infoTypes": list(types)}
    return result({"sdp": {"sdpFilterResult": {"deidentifyResult": found}}})


class GuardTest(unittest.TestCase):
    def setUp(self):
        patcher = mock.patch.dict(os.environ, GOOGLE_CLOUD_PROJECT="test-project", GUARDRAIL_TEMPLATE=TEMPLATE)
        patcher.start()
        self.addCleanup(patcher.stop)


class Checks(GuardTest):
    def test_lets_harmless_texts_pass(self):
        session = FakeSession(result(), result())
        self.assertEqual(Verdict("Who?"), check_question(session, "Who?"))
        self.assertEqual(Verdict("Ada."), check_answer(session, "Who?", "Ada."))
        question, answer = session.asked
        self.assertEqual(FILTERS + ":sanitizeUserPrompt", question.url)
        self.assertEqual({"userPromptData": {"text": "Who?"}}, question.body)
        self.assertEqual(FILTERS + ":sanitizeModelResponse", answer.url)
        self.assertEqual({"modelResponseData": {"text": "Ada."}, "userPrompt": "Who?"}, answer.body)

    def test_refuses_what_a_filter_finds(self):
        self.assertTrue(check_question(FakeSession(harmful()), "Who?").refused)

    def test_lets_nothing_pass_that_a_filter_did_not_look_at(self):
        for outcome in ("PARTIAL", "FAILURE", "INVOCATION_RESULT_UNSPECIFIED"):
            with self.subTest(outcome), self.assertRaises(CallFailed):
                check_question(FakeSession(result(outcome=outcome)), "Who?")

    def test_lets_nothing_pass_if_the_filters_cannot_be_asked(self):
        with self.assertRaises(CallFailed):
            check_question(FakeSession(403), "Who?")

    def test_masks_personal_data(self):
        verdict = check_question(FakeSession(personal("Call [SOME_NUMBER].", "SOME_NUMBER")), "Call 555.")
        self.assertEqual(Verdict("Call [SOME_NUMBER].", masked=True), verdict)

    def test_refuses_secrets(self):
        self.assertTrue(check_question(FakeSession(personal("[X]", "AWS_CREDENTIALS")), "hunter2").refused)


class Converse(GuardTest):
    """What becomes of a conversation; the model itself has tests of its own."""

    def converse(self, session, answer=Answer("Ada.", Finish.COMPLETE, 10, 5), sources=()):
        with mock.patch("unguarded.converse", return_value=answer) as self.unguarded:
            return model.converse(session, "Be kind.", [Turn("Who?")], 100, sources=sources)

    def test_looks_at_the_question_and_the_answer(self):
        session = FakeSession(result(), result())
        self.assertEqual(Answer("Ada.", Finish.COMPLETE, 10, 5), self.converse(session))
        self.assertEqual(0, session.left)

    def test_does_not_call_the_model_with_what_is_refused(self):
        answer = self.converse(FakeSession(harmful()))
        self.assertEqual(Answer(QUESTION_REFUSED, Finish.REFUSED, intervened=True), answer)
        self.unguarded.assert_not_called()

    def test_does_not_call_the_model_unguarded(self):
        with self.assertRaises(CallFailed):
            self.converse(FakeSession(403))
        self.unguarded.assert_not_called()

    def test_does_not_give_an_answer_that_is_refused(self):
        answer = self.converse(FakeSession(result(), harmful()))
        self.assertEqual(Answer(ANSWER_REFUSED, Finish.REFUSED, 10, 5, True), answer)

    def test_does_not_look_at_an_answer_that_there_is_not(self):
        self.assertEqual(Answer("", Finish.REFUSED), self.converse(FakeSession(result()), Answer("", Finish.REFUSED)))

    def test_shows_the_model_nothing_that_is_masked(self):
        answer = self.converse(FakeSession(personal("[SOME_NAME]?", "SOME_NAME"), result()))
        self.assertTrue(answer.intervened)
        self.assertEqual([Turn("[SOME_NAME]?")], self.unguarded.call_args.args[2])
