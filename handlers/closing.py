"""Which periods are closed: a month closes on the fifth working day after it, other periods likewise."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from domain.period import Period, current, preceding
from domain.workdays import Workdays
from handlers.context import Context

CLOSES_AFTER = 5  # working days after its last day


def is_closed(period: Period, context: Context) -> bool:
    return context.office_day > _closes(period, context.workdays)


@lru_cache(maxsize=256)
def _closes(period: Period, workdays: Workdays) -> date:
    """The last day on which it is open."""
    return workdays.after(period.last, CLOSES_AFTER)


def first_open(context: Context) -> date:
    """The first day of the earliest month that is not closed: what is booked before it corrects a closed one."""
    month = current("month", context.office_day)
    before = preceding(month)
    return month.first if is_closed(before, context) else before.first
