"""What goes wrong, as the caller is told."""

from botocore.exceptions import BotoCoreError, ClientError, ConnectTimeoutError, ReadTimeoutError

_THROTTLED = {
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "ServiceQuotaExceededException",
    "ThrottlingException",
    "TooManyRequestsException",
}
_TOO_SLOW = {"ModelTimeoutException"}
_UNAVAILABLE = {
    "BadGatewayException",
    "DependencyFailedException",
    "InternalDependencyException",
    "InternalFailure",
    "InternalServerException",
    "ModelErrorException",
    "ModelNotReadyException",
    "ServiceUnavailable",
    "ServiceUnavailableException",
}


class Problem(Exception):
    """Ends a request with a status other than 200."""

    def __init__(self, status: int, code: str, message: str, retry_after: int | None = None):
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.retry_after = retry_after


def invalid(message: str) -> Problem:
    return Problem(400, "invalid_request", message)


def starting() -> Problem:
    return Problem(503, "unavailable", "The model is being started. Try again in some minutes.", retry_after=120)


def nothing_in_use() -> Problem:
    return Problem(503, "no_model", "No model has been tuned and put to use yet.")


def too_slow() -> Problem:
    return Problem(504, "timeout", "The answer takes too long. Ask again, or ask for less.")


def of(error: BotoCoreError | ClientError) -> Problem:
    """Translates what AWS says; its own words stay here, they may quote the question."""
    code, message = _told(error)
    if code in _THROTTLED:
        return Problem(429, "throttled", "Too many requests. Try again in a few seconds.", retry_after=5)
    if code in _TOO_SLOW or isinstance(error, (ConnectTimeoutError, ReadTimeoutError)):
        return too_slow()
    if code in _UNAVAILABLE:
        return Problem(503, "unavailable", "A service is unavailable. Try again shortly.", retry_after=10)
    if "resuming after being auto-paused" in message:
        # The database of a knowledge base pauses while nobody asks; the question woke it up.
        return Problem(503, "unavailable", "The documents are being made ready. Try again shortly.", retry_after=15)
    return Problem(500, "internal", "Something went wrong on our side.")


def _told(error: BotoCoreError | ClientError) -> tuple[str, str]:
    if isinstance(error, ClientError):
        told = error.response["Error"]
        return told["Code"], told.get("Message", "")
    return "", ""
