"""When those who have not answered in a round of agreement are reminded of it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.round import Round
from domain.schedule import Occurrence, instant
from domain.workdays import Workdays
from domain.workspace import Settings

REMIND_AT, MIDNIGHT = time(9), time(0)
_DAY = timedelta(days=1)
_LEFT = timedelta(
    hours=4
)  # between a reminder and the close: whose day ends later than the office's hears a day before


def last_call(found: Round, timezone: str, settings: Settings, workdays: Workdays) -> tuple[datetime, datetime] | None:
    """From when until when (UTC) who is silent in `timezone` is reminded: from nine o'clock on the last working day of
    theirs that leaves four hours until the office's midnight closes the round, as long as that day and the round last.

    None where the round was opened on that day or later: they have just been asked."""
    closes = instant(found.last + _DAY, MIDNIGHT, settings.timezone)
    day = workdays.last_until(found.last)
    if instant(day, REMIND_AT, timezone) > closes - _LEFT:
        day = workdays.before(day)
    if found.opened_at.astimezone(ZoneInfo(timezone)).date() >= day:
        return None
    return instant(day, REMIND_AT, timezone), min(closes, instant(day + _DAY, MIDNIGHT, timezone))


def reminder(found: Round, member: str) -> Occurrence:
    """One for each whom a round asks, wherever its last day is moved."""
    return Occurrence("round", f"{found.id} {member}", found.opened_at.date(), "remind")
