import base64
import io
import json
import unittest
from unittest import mock

import hub

ANSWERS = {
    "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token": {"access_token": "t"},
    "https://secretmanager.googleapis.com/v1/projects/p/secrets/s/versions/latest:access": {
        "payload": {"data": base64.b64encode(b"hf_1\n").decode()}
    },
}


class HubTest(unittest.TestCase):
    def test_reads_the_newest_version_as_the_account_of_the_job(self):
        asked = []

        def answer(request, timeout):
            asked.append(request)
            return io.BytesIO(json.dumps(ANSWERS[request.full_url]).encode())

        with mock.patch.object(hub, "urlopen", answer):
            self.assertEqual("hf_1", hub.token("projects/p/secrets/s"))
        self.assertEqual("Google", asked[0].get_header("Metadata-flavor"))
        self.assertEqual("Bearer t", asked[1].get_header("Authorization"))


if __name__ == "__main__":
    unittest.main()
