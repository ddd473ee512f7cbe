"""What goes wrong, as the caller is told."""

from calls import CallFailed


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


def forbidden(message: str) -> Problem:
    return Problem(403, "forbidden", message)


def throttled() -> Problem:
    return Problem(429, "throttled", "Too many requests. Try again in a few seconds.", retry_after=5)


def of(failure: CallFailed) -> Problem:
    """Translates what an API says; its own words stay here, they may quote the question."""
    if failure.reason == "NOTHING_IN_USE":
        return Problem(503, "no_model", "No model has been tuned and put to use yet.")
    if failure.status == 429:
        return throttled()
    if failure.status in (408, 504):
        return Problem(504, "timeout", "The answer takes too long. Ask again, or ask for less.")
    if failure.status in (500, 502, 503):
        return Problem(503, "unavailable", "A service is unavailable. Try again shortly.", retry_after=10)
    return Problem(500, "internal", "Something went wrong on our side.")
