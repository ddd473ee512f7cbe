import os
import unittest
from unittest import mock

from main import ingest

ENVIRONMENT = {
    "REMOVED_SOURCES": "retain",
    "SOURCE_1": "docs/",
    "STATE_BUCKET": "state",
    "SUBSCRIPTION": "projects/acme/subscriptions/changes",
    "TOPIC": "projects/acme/topics/changes",
}


@mock.patch("main.google.auth.default", return_value=(mock.Mock(), "acme"))
@mock.patch("main.Store")
@mock.patch("main.Ingestion")
class MainTest(unittest.TestCase):
    def test_works_on_what_waits(self, ingestion, *_):
        with mock.patch.dict(os.environ, ENVIRONMENT):
            self.assertEqual("done", ingest(mock.Mock()))
        ingestion.return_value.run.assert_called_once_with()
        self.assertTrue(ingestion.call_args.kwargs["keep_removed_sources"])

    def test_tells_the_scheduler_that_it_failed(self, ingestion, *_):
        ingestion.return_value.run.side_effect = RuntimeError
        with mock.patch.dict(os.environ, ENVIRONMENT), self.assertRaises(RuntimeError):
            ingest(mock.Mock())
