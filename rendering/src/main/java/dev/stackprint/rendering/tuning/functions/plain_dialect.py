"""Examples as the recipe takes them: as they are."""

from examples import Example


def finding(example: Example) -> str | None:
    """Says why a job would fail with the example: nothing that would is known."""
    return None


def line(example: Example) -> str:
    return example.line()
