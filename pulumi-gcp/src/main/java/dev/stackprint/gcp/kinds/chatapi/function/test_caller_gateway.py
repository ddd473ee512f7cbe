import base64
import json
import unittest

from caller import claims
from problems import Problem


def userinfo(payload):
    return {"X-Apigateway-Api-Userinfo": base64.urlsafe_b64encode(json.dumps(payload).encode()).decode().rstrip("=")}


class CallerTest(unittest.TestCase):
    def test_reads_what_the_gateway_says(self):
        self.assertEqual("alice", claims(userinfo({"sub": "alice"}))["sub"])

    def test_does_not_read_the_token_itself(self):
        with self.assertRaises(Problem):
            claims({"Authorization": "Bearer e30." + userinfo({"sub": "mallory"})["X-Apigateway-Api-Userinfo"] + ".x"})

    def test_refuses_what_names_nobody(self):
        for headers in ({}, {"X-Apigateway-Api-Userinfo": "%%%"}, userinfo([]), userinfo({}), userinfo({"sub": ""})):
            with self.subTest(headers), self.assertRaises(Problem) as raised:
                claims(headers)
            self.assertEqual(403, raised.exception.status)
