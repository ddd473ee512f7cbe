import os
import unittest
from unittest import mock

import documents
import requests
from calls import CallFailed


def answer(status: int = 200, content: bytes = b"") -> requests.Response:
    response = requests.Response()
    response.status_code = status
    response._content = content
    return response


class DocumentsTest(unittest.TestCase):
    def setUp(self):
        self.session = mock.Mock()
        patches = (
            mock.patch.object(documents, "session", return_value=self.session),
            mock.patch.dict(os.environ, RESULTS_BUCKET="results"),
        )
        for patch in patches:
            patch.start()
            self.addCleanup(patch.stop)

    def test_reads_what_a_name_stands_for(self):
        self.session.request.return_value = answer(content=b"\xef\xbb\xbfHello")
        text = documents.read_text({"bucket": "b", "key": "in/a b?.txt"})
        self.assertEqual("Hello", text)
        method, url = self.session.request.call_args.args
        self.assertEqual("GET", method)
        self.assertEqual("https://storage.googleapis.com/storage/v1/b/b/o/in%2Fa%20b%3F.txt?alt=media", url)

    def test_refuses_what_is_not_text(self):
        self.session.request.return_value = answer(content=b"\xff\xfe")
        with self.assertRaises(documents.NotText):
            documents.read_text({"bucket": "b", "key": "a"})

    def test_writes_and_returns_where(self):
        self.session.request.return_value = answer()
        written = documents.write("executions/1/a.txt", "Grüße", "text/plain", "de")
        self.assertEqual({"bucket": "results", "key": "executions/1/a.txt", "size": 7, "language": "de"}, written)
        url = self.session.request.call_args.args[1]
        self.assertEqual(
            "https://storage.googleapis.com/upload/storage/v1/b/results/o?uploadType=media&name=executions%2F1%2Fa.txt",
            url,
        )
        given = self.session.request.call_args.kwargs
        self.assertEqual("text/plain; charset=utf-8", given["headers"]["Content-Type"])
        self.assertEqual("Grüße".encode(), given["data"])

    def test_tells_how_it_failed(self):
        self.session.request.return_value = answer(429)
        with self.assertRaises(CallFailed) as raised:
            documents.read({"bucket": "b", "key": "a"})
        self.assertEqual(429, raised.exception.status)
        self.session.request.side_effect = requests.ConnectionError()
        with self.assertRaises(CallFailed) as raised:
            documents.read({"bucket": "b", "key": "a"})
        self.assertEqual(503, raised.exception.status)


if __name__ == "__main__":
    unittest.main()
