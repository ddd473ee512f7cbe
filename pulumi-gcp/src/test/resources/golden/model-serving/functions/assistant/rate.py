"""Lets in so many requests a second. Each instance counts for itself, and has its share of what all may let in."""

import threading
import time
from collections.abc import Callable


class Rate:
    def __init__(self, per_second: float, burst: float, clock: Callable[[], float] = time.monotonic):
        self._per_second = per_second
        self._burst = max(burst, 1)
        self._clock = clock
        self._left = self._burst
        self._at = clock()
        self._lock = threading.Lock()

    def lets_in(self) -> bool:
        with self._lock:
            now = self._clock()
            self._left = min(self._burst, self._left + (now - self._at) * self._per_second)
            self._at = now
            if self._left < 1:
                return False
            self._left -= 1
            return True
