import json
import os
import unittest
from datetime import datetime
from unittest import mock

from botocore.stub import Stubber

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import api

MACHINE = "arn:aws:states:eu-west-1:111122223333:stateMachine:Minutes"
EXECUTION = "arn:aws:states:eu-west-1:111122223333:execution:Minutes:m-1"


def request(method: str, name: str = "m-1", body: "str | None" = None) -> dict:
    return {
        "requestContext": {"http": {"method": method}},
        "pathParameters": {"name": name},
        "body": body,
    }


@mock.patch.dict(os.environ, {"STATE_MACHINE": MACHINE, "SOURCE_PREFIX": "incoming/"})
class ApiTest(unittest.TestCase):
    def setUp(self):
        self.stepfunctions = Stubber(api.stepfunctions)
        self.stepfunctions.activate()
        self.addCleanup(self.stepfunctions.deactivate)

    def call(self, event: dict) -> tuple:
        response = api.handler(event, None)
        self.stepfunctions.assert_no_pending_responses()
        return response["statusCode"], json.loads(response["body"])

    def test_starts_an_execution(self):
        self.stepfunctions.add_response(
            "start_execution",
            {"executionArn": EXECUTION, "startDate": datetime(2026, 1, 1)},
            {"stateMachineArn": MACHINE, "name": "m-1", "input": '{"key": "incoming/a.mp3"}'},
        )
        self.assertEqual(
            (202, {"name": "m-1", "status": "RUNNING"}),
            self.call(request("PUT", body='{"key": "incoming/a.mp3"}')),
        )

    def test_refuses_what_is_not_a_file_of_the_source(self):
        for body in (None, "", "[]", "{}", '"x"', '{"key": 1}', '{"key": "elsewhere/a.mp3"}'):
            with self.subTest(body):
                self.assertEqual(400, self.call(request("PUT", body=body))[0])

    def test_refuses_names_that_are_none(self):
        self.assertEqual(400, self.call(request("GET", "a/b"))[0])
        self.assertEqual(400, self.call(request("GET", "x" * 81))[0])

    def test_says_that_a_name_is_taken(self):
        self.stepfunctions.add_client_error("start_execution", "ExecutionAlreadyExists")
        self.assertEqual(409, self.call(request("PUT", body='{"key": "incoming/a.mp3"}'))[0])

    def describe(self, **execution: object) -> tuple:
        self.stepfunctions.add_response(
            "describe_execution",
            {
                "executionArn": EXECUTION,
                "stateMachineArn": MACHINE,
                "startDate": datetime(2026, 1, 1),
                **execution,
            },
            {"executionArn": EXECUTION},
        )
        return self.call(request("GET"))

    def test_tells_how_an_execution_stands(self):
        self.assertEqual((200, {"name": "m-1", "status": "RUNNING"}), self.describe(status="RUNNING"))
        self.assertEqual(
            (200, {"name": "m-1", "status": "SUCCEEDED", "results": {"a": 1}}),
            self.describe(status="SUCCEEDED", output='{"a": 1}'),
        )
        self.assertEqual(
            (200, {"name": "m-1", "status": "FAILED", "error": "NoSpeech", "cause": "..."}),
            self.describe(status="FAILED", error="NoSpeech", cause="..."),
        )

    def test_says_that_there_is_no_such_execution(self):
        self.stepfunctions.add_client_error("describe_execution", "ExecutionDoesNotExist")
        self.assertEqual(404, self.call(request("GET"))[0])


if __name__ == "__main__":
    unittest.main()
