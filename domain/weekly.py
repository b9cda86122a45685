"""A month's goal over its weeks, by working days."""

from __future__ import annotations

from domain.amount import share_of
from domain.period import Period, weeks_in
from domain.workdays import Workdays


def weekly(goal: int, month: Period, workdays: Workdays) -> dict[str, int]:
    """The part of each week inside `month` (by the week's label): goal times its working days over the month's.

    Minor units or counts; the parts add up to `goal` exactly. Without working days the last week has all.
    """
    weeks = weeks_in(month)
    total = workdays.count(month.first, month.last)
    parts: dict[str, int] = {}
    given = 0
    for week in weeks:
        until = workdays.count(month.first, min(week.last, month.last))
        reached = share_of(until, total, goal) if total else goal * (week is weeks[-1])
        parts[week.label] = reached - given
        given = reached
    return parts
