"""When somebody is ahead of a goal or behind it by more than the workspace lets pass, and when that is looked at."""

from __future__ import annotations

from datetime import date, datetime, time
from fractions import Fraction
from typing import Literal
from zoneinfo import ZoneInfo

from domain.period import week
from domain.schedule import instant, is_quiet
from domain.workdays import Workdays
from domain.workspace import Settings

Way = Literal["ahead", "behind"]
AT = time(10)
USUAL = 20  # percent, where cards mark who is off course and nobody is told
LOOK_BACK = 3  # working days for which a lead is still told of what stayed, after an outage or a leave


def look_day(timezone: str, settings: Settings, workdays: Workdays, now: datetime) -> date | None:
    """Today in `timezone`, where it is time to look there: a working day, from ten on, not in quiet hours; None where
    the workspace looks at no deviation."""
    day = now.astimezone(ZoneInfo(timezone)).date()
    if settings.deviation_at is None or not workdays.is_workday(day) or is_quiet(settings, timezone, now):
        return None
    return day if instant(day, AT, timezone) <= now else None


def begins_week(day: date, workdays: Workdays) -> bool:
    """Whether a working day is the first one of its week: the week before is looked at then."""
    return workdays.count(week(day).first, day) == 1


def way_of(done: int, expected: Fraction, percent: int) -> Way | None:
    """ahead or behind by `percent` of what was expected, or more; None in between, and where nothing was expected."""
    due, parts = expected.numerator, expected.denominator
    off = done * parts - due
    if due <= 0 or abs(off) * 100 < due * percent:
        return None
    return "ahead" if off > 0 else "behind"
