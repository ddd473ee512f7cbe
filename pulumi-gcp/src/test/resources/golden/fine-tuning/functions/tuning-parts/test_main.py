import unittest
from unittest import mock

import main
from calls import CallFailed
from documents import Unusable


def handle(part):
    """Has the function do something in place of its parts."""
    request = mock.Mock()
    request.get_json.return_value = {"do": "part", "key": "a"}
    with mock.patch.dict(main._PARTS, part=part):
        return main.handle(request)


class MainTest(unittest.TestCase):
    def test_answers_what_the_part_makes(self):
        self.assertEqual({"key": "a"}, handle(lambda given: {"key": given["key"]}))

    def test_tells_what_may_pass_from_what_stays(self):
        for status, expected in ((429, 503), (503, 503), (504, 503), (403, 422), (400, 422)):
            with self.subTest(status):
                failure = mock.Mock(side_effect=CallFailed("https://a.googleapis.com/x", status, "REASON"))
                body, answered = handle(failure)
                self.assertEqual(expected, answered)
                self.assertEqual({"error": "CallFailed", "cause": f"a.googleapis.com: {status} REASON"}, body)

    def test_says_what_cannot_be_used(self):
        body, status = handle(mock.Mock(side_effect=Unusable("no text")))
        self.assertEqual((422, {"error": "Unusable", "cause": "no text"}), (status, body))


if __name__ == "__main__":
    unittest.main()
