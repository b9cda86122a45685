"""Message timestamps: the pretended time in microseconds, unique and rising within a channel."""

from collections.abc import Callable
from datetime import datetime


class Stamps:
    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._last: dict[str, int] = {}

    def take(self, channel: str) -> str:
        """A clock that was moved back goes on one microsecond after the last message."""
        micros = max(int(self._clock().timestamp() * 1_000_000), self._last.get(channel, 0) + 1)
        self._last[channel] = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def second(self) -> str:
        """When a message was edited: Slack tells whole seconds only, so two quick edits have the same."""
        return f"{int(self._clock().timestamp())}.000000"

    def seen(self, channel: str, ts: str) -> None:
        seconds, _, fraction = ts.partition(".")
        micros = int(seconds) * 1_000_000 + int(fraction.ljust(6, "0")[:6] or 0)
        self._last[channel] = max(micros, self._last.get(channel, 0))
