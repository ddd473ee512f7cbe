"""Tells which tuned model is in use, as the tuning said last."""

import json
import time
from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError

KEPT = 60
"""Seconds for which an answer holds. After that, a model that was put to use meanwhile is called."""

_ABSENT = {"AccessDenied", "NoSuchKey"}
"""What S3 says of a file that is not there; the first to those who may not list the bucket."""


class NothingInUse(Exception):
    """No tuned model has been put to use yet."""


class InUse:
    def __init__(self, s3: Any, place: str, clock: Callable[[], float] = time.monotonic):
        self._s3 = s3
        self._bucket, _, self._key = place.removeprefix("s3://").partition("/")
        self._clock = clock
        self._model = ""
        self._until = 0.0

    def model_id(self) -> str:
        now = self._clock()
        if not self._model or now >= self._until:
            self._model = self._read()
            self._until = now + KEPT
        return self._model

    def _read(self) -> str:
        try:
            found = self._s3.get_object(Bucket=self._bucket, Key=self._key)
        except ClientError as error:
            if error.response["Error"]["Code"] in _ABSENT:
                raise NothingInUse(f"no tuned model has been put to use yet: {self._key} cannot be read") from None
            raise
        return json.loads(found["Body"].read())["modelId"]
