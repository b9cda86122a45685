"""Whom to nudge today, and why: no check-in by the hour, or no customer contacted for three working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from domain.member import Leave, Member
from domain.schedule import Occurrence, instant, is_quiet
from domain.workdays import Workdays
from domain.workspace import Settings

Missing = Literal["checkin", "follow_up"]
IDLE_LIMIT = 3  # working days running without a visit, a call or a follow-up, today among them


@dataclass(frozen=True, slots=True)
class RepDay:
    """What is known of a member when it is asked whether to nudge them; days are local business dates.

    `since`: the first day they could have logged. `last_touch`: the last visit, call or follow-up (`FOLLOW_UP_KEYS`).
    `is_rep`: has a target, or ever booked an entry. `snoozed_until`: the last day without nudges."""

    member: Member
    since: date
    is_rep: bool
    logged_today: bool
    last_touch: date | None = None
    leaves: tuple[Leave, ...] = ()
    snoozed_until: date | None = None

    def away(self, day: date) -> bool:
        return any(leave.covers(day) for leave in self.leaves)

    def snoozed(self, day: date) -> bool:
        return self.snoozed_until is not None and day <= self.snoozed_until


@dataclass(frozen=True, slots=True)
class Nudge:
    """One card to a member for everything that is missing on `day`; `idle_days` are working days, `day` among them."""

    member: Member
    day: date
    missing: tuple[Missing, ...]
    idle_days: int

    @property
    def occurrence(self) -> Occurrence:
        """One a day for a member, whatever is missing."""
        return Occurrence("nudge", self.member.id, self.day, "daily")


def nudge_due(rep: RepDay, settings: Settings, workdays: Workdays, now: datetime) -> Nudge | None:
    """The nudge for a member at `now`; None for who is on leave, snoozed, gone, no rep, or missing nothing."""
    day = nudge_day(rep.member.timezone, settings, workdays, now)
    if day is None or not (rep.member.active and rep.is_rep) or rep.away(day) or rep.snoozed(day):
        return None
    idle = idle_days(rep, workdays, day)
    missing = _missing(rep, idle)
    return Nudge(rep.member, day, missing, idle) if missing else None


def nudge_day(timezone: str, settings: Settings, workdays: Workdays, now: datetime) -> date | None:
    """Today in `timezone` where people there may be nudged now: a working day, from `checkin_at`, not in quiet hours.

    The same for all members of a zone: ask it before loading them."""
    day = now.astimezone(ZoneInfo(timezone)).date()
    if not workdays.is_workday(day) or is_quiet(settings, timezone, now):
        return None
    return day if instant(day, settings.checkin_at, timezone) <= now else None


def idle_days(rep: RepDay, workdays: Workdays, today: date) -> int:
    """Working days since the last touch (since joining where there is none), `today` among them, without leave."""
    first = rep.since if rep.last_touch is None else max(rep.since, rep.last_touch + timedelta(days=1))
    days = (first + timedelta(days=offset) for offset in range((today - first).days + 1))
    return sum(workdays.is_workday(day) and not rep.away(day) for day in days)


def _missing(rep: RepDay, idle: int) -> tuple[Missing, ...]:
    checkin: tuple[Missing, ...] = () if rep.logged_today else ("checkin",)
    follow_up: tuple[Missing, ...] = ("follow_up",) if idle >= IDLE_LIMIT else ()
    return checkin + follow_up
