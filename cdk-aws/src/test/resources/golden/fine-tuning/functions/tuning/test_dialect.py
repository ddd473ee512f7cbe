import json
import unittest

import dialect
from examples import Example


class DialectTest(unittest.TestCase):
    def test_writes_what_a_customization_job_takes(self):
        self.assertEqual(
            {
                "schemaVersion": "bedrock-conversation-2024",
                "system": [{"text": "Sort."}],
                "messages": [
                    {"role": "user", "content": [{"text": "Zahlen Sie über"}]},
                    {"role": "assistant", "content": [{"text": "invoice"}]},
                ],
            },
            json.loads(dialect.line(Example("Sort.", ("Zahlen Sie über", "invoice")))),
        )
        self.assertNotIn("system", json.loads(dialect.line(Example("", ("a", "b")))))

    def test_finds_what_a_job_would_fail_with(self):
        self.assertIsNone(dialect.finding(Example("You are a user.", ("a", "b"))))
        for example in (Example("", ("User: a", "b")), Example("[EOS]", ("a", "b")), Example("", ("a", "see <image>"))):
            self.assertIn("the model's own", dialect.finding(example))


if __name__ == "__main__":
    unittest.main()
