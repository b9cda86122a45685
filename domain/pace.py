"""Pace: how far along a target is, measured by working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from domain.period import Period
from domain.workdays import Workdays

Band = Literal["ahead", "on_track", "cautioned", "off_track", "reached", "missed", "not_started"]


@dataclass(frozen=True, slots=True)
class Days:
    """Working days of a period: `elapsed` completed before today, `left` with today among them."""

    total: int
    elapsed: int

    @property
    def left(self) -> int:
        return self.total - self.elapsed


@dataclass(frozen=True, slots=True)
class Pace:
    """Exact figures in the unit of the goal (minor units, counts); `projection` None before the first day is over."""

    days: Days
    expected: Fraction
    ratio: Fraction | None
    required: Fraction
    so_far: Fraction | None
    projection: Fraction | None
    share: Fraction
    band: Band
    over: bool


def days_of(period: Period, today: date, workdays: Workdays) -> Days:
    """The working days of `period` as they stand on `today`."""
    total = workdays.count(period.first, period.last)
    elapsed = workdays.count(period.first, min(period.last, today - timedelta(days=1)))
    return Days(total, elapsed)


def pace(goal: int, done: int, days: Days, over: bool) -> Pace:
    """Expected T·d/D, pace A/(T·d/D), required (T-A)/(D-d), run rate A·D/d; T goal (positive), A done, d of D days."""
    expected = Fraction(goal * days.elapsed, days.total) if days.total else Fraction(goal)
    started = days.elapsed > 0
    return Pace(
        days=days,
        expected=expected,
        ratio=done / expected if expected else None,
        required=_required(goal - done, days, over),
        so_far=Fraction(done, days.elapsed) if started else None,
        projection=Fraction(done * days.total, days.elapsed) if started else None,
        share=Fraction(done, goal),
        band=_band(goal, done, expected, over),
        over=over,
    )


def _required(missing: int, days: Days, over: bool) -> Fraction:
    if over or missing <= 0:
        return Fraction(0)
    return Fraction(missing, max(days.left, 1))


def _band(goal: int, done: int, expected: Fraction, over: bool) -> Band:
    if done >= goal:
        return "reached"
    if over:
        return "missed"
    if not expected:
        return "not_started"
    if done >= expected:
        return "on_track"
    return "cautioned" if done > expected * Fraction(9, 10) else "off_track"
