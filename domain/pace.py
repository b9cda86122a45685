"""Pace: how far along a target is, measured by working days."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from domain.period import Period
from domain.workdays import Workdays

Band = Literal["ahead", "on_track", "cautioned", "off_track", "reached", "missed", "not_started"]


Parts = tuple[int, int]  # above and below the line of a fraction that is not reduced


class Days(NamedTuple):
    """Working days of a period: `elapsed` completed before today, `left` with today among them."""

    total: int
    elapsed: int

    @property
    def left(self) -> int:
        return self.total - self.elapsed


class Pace(NamedTuple):
    """`goal` T (positive) and `done` A on day d of D, in minor units or counts; `over` once the period has ended. What
    follows is exact, and reckoned when it is asked for: a card shows a part of it, and takes it in parts, which costs
    a third of a fraction."""

    goal: int
    done: int
    days: Days
    over: bool

    @property
    def expected(self) -> Fraction:
        """T·d/D; the whole goal where the period has no working day."""
        return Fraction(*self.expected_parts)

    @property
    def expected_parts(self) -> Parts:
        return (self.goal * self.days.elapsed, self.days.total) if self.days.total else (self.goal, 1)

    @property
    def ratio(self) -> Fraction | None:
        """A / (T·d/D); None while nothing is expected."""
        return self.done / self.expected if self.expected else None

    @property
    def required(self) -> Fraction:
        """(T-A) / (D-d) for each working day left; 0 once the goal is reached or the period over."""
        return Fraction(*self.required_parts)

    @property
    def required_parts(self) -> Parts:
        missing = self.goal - self.done
        return (0, 1) if self.over or missing <= 0 else (missing, max(self.days.left, 1))

    @property
    def so_far(self) -> Fraction | None:
        """A/d; None before the first day is over."""
        return Fraction(self.done, self.days.elapsed) if self.days.elapsed > 0 else None

    @property
    def heading(self) -> Fraction | None:
        """A·D/d, if it goes on like this; None before the first day is over."""
        parts = self.heading_parts
        return Fraction(*parts) if parts else None

    @property
    def heading_parts(self) -> Parts | None:
        return (self.done * self.days.total, self.days.elapsed) if self.days.elapsed > 0 else None

    @property
    def share(self) -> Fraction:
        return Fraction(self.done, self.goal)

    @property
    def band(self) -> Band:
        """In whole numbers: expected is T·d of D, or T of one where there is no working day."""
        days, whole = (self.days.elapsed, self.days.total) if self.days.total else (1, 1)
        if self.done >= self.goal:
            return "reached"
        if self.over:
            return "missed"
        if not days:
            return "not_started"
        if self.done * whole >= self.goal * days:
            return "on_track"
        return "cautioned" if 10 * self.done * whole > 9 * self.goal * days else "off_track"


@lru_cache(maxsize=1024)
def days_of(period: Period, today: date, workdays: Workdays) -> Days:
    """The working days of `period` as they stand on `today`: on a day the same for all who are asked about."""
    total = workdays.count(period.first, period.last)
    elapsed = workdays.count(period.first, min(period.last, today - timedelta(days=1)))
    return Days(total, elapsed)
