"""The one injected clock: real time, moved by PACER_CLOCK or by the local workspace."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

OFFSET = re.compile(r"([+-]\d{1,5})([dhm])")
UNITS = {"d": "days", "h": "hours", "m": "minutes"}


@dataclass(slots=True)
class Clock:
    """Runs at the speed of real time, ahead of it or behind it by `offset`."""

    offset: timedelta = timedelta()

    @classmethod
    def from_setting(cls, text: str) -> "Clock":
        """Reads an offset (`+3d`, `-2h`, `+30m`) or an instant in ISO 8601, from which the clock runs on.

        Nothing is real time. Anything else raises ValueError.
        """
        clock = cls()
        text = text.strip()
        if offset := OFFSET.fullmatch(text):
            clock.offset = timedelta(**{UNITS[offset[2]]: int(offset[1])})
        elif text:
            clock.move_to(instant(text))
        return clock

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def move_to(self, moment: datetime) -> None:
        """Lets the clock run on from this aware moment."""
        self.offset = moment - datetime.now(UTC)


def instant(text: str) -> datetime:
    """Reads an instant in ISO 8601, UTC where it names no offset; anything else raises ValueError."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
