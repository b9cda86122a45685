"""What is known of the reps whose day it is time to ask about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.member import Leave, Member
from domain.metric import FOLLOW_UP_KEYS
from domain.nudge import RepDay, nudge_day
from domain.period import PeriodKind, current
from domain.target import Subject
from handlers.context import Context

LOOK_BACK = timedelta(days=60)  # who was last in touch before that counts as never

AIMED: tuple[PeriodKind, ...] = ("month", "quarter", "year")  # who has a target for any of them is a rep


def reps_to_ask(context: Context) -> list[RepDay]:
    """Nothing is loaded while it is time nowhere; then one question a fact, whatever the number of people."""
    zones = context.store.members.zones()
    days = {zone: nudge_day(zone, context.settings, context.workdays, context.now) for zone in zones}
    if not any(days.values()):
        return []
    members = [member for member in context.store.members.all() if member.active and days[member.timezone]]
    facts = _facts(members, {day for day in days.values() if day}, context)
    return [_rep_day(member, days[member.timezone], facts) for member in members]


@dataclass(frozen=True, slots=True)
class _Facts:
    last: Mapping[str, Mapping[str, date]]
    aimed: frozenset[str]
    first: Mapping[str, datetime]
    snoozed: Mapping[str, date]
    leaves: Mapping[str, tuple[Leave, ...]]


def _facts(members: list[Member], days: set[date], context: Context) -> _Facts:
    since = context.office_day - LOOK_BACK
    subjects = [Subject("member", member.id) for member in members]
    periods = {current(kind, day).label for kind in AIMED for day in days}
    targets = context.store.targets.in_periods(subjects, periods, None)
    return _Facts(
        last=context.store.entries.last_days((member.id for member in members), since),
        aimed=frozenset(target.subject.id for target in targets),
        first=context.store.members.first_seen(),
        snoozed=context.store.members.snoozed(),
        leaves=context.store.leaves.since(since),
    )


def _rep_day(member: Member, day: date | None, facts: _Facts) -> RepDay:
    last = facts.last.get(member.id, {})
    touches = [last[key] for key in FOLLOW_UP_KEYS if key in last]
    return RepDay(
        member=member,
        since=min([member.today(facts.first[member.id]), *last.values()]),
        is_rep=bool(last) or member.id in facts.aimed,
        logged_today=day in last.values(),
        last_touch=max(touches) if touches else None,
        leaves=facts.leaves.get(member.id, ()),
        snoozed_until=facts.snoozed.get(member.id),
    )
