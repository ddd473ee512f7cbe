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
    "InternalServerException",
    "ModelErrorException",
    "ModelNotReadyException",
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


def too_slow() -> Problem:
    return Problem(504, "timeout", "The answer takes too long. Ask again, or ask for less.")


def of(error: BotoCoreError | ClientError) -> Problem:
    """Translates what AWS says; its own words stay here, they may quote the question."""
    code = error.response["Error"]["Code"] if isinstance(error, ClientError) else ""
    if code in _THROTTLED:
        return Problem(429, "throttled", "Too many requests. Try again in a few seconds.", retry_after=5)
    if code in _TOO_SLOW or isinstance(error, (ConnectTimeoutError, ReadTimeoutError)):
        return too_slow()
    if code in _UNAVAILABLE:
        return Problem(503, "unavailable", "A service is unavailable. Try again shortly.", retry_after=10)
    return Problem(500, "internal", "Something went wrong on our side.")
