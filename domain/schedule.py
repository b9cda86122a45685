"""What is due at a time: the weekly board and the leads' digest, each as an occurrence that comes once.

The moments are wall-clock times in a zone: one that a spring change skips comes as much later as the clocks were moved,
one that an autumn change repeats counts from its first time on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from domain.member import Member
from domain.period import week
from domain.workdays import Workdays
from domain.workspace import Settings

Schedule = Literal[
    "board",
    "digest",
    "nudge",
    "parked",
    "round",
    "approval",
    "plan",
    "milestone",
    "deviation",
    "intel",
    "intel_digest",
    "course",
    "vote",
    "cycle",
    "review",
    "cause",
]
LATE_AFTER = timedelta(hours=2)
_WEEKS_BACK = 5  # the longest run of weeks without a working day after which a missed board is still wanted


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that comes once; its four first fields are the key, unique within a workspace.

    `subject` is a member's id, '' for the workspace. `day` is the local date, for the board its week's Monday:
    a board moved to another weekday within the week does not come twice. `late` is not part of the key."""

    schedule: Schedule
    subject: str
    day: date
    slot: str
    late: bool = field(default=False, compare=False)


def board_due(settings: Settings, workdays: Workdays, now: datetime) -> Occurrence | None:
    """The newest weekly board whose moment has come, until the next one's; late more than two hours after it.

    Its moment is `board_at` in the workspace's zone, on the last working day of that week before it where it falls on
    a holiday; a week without a working day up to there has no board. Nothing is due without a board channel."""
    if not settings.board_channel:
        return None
    monday = week(now.astimezone(ZoneInfo(settings.timezone)).date()).first
    for back in range(_WEEKS_BACK):
        first = monday - timedelta(weeks=back)
        moment = board_moment(settings, workdays, first)
        if moment is not None and moment <= now:
            return Occurrence("board", "", first, "weekly", late=now - moment > LATE_AFTER)
    return None


def board_moment(settings: Settings, workdays: Workdays, monday: date) -> datetime | None:
    """When (UTC) the board of the week that starts on `monday` comes; None where the week has no working day for it."""
    named = monday + timedelta(days=settings.board_at.weekday)
    last = workdays.last_until(named)
    if last < monday:
        return None
    day = last if settings.board_at.weekday in workdays.pattern else named  # who asks for Sundays gets Sundays
    return instant(day, settings.board_at.at, settings.timezone)


def digest_due(lead: Member, settings: Settings, workdays: Workdays, now: datetime) -> Occurrence | None:
    """The lead's digest of today, on a working day from `digest_at` in their zone until midnight.

    After an outage it does not come in quiet hours, unless `digest_at` itself lies in them. Whether the person leads
    a team and is not on leave on `day` is for the caller to ask."""
    day = lead.today(now)
    due = lead.active and workdays.is_workday(day) and instant(day, settings.digest_at, lead.timezone) <= now
    disturbs = is_quiet(settings, lead.timezone, now) and not _within(settings.quiet, settings.digest_at)
    return Occurrence("digest", lead.id, day, "daily") if due and not disturbs else None


def is_quiet(settings: Settings, timezone: str, now: datetime) -> bool:
    """Whether `now` lies in the quiet hours of someone in `timezone`: from the first time on, before the second.

    The hours may span midnight; two equal times mean none."""
    return _within(settings.quiet, now.astimezone(ZoneInfo(timezone)).time())


def instant(day: date, at: time, timezone: str) -> datetime:
    """The UTC instant of a wall-clock time on a day in a zone; the first of two where clocks are turned back."""
    return datetime.combine(day, at, tzinfo=ZoneInfo(timezone)).astimezone(UTC)


def _within(span: tuple[time, time], at: time) -> bool:
    start, end = span
    return start <= at < end if start <= end else at >= start or at < end
