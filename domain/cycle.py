"""The monthly cycle: ten steps over the four working weeks of a month, and on which day each of them comes."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Literal, get_args

from domain.period import Period
from domain.workdays import Workdays

Step = Literal["market", "baseline", "goal", "split", "round", "plans", "checkins", "gap", "review", "adjust"]
STEPS: tuple[Step, ...] = get_args(Step)
AT = time(9)

_USUAL = 20  # working days of four weeks
_DAYS = dict(zip(STEPS, (1, 3, 6, 7, 8, 9, 11, 13, 16, 18), strict=True))  # of so many


def step_called(name: str) -> Step | None:
    return next((step for step in STEPS if step == name), None)


def week_of(step: Step) -> int:
    """1: data and baseline, 2: agreement, 3: tracking, 4: review and adjustment."""
    return (_DAYS[step] - 1) // 5 + 1


def day_of(step: Step, month: Period, workdays: Workdays) -> date:
    """The step's working day: 1 + ⌊(n - 1) · working days of the month ÷ 20⌋ for the n-th of twenty; the last day of a
    month without working days."""
    total = workdays.count(month.first, month.last)
    if not total:
        return month.last
    return workdays.after(month.first - timedelta(days=1), 1 + (_DAYS[step] - 1) * total // _USUAL)


def due(today: date, month: Period, workdays: Workdays) -> tuple[Step, ...]:
    """The steps of the newest day that has come: several where the month has few working days."""
    days = {step: day_of(step, month, workdays) for step in STEPS}
    newest = max((day for day in days.values() if day <= today), default=None)
    return tuple(step for step, day in days.items() if day == newest)
