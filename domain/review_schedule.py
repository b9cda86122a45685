"""When reviews come by themselves.

The week's comes with the board, a month's on the first working day after it, a quarter's on the second, a year's on the
third: no two at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.period import Period, PeriodKind, current, preceding, week
from domain.schedule import instant, is_quiet
from domain.workdays import Workdays
from domain.workspace import Settings

AT = time(9)
_CHOSEN: dict[PeriodKind, PeriodKind] = {"fiscal": "year"}
WITHIN = 3  # working days in which one that was missed still comes


def reviews_due(timezone: str, settings: Settings, workdays: Workdays, now: datetime) -> tuple[Period, ...]:
    """The periods whose reviews come to people in `timezone` now, from their hour on and not in quiet hours; those that
    the workspace has chosen."""
    day = now.astimezone(ZoneInfo(timezone)).date()
    if is_quiet(settings, timezone, now):
        return ()
    weekly = instant(day, settings.board_at.at, timezone) <= now and day == _closing_day(day, settings, workdays)
    longer = workdays.is_workday(day) and instant(day, AT, timezone) <= now
    found = (*((week(day),) if weekly else ()), *(_over(day, settings, workdays) if longer else ()))
    return tuple(period for period in found if _CHOSEN.get(period.kind, period.kind) in settings.reviews)


def _closing_day(day: date, settings: Settings, workdays: Workdays) -> date | None:
    """The board's day, or the last working day before it in that week."""
    monday = week(day).first
    last = workdays.last_until(monday + timedelta(days=settings.board_at.weekday))
    return last if last >= monday else None


def _over(day: date, settings: Settings, workdays: Workdays) -> Iterator[Period]:
    yearly: PeriodKind = "fiscal" if settings.fiscal_start > 1 else "year"
    kinds: tuple[PeriodKind, ...] = ("month", "quarter", yearly)
    for turn, kind in enumerate(kinds, 1):
        this = current(kind, day, settings.fiscal_start)
        if turn <= workdays.count(this.first, day) < turn + WITHIN:
            yield preceding(this, settings.fiscal_start)
