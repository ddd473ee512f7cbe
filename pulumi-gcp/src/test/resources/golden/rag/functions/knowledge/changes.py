"""What changed in the sources: messages that Cloud Storage puts into a topic, and some that this function adds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import requests
from calls import call

_HOST = "https://pubsub.googleapis.com/v1"
_BATCH = 100
"""Messages that are worked on together: about as many documents as one import should have."""
_HOLD = 600
"""Seconds for which messages are kept from being delivered again; the most that Pub/Sub allows."""
_MOST_PUBLISHED = 1000
_TIMEOUT = 60


@dataclass(frozen=True)
class Change:
    """A message. Says which object changed, not how: by now it may have changed again."""

    acknowledgement: str
    bucket: str
    name: str


class Queue:
    def __init__(self, session: requests.Session, topic: str, subscription: str):
        self._session = session
        self._topic = f"{_HOST}/{topic}"
        self._subscription = f"{_HOST}/{subscription}"
        self._held: list[str] = []

    def pull(self) -> list[Change]:
        """Returns what changed; nothing if nothing waits. These are held, and those of before no more."""
        # Otherwise the call waits for a message, and the function is paid for while it does.
        body = {"maxMessages": _BATCH, "returnImmediately": True}
        received = call(self._session, "POST", f"{self._subscription}:pull", body, timeout=_TIMEOUT)
        changes = [_change(message) for message in received.get("receivedMessages", [])]
        self._held = [change.acknowledgement for change in changes]
        return changes

    def hold(self) -> None:
        """Keeps what was pulled from being delivered again for ten more minutes."""
        self._ask("modifyAckDeadline", self._held, {"ackDeadlineSeconds": _HOLD})

    def done(self, changes: Iterable[Change]) -> None:
        """Others come back: ten times, and then they are dead letters."""
        self._ask("acknowledge", [change.acknowledgement for change in changes], {})

    def publish(self, objects: Sequence[tuple[str, str]]) -> None:
        """Adds changes of objects, each a bucket and a name."""
        for start in range(0, len(objects), _MOST_PUBLISHED):
            messages = [
                {"attributes": {"bucketId": bucket, "objectId": name}}
                for bucket, name in objects[start : start + _MOST_PUBLISHED]
            ]
            call(self._session, "POST", f"{self._topic}:publish", {"messages": messages}, timeout=_TIMEOUT)

    def _ask(self, what: str, acknowledgements: list[str], more: Mapping[str, Any]) -> None:
        if acknowledgements:
            body = {"ackIds": acknowledgements, **more}
            call(self._session, "POST", f"{self._subscription}:{what}", body, timeout=_TIMEOUT)


def _change(received: Mapping[str, Any]) -> Change:
    attributes = received["message"].get("attributes", {})
    # A message without an object asks for all sources to be compared with what is known.
    return Change(received["ackId"], attributes.get("bucketId", ""), attributes.get("objectId", ""))
