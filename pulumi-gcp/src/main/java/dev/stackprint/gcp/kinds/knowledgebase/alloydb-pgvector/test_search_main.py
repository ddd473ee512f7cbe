import json
import unittest
from unittest import mock

from main import search


def asked(content):
    request = mock.Mock()
    request.get_json.return_value = content
    return search(request)


class MainTest(unittest.TestCase):
    def setUp(self):
        patcher = mock.patch("main._ready")
        self.find = patcher.start().return_value.find
        self.addCleanup(patcher.stop)

    def test_answers_with_passages(self):
        self.find.return_value = [{"text": "Press."}]
        content, status, _ = asked({"question": "How?", "count": 2, "filters": {"team": "sales"}})
        self.assertEqual((200, {"passages": [{"text": "Press."}]}), (status, json.loads(content)))
        self.find.assert_called_once_with("How?", 2, {"team": "sales"})

    def test_refuses_what_is_no_question(self):
        for content in (None, [], {}, {"question": 1}):
            with self.subTest(content):
                self.assertEqual(400, asked(content)[1])
        self.find.assert_not_called()
