"""When a week's plan comes: on its first working day, at nine."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from domain.period import week
from domain.schedule import instant, is_quiet
from domain.workdays import Workdays
from domain.workspace import Settings

AT = time(9)


def week_begun(timezone: str, settings: Settings, workdays: Workdays, now: datetime) -> date | None:
    """The day on which it comes to people in `timezone`, where it is that day, from nine on and not in quiet hours.

    That is Monday, or the first working day after it in that week."""
    day = now.astimezone(ZoneInfo(timezone)).date()
    if not workdays.is_workday(day) or workdays.count(week(day).first, day) > 1 or is_quiet(settings, timezone, now):
        return None
    return day if instant(day, AT, timezone) <= now else None
