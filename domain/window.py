"""The adjustment window: the working days of a month on which managers adjust freely."""

from __future__ import annotations

from datetime import date, timedelta

from domain.period import Period, month
from domain.workdays import Workdays

Days = tuple[int, int]


def is_open(day: date, days: Days | None, workdays: Workdays) -> bool:
    """Whether targets are adjusted freely on `day`; `days` are working days of its month (1 the first), None always.

    A day off between two days of the window is inside; one before the first or after the last is not."""
    if days is None:
        return True
    window = _window(month(day.year, day.month), days, workdays)
    return window is not None and window[0] <= day <= window[1]


def next_opening(day: date, days: Days, workdays: Workdays) -> date | None:
    """The first day after `day` on which a window begins; None where no month of the next year has that many days."""
    first = day.replace(day=1)
    for _ in range(13):
        window = _window(month(first.year, first.month), days, workdays)
        if window and window[0] > day:
            return window[0]
        first = (first + timedelta(days=31)).replace(day=1)
    return None


def _window(of: Period, days: Days, workdays: Workdays) -> tuple[date, date] | None:
    """From the first of `days` to the last, or the last there is; None where the month has not as many."""
    before = of.first - timedelta(days=1)
    first, last = (workdays.after(before, number) for number in days)
    return (first, min(last, of.last)) if first <= of.last else None
