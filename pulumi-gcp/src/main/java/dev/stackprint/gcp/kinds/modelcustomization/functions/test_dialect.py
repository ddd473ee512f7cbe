import json
import unittest

import dialect
from examples import Example


class DialectTest(unittest.TestCase):
    def test_writes_what_a_tuning_job_takes(self):
        self.assertEqual(
            {
                "systemInstruction": {"role": "system", "parts": [{"text": "Sort."}]},
                "contents": [
                    {"role": "user", "parts": [{"text": "Zahlen Sie über"}]},
                    {"role": "model", "parts": [{"text": "invoice"}]},
                ],
            },
            json.loads(dialect.line(Example("Sort.", ("Zahlen Sie über", "invoice")))),
        )
        self.assertNotIn("systemInstruction", json.loads(dialect.line(Example("", ("a", "b")))))
        self.assertIsNone(dialect.finding(Example("", ("a", "b"))))


if __name__ == "__main__":
    unittest.main()
