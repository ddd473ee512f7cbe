import contextlib
import io
import json
import os
import unittest
from unittest import mock

os.environ.setdefault("GOOGLE_CLOUD_PROJECT", "test-project")

import main
from fakes import FakeSession
from rate import Rate
from translation import Translator
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

SETTINGS = {
    "location": "global",
    "targets": ["de", "fr"],
    "glossaries": [],
    "voices": {"de": {"language": "de-DE", "name": "de-DE-Chirp3-HD-Kore"}},
}
TRANSLATED = {"translations": [{"translatedText": "Auftrag", "detectedLanguageCode": "en"}]}


class MainTest(unittest.TestCase):
    def setUp(self):
        self.session = FakeSession()
        for patcher in (
            mock.patch.object(main, "settings", SETTINGS),
            mock.patch.object(main, "translator", Translator(SETTINGS, "p", "")),
            mock.patch.object(main, "rate", Rate(100, 100)),
            mock.patch.object(main, "session", return_value=self.session),
            mock.patch("calls.time.sleep"),
        ):
            patcher.start()
            self.addCleanup(patcher.stop)

    def post(self, body: object, path: str = "/translations", method: str = "POST") -> tuple[int, dict]:
        text = body if isinstance(body, str) else json.dumps(body)
        self.log = io.StringIO()
        with contextlib.redirect_stdout(self.log):
            response = main.translate(Request(EnvironBuilder(path, method=method, data=text).get_environ()))
        return response.status_code, json.loads(response.get_data())

    def test_translates(self):
        self.session.answers(TRANSLATED)
        self.assertEqual(
            (200, {"translation": "Auftrag", "source": "en", "target": "de"}),
            self.post({"text": "order", "target": "de"}),
        )

    def test_speaks_the_translation(self):
        self.session.answers(TRANSLATED, {"audioContent": "c291bmQ="})
        self.assertEqual("c291bmQ=", self.post({"text": "order", "target": "de", "speak": True})[1]["audio"])

    def test_refuses_what_it_cannot_translate(self):
        for body, status in (
            ("", 400),
            ("no json", 400),
            ([], 400),
            ({"target": "de"}, 400),
            ({"text": "", "target": "de"}, 400),
            ({"text": "order"}, 400),
            ({"text": "order", "target": "xx"}, 400),
            ({"text": "order", "target": ["de"]}, 400),
            ({"text": "order", "target": "de", "source": 1}, 400),
            ({"text": "order", "target": "fr", "speak": True}, 400),
            ('{"text": "\\ud800", "target": "de"}', 400),
            ({"text": "ü" * 5001, "target": "de"}, 413),
        ):
            with self.subTest(body):
                self.assertEqual(status, self.post(body)[0])

    def test_knows_its_own_address_only(self):
        self.assertEqual(404, self.post({}, path="/")[0])
        self.assertEqual(405, self.post({}, method="PUT")[0])

    def test_says_when_to_try_again_and_when_not(self):
        for answers, status in (((429, 429, 429), 429), ((400,), 422), ((403,), 503), ((503, 503, 503), 503)):
            with self.subTest(status):
                self.session.answers(*answers)
                self.assertEqual(status, self.post({"text": "order", "target": "de"})[0])

    def test_lets_in_no_more_than_it_may(self):
        with mock.patch.object(main, "rate", Rate(0, 1)):
            self.session.answers(TRANSLATED)
            self.assertEqual(200, self.post({"text": "order", "target": "de"})[0])
            self.assertEqual(429, self.post({"text": "order", "target": "de"})[0])

    def test_logs_no_texts(self):
        self.session.answers(400)
        self.post({"text": "order", "target": "de"})
        self.assertIn("422", self.log.getvalue())
        self.assertNotIn("order", self.log.getvalue())


if __name__ == "__main__":
    unittest.main()
