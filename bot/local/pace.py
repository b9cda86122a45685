"""Slack's limit of about one post a second a channel, with a short burst; off until it is switched on."""

import time
from collections import defaultdict

BURST = 3


class Pace:
    def __init__(self) -> None:
        self.limited = False
        self._full_until: dict[str, float] = defaultdict(float)

    def allows(self, channel: str) -> bool:
        """A leaking bucket in real seconds: each post fills one second of it."""
        if not self.limited:
            return True
        now = time.monotonic()
        level = max(self._full_until[channel] - now, 0.0)
        if level > BURST - 1:
            return False
        self._full_until[channel] = now + level + 1
        return True
