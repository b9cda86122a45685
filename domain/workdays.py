"""Working days: a weekly pattern, the days off it (holidays) and the make-up days on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

MONDAY_TO_FRIDAY = frozenset(range(5))


@dataclass(frozen=True, slots=True)
class Workdays:
    """`pattern` holds weekdays (Monday 0); `off` and `on` are the exceptions, not known yet after `known_until`."""

    pattern: frozenset[int] = MONDAY_TO_FRIDAY
    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()
    known_until: date = date.max

    def is_workday(self, day: date) -> bool:
        return day in self.on or (day.weekday() in self.pattern and day not in self.off)

    def count(self, first: date, last: date) -> int:
        """Working days from `first` to `last`, both included; 0 where `last` is earlier."""
        return _counted(self, first, last)

    def before(self, day: date, steps: int = 1) -> date:
        """The working day `steps` working days before `day`."""
        while steps:
            day -= timedelta(days=1)
            steps -= self.is_workday(day)
        return day

    def after(self, day: date, steps: int = 1) -> date:
        """The working day `steps` working days after `day`."""
        while steps:
            day += timedelta(days=1)
            steps -= self.is_workday(day)
        return day

    def last_until(self, day: date) -> date:
        """`day` itself where it is a working day, else the last one before it."""
        return day if self.is_workday(day) else self.before(day)


@lru_cache(maxsize=4096)
def _counted(of: Workdays, first: date, last: date) -> int:
    """The same few months are asked about for everybody, and China has two hundred days off in sight."""
    days = (last - first).days + 1
    if days <= 0:
        return 0
    whole, rest = divmod(days, 7)
    inside = whole * len(of.pattern) + sum((first.weekday() + i) % 7 in of.pattern for i in range(rest))
    gone = sum(first <= day <= last and day.weekday() in of.pattern for day in of.off - of.on)
    made_up = sum(first <= day <= last and day.weekday() not in of.pattern for day in of.on)
    return inside - gone + made_up
