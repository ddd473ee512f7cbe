"""Tests of the function. Run `python -m unittest` in this folder; they need boto3 and no account."""

import base64
import contextlib
import io
import json
import os
import time
import unittest
from dataclasses import replace
from unittest import mock

import boto3
from botocore.exceptions import ClientError, ReadTimeoutError
from botocore.stub import ANY, Stubber

os.environ.update(
    AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1", MODEL_ID="model"
)

import handler  # noqa: E402  (the environment comes first)
from answering import Reply, cited, filled  # noqa: E402
from problems import Problem  # noqa: E402
from question import read  # noqa: E402
from retrieval import Passage, Retrieval  # noqa: E402
from sessions import Sessions, Turn  # noqa: E402

SESSION = "11111111-2222-3333-4444-555555555555"
SETTINGS = replace(
    handler.settings,
    max_tokens=100,
    temperature=None,
    nothing_found="Nothing found.",
    guardrail_id="guard",
    guardrail_version="3",
    prompt_arn=None,
    knowledge_base_id="KNOWLEDGE1",
    results=2,
    search=None,
    minimum_score=None,
    rerank_model_arn=None,
    rewrite=True,
    filters=(),
    sessions_table="sessions",
    session_seconds=3600,
    session_turns=2,
    question_length=50,
)


def event(body, authorizer=None, **more):
    text = body if isinstance(body, str) else json.dumps(body)
    return {"body": text, "requestContext": {"authorizer": authorizer or iam("AROA:alice")}, **more}


def iam(user_id, identity_id=None):
    return {"iam": {"userId": user_id, "cognitoIdentity": identity_id and {"identityId": identity_id}}}


def jwt(**claims):
    return {"jwt": {"claims": {"iss": "https://issuer", "sub": "alice", **claims}}}


def result(text, source="s3://bucket/a.pdf", score=0.8, page=None):
    metadata = {} if page is None else {"x-amz-bedrock-kb-document-page-number": page}
    return {
        "content": {"type": "TEXT", "text": text},
        "location": {"type": "S3", "s3Location": {"uri": source}},
        "score": score,
        "metadata": metadata,
    }


class FakeModel:
    """A model that says what a test has it say, and remembers what it was asked."""

    def __init__(self):
        self.deadline = 0.0
        self.replies: list[Reply | Exception] = []
        self.asked: list[tuple] = []

    def answer(self, question, passages, history):
        return self._next(question, [each.text for each in passages], list(history))

    def rewrite(self, question, history):
        return self._next(question, list(history))

    def _next(self, *asked):
        self.asked.append(asked)
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply


class Context:
    aws_request_id = "request-1"

    def get_remaining_time_in_millis(self):
        return 27_000


class ChatTest(unittest.TestCase):
    """A chat with stubbed AWS clients and a model that is none."""

    def setUp(self):
        self.model = FakeModel()
        self.addCleanup(lambda: self.assertEqual([], self.model.replies))
        self.knowledge = self.stub("bedrock-agent-runtime")
        self.table = self.stub("dynamodb")
        self.configure(SETTINGS)

    def stub(self, service):
        stubber = Stubber(boto3.client(service))
        stubber.activate()
        self.addCleanup(stubber.assert_no_pending_responses)
        return stubber

    def configure(self, settings):
        self.settings = settings
        patcher = mock.patch.multiple(
            handler,
            settings=settings,
            model=self.model,
            retrieval=Retrieval(self.knowledge.client, settings) if settings.knowledge_base_id else None,
            sessions=(
                Sessions(self.table.client, "sessions", settings.session_seconds, settings.session_turns)
                if settings.sessions_table
                else None
            ),
        )
        patcher.start()
        self.addCleanup(patcher.stop)

    def ask(self, body=None, authorizer=None, **more):
        body = {"question": "Who?", "sessionId": SESSION} if body is None else body
        self.printed = io.StringIO()
        with contextlib.redirect_stdout(self.printed):
            response = handler.handle(event(body, authorizer, **more), Context())
        return response["statusCode"], json.loads(response["body"]), response["headers"]

    def metric(self, name):
        return json.loads(self.printed.getvalue()).get(name)

    def expect_history(self, *turns, caller="AROA:alice"):
        items = [{"question": {"S": each.question}, "answer": {"S": each.answer}} for each in reversed(turns)]
        self.table.add_response(
            "query",
            {"Items": items},
            {
                "TableName": "sessions",
                "KeyConditionExpression": "#session = :session",
                "FilterExpression": "#expires > :now",
                "ExpressionAttributeNames": {"#session": "session", "#expires": "expires"},
                "ExpressionAttributeValues": {":session": {"S": f"{caller}#{SESSION}"}, ":now": ANY},
                "ScanIndexForward": False,
                "Limit": 2,
                "ConsistentRead": True,
            },
        )

    def expect_kept(self, question, answer):
        item = {
            "session": {"S": f"AROA:alice#{SESSION}"},
            "asked": ANY,
            "question": {"S": question},
            "answer": {"S": answer},
            "expires": ANY,
        }
        self.table.add_response("put_item", {}, {"TableName": "sessions", "Item": item})

    def expect_retrieval(self, *results, query="Who?", **search):
        configuration = {"vectorSearchConfiguration": {"numberOfResults": 2, **search}}
        self.knowledge.add_response(
            "retrieve",
            {"retrievalResults": list(results)},
            {
                "knowledgeBaseId": "KNOWLEDGE1",
                "retrievalQuery": {"text": query},
                "retrievalConfiguration": configuration,
            },
        )

    def expect_answer(self, text, stop_reason="end_turn"):
        self.model.replies.append(Reply(text, stop_reason, 10, 5))

    def expect_failure(self, code):
        self.model.replies.append(ClientError({"Error": {"Code": code, "Message": "secret question"}}, "Ask"))


class Answers(ChatTest):
    def test_cites_the_passages_that_the_answer_names(self):
        self.expect_history()
        self.expect_retrieval(result("Ada wrote it.", page=4.0), result("Nobody.", "s3://bucket/b.pdf"))
        self.expect_answer("Ada [1]. Or [7].")
        self.expect_kept("Who?", "Ada [1]. Or.")
        status, body, headers = self.ask()
        self.assertEqual(200, status)
        self.assertEqual([("Who?", ["Ada wrote it.", "Nobody."], [])], self.model.asked)
        self.assertEqual("Ada [1]. Or.", body["answer"])
        citation = {"number": 1, "source": "s3://bucket/a.pdf", "excerpt": "Ada wrote it.", "page": 4}
        self.assertEqual([citation], body["citations"])
        self.assertEqual(SESSION, body["sessionId"])
        self.assertFalse(body["guardrailIntervened"])
        self.assertEqual("no-store", headers["cache-control"])
        self.assertEqual(
            (10, 5, 0), (self.metric("InputTokens"), self.metric("OutputTokens"), self.metric("Unanswered"))
        )

    def test_does_not_call_the_model_if_nothing_is_found(self):
        self.expect_history()
        self.expect_retrieval()
        status, body, _ = self.ask()
        self.assertEqual((200, "Nothing found.", []), (status, body["answer"], body["citations"]))
        self.assertEqual(1, self.metric("Unanswered"))

    def test_leaves_out_what_scores_too_low(self):
        self.configure(replace(SETTINGS, minimum_score=0.5))
        self.expect_history()
        self.expect_retrieval(result("Hardly.", score=0.49))
        self.assertEqual("Nothing found.", self.ask()[1]["answer"])

    def test_counts_an_answer_without_citations_as_none(self):
        self.expect_history()
        self.expect_retrieval(result("Something else."))
        self.expect_answer("The documents do not say.")
        self.expect_kept("Who?", "The documents do not say.")
        self.ask()
        self.assertEqual(1, self.metric("Unanswered"))

    def test_tells_that_the_guardrail_intervened_and_forgets_it(self):
        self.expect_history()
        self.expect_retrieval(result("Text."))
        self.expect_answer("I cannot help.", "guardrail_intervened")
        status, body, _ = self.ask()
        self.assertEqual((200, True, "I cannot help."), (status, body["guardrailIntervened"], body["answer"]))
        self.assertEqual(1, self.metric("GuardrailInterventions"))

    def test_tells_that_an_answer_was_cut_off(self):
        self.expect_history()
        self.expect_retrieval(result("Text."))
        self.expect_answer("Long [1]", "max_tokens")
        self.expect_kept("Who?", "Long [1]")
        self.assertTrue(self.ask()[1]["truncated"])

    def test_rewrites_a_question_that_follows_others(self):
        self.expect_history(Turn("Who is Ada?", "A mathematician."))
        self.expect_answer("When was Ada born?")
        self.expect_retrieval(result("Born 1815."), query="When was Ada born?")
        self.expect_answer("In 1815 [1].")
        self.expect_kept("And born?", "In 1815 [1].")
        self.ask({"question": "And born?", "sessionId": SESSION})
        history = [Turn("Who is Ada?", "A mathematician.")]
        self.assertEqual(("And born?", history), self.model.asked[0])
        self.assertEqual(("And born?", ["Born 1815."], history), self.model.asked[1])
        self.assertEqual(20, self.metric("InputTokens"))

    def test_searches_with_the_question_itself_if_the_rewriting_was_stopped(self):
        self.expect_history(Turn("Who is Ada?", "A mathematician."))
        self.expect_answer("{NAME}", "guardrail_intervened")
        self.expect_retrieval(query="Who?")
        self.assertEqual("Nothing found.", self.ask()[1]["answer"])

    def test_speaks_every_script(self):
        text = "¿Quién? 誰か 🤔 \u202eabc"
        self.expect_history()
        self.expect_retrieval(result("答え"), query=text)
        self.expect_answer("答え [1]")
        self.expect_kept(text, "答え [1]")
        self.assertEqual("答え [1]", self.ask({"question": text, "sessionId": SESSION})[1]["answer"])

    def test_answers_without_a_knowledge_base(self):
        self.configure(replace(SETTINGS, knowledge_base_id=None))
        self.expect_history()
        self.expect_answer("Me [1].")
        self.expect_kept("Who?", "Me [1].")
        status, body, _ = self.ask()
        self.assertEqual((200, "Me [1].", []), (status, body["answer"], body["citations"]))

    def test_keeps_nothing_without_a_table(self):
        self.configure(replace(SETTINGS, sessions_table=None, knowledge_base_id=None))
        self.expect_answer("Me.")
        self.assertNotIn("sessionId", self.ask()[1])

    def test_gives_the_answer_even_if_it_cannot_be_remembered(self):
        self.expect_history()
        self.expect_retrieval(result("Text."))
        self.expect_answer("Yes [1].")
        self.table.add_client_error("put_item", "InternalServerError")
        with self.assertLogs(level="WARNING") as logs:
            self.assertEqual(200, self.ask()[0])
        self.assertNotIn("Who?", str(logs.records[0].__dict__))


class Refuses(ChatTest):
    def refused(self, body, authorizer=None, **more):
        status, answer, _ = self.ask(body, authorizer, **more)
        self.assertEqual({"code", "message", "requestId"}, answer["error"].keys())
        return status, answer["error"]["code"]

    def test_what_is_not_a_question(self):
        bodies = (
            "",
            "{",
            "[]",
            "null",
            "[" * 100_000,
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
        self.assertEqual(1, self.metric("Rejected"))

    def test_a_missing_body(self):
        with self.assertRaises(Problem) as raised:
            read({"requestContext": {"authorizer": iam("AROA:alice")}}, SETTINGS)
        self.assertEqual(400, raised.exception.status)

    def test_a_body_that_is_too_large(self):
        self.assertEqual((413, "too_large"), self.refused({"question": "x" * 200_000}))

    def test_a_body_that_is_not_base64(self):
        self.assertEqual((400, "invalid_request"), self.refused("%%%", isBase64Encoded=True))

    def test_a_token_without_a_subject(self):
        self.assertEqual((403, "forbidden"), self.refused({"question": "Who?"}, jwt(sub="")))


class Fails(ChatTest):
    def failed(self):
        with self.assertLogs(level="WARNING") as logs:
            status, body, headers = self.ask()
        self.assertNotIn("secret", str(logs.records[0].__dict__) + json.dumps(body))
        return status, body["error"]["code"], headers.get("retry-after")

    def test_with_429_if_the_model_is_throttled(self):
        self.expect_history()
        self.expect_retrieval(result("Text."))
        self.expect_failure("ThrottlingException")
        self.assertEqual((429, "throttled", "5"), self.failed())
        self.assertEqual(1, self.metric("Throttled"))

    def test_with_429_if_the_knowledge_base_is_throttled(self):
        self.expect_history()
        self.knowledge.add_client_error("retrieve", "ThrottlingException", "secret question")
        self.assertEqual((429, "throttled", "5"), self.failed())

    def test_with_504_if_the_model_takes_too_long(self):
        self.expect_history()
        self.expect_retrieval(result("Text."))
        self.expect_failure("ModelTimeoutException")
        self.assertEqual((504, "timeout", None), self.failed())
        self.assertEqual(1, self.metric("Timeouts"))

    def test_with_504_if_nothing_is_heard(self):
        self.expect_history()
        timeout = ReadTimeoutError(endpoint_url="https://secret")
        with mock.patch.object(handler.retrieval, "find", side_effect=timeout):
            self.assertEqual((504, "timeout", None), self.failed())

    def test_with_503_if_a_service_is_down(self):
        self.table.add_client_error("query", "ServiceUnavailableException", "secret question")
        self.assertEqual((503, "unavailable", "10"), self.failed())
        self.assertEqual(1, self.metric("Failures"))

    def test_with_503_while_the_database_wakes_up(self):
        self.expect_history()
        message = "The Aurora DB instance db-secret is resuming after being auto-paused. Please wait."
        self.knowledge.add_client_error("retrieve", "ValidationException", message)
        self.assertEqual((503, "unavailable", "15"), self.failed())

    def test_with_500_and_without_details_if_aws_objects(self):
        self.expect_history()
        self.expect_retrieval(result("Text."))
        self.expect_failure("ValidationException")
        self.assertEqual((500, "internal", None), self.failed())


class Conversations(ChatTest):
    def test_are_told_apart_by_who_asks(self):
        for authorizer, caller in (
            (iam("AROA:bob"), "AROA:bob"),
            (iam("AROA:CognitoIdentityCredentials", "us-east-1:7"), "us-east-1:7"),
            (jwt(sub="bob"), "https://issuer#bob"),
        ):
            with self.subTest(caller):
                self.expect_history(caller=caller)
                self.expect_retrieval()
                self.ask(authorizer=authorizer)

    def test_begin_with_an_id_that_cannot_be_guessed(self):
        first = read(event({"question": "Who?"}), SETTINGS).session_id
        second = read(event({"question": "Who?"}), SETTINGS).session_id
        self.assertNotEqual(first, second)
        self.assertRegex(first, r"^[0-9a-f-]{36}$")

    def test_expire(self):
        put = self.table.client.put_item = mock.Mock()
        handler.sessions.add("key", Turn("Q", "A"))
        expires = int(put.call_args.kwargs["Item"]["expires"]["N"])
        self.assertTrue(3590 <= expires - time.time() <= 3600)


class Filters(ChatTest):
    CONFIGURED = (
        {"key": "language", "equals": "en"},
        {"key": "team", "claim": "groups"},
        {"key": "product", "field": "product"},
    )

    def filters(self, body, **claims):
        return read(event(body, jwt(**claims)), replace(SETTINGS, filters=self.CONFIGURED)).filters

    def test_come_from_the_blueprint_the_token_and_the_request(self):
        filters = self.filters({"question": "Who?", "filters": {"product": "X1"}}, groups="[hr legal]")
        self.assertEqual(
            (
                {"equals": {"key": "language", "value": "en"}},
                {"in": {"key": "team", "value": ["hr", "legal"]}},
                {"equals": {"key": "product", "value": "X1"}},
            ),
            filters,
        )

    def test_need_the_claim(self):
        for claims in ({}, {"groups": ""}, {"groups": "[]"}):
            with self.subTest(str(claims)), self.assertRaises(Problem) as raised:
                self.filters({"question": "Who?"}, **claims)
            self.assertEqual(403, raised.exception.status)

    def test_of_the_request_are_texts(self):
        for value in (1, "", "x" * 201, ["X1"], "\ud800"):
            with self.subTest(str(value)[:9].encode("utf-8", "replace")), self.assertRaises(Problem):
                self.filters({"question": "Who?", "filters": {"product": value}}, groups="hr")

    def test_are_joined(self):
        self.configure(replace(SETTINGS, filters=self.CONFIGURED, sessions_table=None))
        both = [{"equals": {"key": "language", "value": "en"}}, {"equals": {"key": "team", "value": "hr"}}]
        self.expect_retrieval(filter={"andAll": both})
        self.ask({"question": "Who?"}, jwt(groups="hr"))

    def test_can_be_one(self):
        self.configure(replace(SETTINGS, filters=self.CONFIGURED[:1], sessions_table=None, search="HYBRID"))
        self.expect_retrieval(filter={"equals": {"key": "language", "value": "en"}}, overrideSearchType="HYBRID")
        self.ask({"question": "Who?"})


class Details(unittest.TestCase):
    def test_citations_of_unknown_passages_are_taken_out(self):
        passages = [Passage("a", "", None, None), Passage("b", "", None, None)]
        self.assertEqual(("A [2, 1] and [9,2]. B", [1, 2]), cited("A [2, 1] and [9,2]. B [3]", passages))
        self.assertEqual(("A", []), cited("A [0]", passages))

    def test_reranking_fetches_more_than_it_keeps(self):
        client = mock.Mock()
        client.retrieve.return_value = {"retrievalResults": []}
        Retrieval(client, replace(SETTINGS, rerank_model_arn="arn", rerank_candidates=30)).find("Who?", [])
        search = client.retrieve.call_args.kwargs["retrievalConfiguration"]["vectorSearchConfiguration"]
        self.assertEqual(30, search["numberOfResults"])
        self.assertEqual(
            2, search["rerankingConfiguration"]["bedrockRerankingConfiguration"]["numberOfRerankedResults"]
        )

    def test_passages_stay_within_what_a_guardrail_can_compare(self):
        client = mock.Mock()
        client.retrieve.return_value = {"retrievalResults": [result("x" * 60_000), result("y" * 60_000)]}
        self.assertEqual(1, len(Retrieval(client, SETTINGS).find("Who?", [])))

    def test_what_has_no_text_is_no_passage(self):
        client = mock.Mock()
        web = {"content": {"text": "Text"}, "location": {"type": "WEB", "webLocation": {"url": "https://a"}}}
        client.retrieve.return_value = {"retrievalResults": [{"content": {"type": "IMAGE"}}, web]}
        self.assertEqual(["https://a"], [each.source for each in Retrieval(client, SETTINGS).find("Who?", [])])

    def test_a_prompt_is_read_once_and_filled_in(self):
        client = boto3.client("bedrock-agent")
        with (
            Stubber(client) as stubber,
            mock.patch.multiple(
                handler,
                settings=replace(SETTINGS, prompt_arn="arn", variables={"who": "{{x}}"}),
                _client=lambda *_: client,
            ),
        ):
            stubber.add_response("get_prompt", self.prompt("I am {{who}}."), {"promptIdentifier": ANY})
            handler.instructions.cache_clear()
            self.addCleanup(handler.instructions.cache_clear)
            self.assertEqual("I am {{x}}.", handler.instructions())
            self.assertEqual("I am {{x}}.", handler.instructions())
            stubber.assert_no_pending_responses()

    def prompt(self, text):
        template = {"text": {"text": text}}
        return {
            "name": "p",
            "id": "AAAAAAAAAA",
            "arn": "arn:aws:bedrock:us-east-1:123456789012:prompt/AAAAAAAAAA:1",
            "version": "1",
            "createdAt": 0,
            "updatedAt": 0,
            "variants": [{"name": "default", "templateType": "TEXT", "templateConfiguration": template}],
        }

    def test_variables_are_filled_in(self):
        self.assertEqual("a b a", filled("{{x}} {{y}} {{x}}", {"x": "a", "y": "b"}))

    def test_a_body_may_be_base64(self):
        body = base64.b64encode(b'{"question": "Who?"}').decode()
        self.assertEqual("Who?", read(event(body, isBase64Encoded=True), SETTINGS).text)


if __name__ == "__main__":
    unittest.main()
