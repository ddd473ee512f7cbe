"""Connects to AlloyDB: as the function's own account, without a password."""

import os
from typing import Any


def connect() -> Any:
    """Returns a connection by Python's database API; its parameters are written %s."""
    # Takes a second to load, which tests need not wait for.
    from google.cloud.alloydbconnector import Connector, IPTypes

    connector = Connector(refresh_strategy="lazy")
    return connector.connect(
        os.environ["INSTANCE"],
        "pg8000",
        user=os.environ["DATABASE_USER"],
        db="postgres",
        enable_iam_auth=True,
        ip_type=IPTypes.PRIVATE,
    )
