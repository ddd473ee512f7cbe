import base64
import json
import unittest

from caller import claims
from problems import Problem


def token(**payload):
    text = base64.urlsafe_b64encode(json.dumps(payload).encode()).decode().rstrip("=")
    return f"Bearer e30.{text}.SIGNATURE_REMOVED_BY_GOOGLE"


class CallerTest(unittest.TestCase):
    def test_reads_the_token(self):
        self.assertEqual("alice", claims({"Authorization": token(sub="alice")})["sub"])

    def test_believes_the_token_that_was_verified(self):
        headers = {"Authorization": token(sub="mallory"), "X-Serverless-Authorization": token(sub="alice")}
        self.assertEqual("alice", claims(headers)["sub"])

    def test_refuses_what_names_nobody(self):
        for header in ("", "Bearer x", "Bearer e30.%%%.x", "Bearer e30.e30.x", token(sub=""), token(iss="a")):
            with self.subTest(header), self.assertRaises(Problem) as raised:
                claims({"Authorization": header})
            self.assertEqual(403, raised.exception.status)
