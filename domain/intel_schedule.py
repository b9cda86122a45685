"""When reps are asked what they heard, and when their leads read it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.period import Period, preceding, week
from domain.schedule import instant, is_quiet
from domain.workdays import Workdays
from domain.workspace import Settings

ASK_AT, TELL_AT = time(16), time(9)
_FRIDAY = timedelta(days=4)
ANSWERED_WITHIN = timedelta(days=3)  # the Monday after still answers


def asking_week(timezone: str, settings: Settings, workdays: Workdays, now: datetime) -> Period | None:
    """The week that people in `timezone` are asked about now: on Friday, or the last working day before it, from four
    o'clock until quiet hours begin."""
    day = now.astimezone(ZoneInfo(timezone)).date()
    this = week(day)
    asked = workdays.last_until(this.first + _FRIDAY)
    due = day == asked and instant(day, ASK_AT, timezone) <= now and not is_quiet(settings, timezone, now)
    return this if due else None


def telling_week(timezone: str, settings: Settings, workdays: Workdays, now: datetime) -> Period | None:
    """The week that leads in `timezone` read about now: the last one, on the first working day after it from nine."""
    day = now.astimezone(ZoneInfo(timezone)).date()
    this = week(day)
    told = workdays.after(this.first - timedelta(days=1))
    due = day == told and instant(day, TELL_AT, timezone) <= now and not is_quiet(settings, timezone, now)
    return preceding(this) if due else None


def open_weeks(today: date) -> tuple[Period, ...]:
    """The weeks whose question an answer of today may be about, the newest first."""
    weeks = (week(today), week(today - ANSWERED_WITHIN))
    return tuple(dict.fromkeys(weeks))
