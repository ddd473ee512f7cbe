import json
import os
import unittest
from datetime import datetime, timezone
from unittest.mock import patch

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
os.environ["KNOWLEDGE_BASE_ID"] = "KB12345678"

from botocore.exceptions import ClientError
from botocore.stub import Stubber

import handler


def event(*sources):
    return {
        "Records": [
            {"messageId": f"message-{number}", "body": json.dumps({"dataSource": source})}
            for number, source in enumerate(sources)
        ]
    }


def job(source):
    now = datetime(2026, 1, 1, tzinfo=timezone.utc)
    return {
        "ingestionJob": {
            "knowledgeBaseId": "KB12345678",
            "dataSourceId": source,
            "ingestionJobId": "JOB1234567",
            "status": "STARTING",
            "startedAt": now,
            "updatedAt": now,
        }
    }


class HandlerTest(unittest.TestCase):
    def setUp(self):
        self.bedrock = Stubber(handler.bedrock)
        self.bedrock.activate()
        self.addCleanup(self.bedrock.deactivate)
        quiet = patch.object(handler.logger, "disabled", True)
        quiet.start()
        self.addCleanup(quiet.stop)

    def starts(self, source):
        self.bedrock.add_response(
            "start_ingestion_job",
            job(source),
            {"knowledgeBaseId": "KB12345678", "dataSourceId": source},
        )

    def refuses(self, code, status=400):
        self.bedrock.add_client_error("start_ingestion_job", code, http_status_code=status)

    def again(self, *sources):
        failures = handler.handler(event(*sources), None)["batchItemFailures"]
        self.bedrock.assert_no_pending_responses()
        return [failure["itemIdentifier"] for failure in failures]

    def test_starts_one_ingestion_however_many_changes(self):
        self.starts("DSA2345678")
        self.assertEqual([], self.again("DSA2345678", "DSA2345678", "DSA2345678"))

    def test_starts_one_ingestion_for_each_source(self):
        self.starts("DSA2345678")
        self.starts("DSB2345678")
        self.assertEqual([], self.again("DSA2345678", "DSB2345678"))

    def test_tries_again_while_an_ingestion_runs(self):
        self.refuses("ConflictException", 409)
        self.assertEqual(["message-0", "message-1"], self.again("DSA2345678", "DSA2345678"))

    def test_one_busy_source_does_not_hold_up_another(self):
        self.refuses("ConflictException", 409)
        self.starts("DSB2345678")
        self.assertEqual(["message-0", "message-2"], self.again("DSA2345678", "DSB2345678", "DSA2345678"))

    def test_tries_again_when_throttled_or_over_quota(self):
        for code in ("ThrottlingException", "ServiceQuotaExceededException"):
            with self.subTest(code):
                self.refuses(code, 429)
                self.assertEqual(["message-0"], self.again("DSA2345678"))

    def test_forgets_changes_of_a_source_that_is_gone(self):
        self.refuses("ResourceNotFoundException", 404)
        self.assertEqual([], self.again("DSA2345678"))

    def test_fails_on_anything_else_so_that_it_is_noticed(self):
        self.refuses("AccessDeniedException", 403)
        with self.assertRaises(ClientError):
            handler.handler(event("DSA2345678"), None)


if __name__ == "__main__":
    unittest.main()
