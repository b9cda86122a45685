"""A month's goal over its weeks, by working days."""

from __future__ import annotations

from functools import lru_cache

from domain.amount import share_of
from domain.period import Period, weeks_in
from domain.workdays import Workdays


def weekly(goal: int, month: Period, workdays: Workdays) -> dict[str, int]:
    """The part of each week inside `month` (by the week's label): goal times its working days over the month's.

    Minor units or counts; the parts add up to `goal` exactly. Without working days the last week has all.
    """
    return {label: _part(goal, reached) for label, reached in _reached(month, workdays).items()}


def week_part(goal: int, week: str, month: Period, workdays: Workdays) -> int:
    """The part of one week alone; 0 where `month` has no day in it."""
    return _part(goal, _reached(month, workdays).get(week, (0, 0, 1)))


def _part(goal: int, reached: tuple[int, int, int]) -> int:
    before, until, total = reached
    return share_of(until, total, goal) - share_of(before, total, goal)


@lru_cache(maxsize=256)
def _reached(month: Period, workdays: Workdays) -> dict[str, tuple[int, int, int]]:
    """Working days of the month before each of its weeks and until its end, and of the whole month."""
    weeks, reached = weeks_in(month), 0
    total = workdays.count(month.first, month.last)
    found: dict[str, tuple[int, int, int]] = {}
    for week in weeks:
        until = workdays.count(month.first, min(week.last, month.last)) if total else int(week is weeks[-1])
        found[week.label] = reached, until, total or 1
        reached = until
    return found
