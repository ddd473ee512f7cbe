"""Gets the token of Hugging Face, with the role that the job runs as."""

import boto3


def token(secret: str) -> str:
    """Returns the value of a secret of Secrets Manager."""
    return boto3.client("secretsmanager").get_secret_value(SecretId=secret)["SecretString"].strip()
