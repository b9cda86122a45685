"""How much of a full share somebody carries: new people grow into it, and who is on leave is not there to sell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from domain.member import Leave
from domain.period import Period
from domain.workdays import Workdays

_STEPS = ((2, Fraction(1, 2)), (4, Fraction(3, 4)))  # until the second month a half, until the fourth three quarters


def ramp(started: date, period: Period) -> Fraction:
    """The mean over the months of `period` of 50 % in months 1-2, 75 % in 3-4 and 100 % from the fifth on.

    Month 1 is the calendar month of `started`; months before it count as the first."""
    first, last = _month(period.first), _month(period.last)
    steps = [_step(month - _month(started) + 1) for month in range(first, last + 1)]
    return sum(steps, Fraction()) / len(steps)


def presence(leaves: Iterable[Leave], period: Period, workdays: Workdays) -> Fraction:
    """Working days of `period` without those on leave, over all of them; 1 where it has none. Leaves do not overlap."""
    total = workdays.count(period.first, period.last)
    away = sum(
        workdays.count(max(leave.first, period.first), min(leave.last or period.last, period.last)) for leave in leaves
    )
    return 1 - Fraction(away, total) if total else Fraction(1)


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _step(month: int) -> Fraction:
    return next((share for until, share in _STEPS if month <= until), Fraction(1))
