"""Who is ahead of a goal, or behind: told to the rep first, to the lead a working day later if it stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from domain.deviation import begins_week, look_day
from domain.member import Member
from domain.outcomes.gap import AlsoOff, DeviationTold
from domain.period import Period, PeriodKind, current, labelled, week
from domain.plan import Plan
from domain.schedule import Occurrence
from domain.span import Span
from domain.target import Subject, Target
from handlers.context import Context, Directly
from handlers.deviation_lead import tell_leads
from handlers.gap import aimed_at
from handlers.gap_card import Beside, card_of
from handlers.gap_taken import Taken, take_apart
from handlers.off_course import OffCourse, off_course
from handlers.people import on_leave

_Off = tuple[OffCourse, Span]
_KINDS: tuple[PeriodKind, ...] = ("month", "quarter", "year", "fiscal")


def deviations_due(context: Context) -> list[Occurrence]:
    """Looked at once a day for all people of a zone; nothing is loaded while it is time nowhere. What comes back names
    who was told."""
    looked: dict[str, date] = {}
    for zone in context.store.members.zones():
        day = look_day(zone, context.settings, context.workdays, context.now)
        if day and context.store.occurrences.claim(Occurrence("deviation", zone, day, "looked"), context.now):
            looked[zone] = day
    if not looked:
        return []
    away = on_leave(context)
    members = {one.id: one for one in context.store.members.all() if one.active and one.id not in away}
    told = [one for zone, day in looked.items() for one in _tell_reps(zone, day, members, context)]
    return [*told, *tell_leads(looked, members, context)]


def _tell_reps(zone: str, day: date, members: Mapping[str, Member], context: Context) -> list[Occurrence]:
    """Each at most once a week, of all their goals that are off; the worst is taken apart."""
    off: dict[str, list[_Off]] = {}
    for period, targets in _due([one.id for one in members.values() if one.timezone == zone], day, context).items():
        span = Span(period, day)
        for one in off_course(targets, span, context):
            if one.way:
                off.setdefault(one.target.subject.id, []).append((one, span))
    told = {rep: sorted(some, key=_badness) for rep, some in off.items() if _claimed(rep, some, (zone, day), context)}
    _tell(told, context)
    return [Occurrence("deviation", rep, day, some[0][0].way or "") for rep, some in told.items()]


def _badness(one: _Off) -> tuple[bool, Fraction]:
    """Who is behind before who is ahead, the furthest off first."""
    return one[0].way == "ahead", -abs(one[0].share)


def _claimed(rep: str, some: Iterable[_Off], when: tuple[str, date], context: Context) -> bool:
    """The rep's week, and each goal by the zone, so that a lead's turn finds all of a day at once."""
    monday = week(when[1]).first
    if not context.store.occurrences.claim(Occurrence("deviation", rep, monday, "week"), context.now):
        return False
    for one, _ in some:
        context.store.occurrences.claim(Occurrence("deviation", *when, f"{one.way}:{one.target.id}"), context.now)
    return True


def _due(members: Sequence[str], day: date, context: Context) -> dict[Period, list[Target]]:
    """As a week begins every goal of this month of each, and whatever has a plan of which a checkpoint has come since
    the last working day."""
    start, this = context.settings.fiscal_start, current("month", day)
    labels = [current(kind, day, start).label for kind in _KINDS]
    targets = context.store.targets.in_periods([Subject("member", one) for one in members], labels, None)
    since, yesterday = context.workdays.before(day), day - timedelta(days=1)
    passed = context.store.milestones.passed((target.id for target in targets), since, yesterday) if targets else ()
    begins = begins_week(day, context.workdays)
    found: dict[Period, list[Target]] = {}
    for target in targets:
        if target.id in passed or (begins and target.period == this.label):
            found.setdefault(labelled(target.period, start), []).append(target)
    return found


def _tell(told: Mapping[str, Sequence[_Off]], context: Context) -> None:
    plans = context.store.plans.of_targets([some[0][0].target.id for some in told.values()]) if told else {}
    for span in dict.fromkeys(some[0][1] for some in told.values()):
        mine = [some for some in told.values() if some[0][1] == span]
        taken = take_apart([aimed_at(some[0][0].target, context) for some in mine], span, context)
        for one, some in zip(taken, mine, strict=True):
            _tell_one(one, some, plans.get(one.aimed.target.id), context)


def _tell_one(taken: Taken, some: Sequence[_Off], plan: Plan | None, context: Context) -> None:
    target, span = taken.aimed.target, some[0][1]
    told = DeviationTold(
        card=card_of(taken, span, context, Beside(plan=plan)),
        checkpoint=_checkpoint(plan, span, context) if plan else None,
        watched=bool(context.tree.leads_above(target.subject.id)),
        others=tuple(_other(one, context) for one, _ in some[1:]),
    )
    context.tell(Directly(target.subject.id), told)


def _other(one: OffCourse, context: Context) -> AlsoOff:
    goal = one.target.lines.goal
    period = labelled(one.target.period, context.settings.fiscal_start)
    done, expected = goal.with_value(one.done), goal.with_value(one.expected)
    return AlsoOff(context.metric_of(one.target), period, expected, done, one.share)


def _checkpoint(plan: Plan, span: Span, context: Context) -> date | None:
    """The last one, where it has come since the last working day."""
    since = context.workdays.before(span.today)
    return max((mark.day for mark in plan.checkpoints if since <= mark.day < span.today), default=None)
