import unittest
from unittest import mock

import boto3
import hub


class HubTest(unittest.TestCase):
    def test_reads_the_secret(self):
        client = mock.Mock()
        client.get_secret_value.return_value = {"SecretString": "hf_1\n"}
        with mock.patch.object(boto3, "client", return_value=client) as made:
            self.assertEqual("hf_1", hub.token("token"))
        made.assert_called_once_with("secretsmanager")
        client.get_secret_value.assert_called_once_with(SecretId="token")


if __name__ == "__main__":
    unittest.main()
