"""Who is ahead of a goal, or behind: told to the rep first, to the lead a working day later if it stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from domain.deviation import begins_week, look_day
from domain.drafting import anchors
from domain.member import Member
from domain.outcomes.gap import DeviationTold
from domain.period import Period, PeriodKind, current, labelled
from domain.plan import Plan
from domain.schedule import Occurrence
from domain.span import Span
from domain.target import Subject, Target
from handlers.context import Context, Directly
from handlers.deviation_lead import tell_leads
from handlers.gap import aimed_at
from handlers.gap_card import Beside, card_of
from handlers.gap_taken import take_apart
from handlers.off_course import OffCourse, off_course
from handlers.people import on_leave

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
    mine = [one.id for one in members.values() if one.timezone == zone]
    done: list[Occurrence] = []
    for period, targets in _due(mine, day, context).items():
        span = Span(period, day)
        off = [one for one in off_course(targets, span, context) if one.way and _claimed(one, (zone, day), context)]
        done += [Occurrence("deviation", one.target.subject.id, day, one.way or "") for one in off]
        _tell([one.target for one in off], span, context)
    return done


def _claimed(off: OffCourse, when: tuple[str, date], context: Context) -> bool:
    """By the zone, so that a lead's turn finds all of a day at once."""
    return context.store.occurrences.claim(Occurrence("deviation", *when, f"{off.way}:{off.target.id}"), context.now)


def _due(members: Sequence[str], day: date, context: Context) -> dict[Period, list[Target]]:
    """As a week begins the goal of this month of each, and whatever has a plan of which a checkpoint has come since
    the last working day."""
    start, this = context.settings.fiscal_start, current("month", day)
    labels = [current(kind, day, start).label for kind in _KINDS]
    targets = context.store.targets.in_periods([Subject("member", one) for one in members], labels)
    since, yesterday = context.workdays.before(day), day - timedelta(days=1)
    passed = context.store.milestones.passed((target.id for target in targets), since, yesterday) if targets else ()
    monthly = [target for target in targets if target.period == this.label]
    weekly = (
        {target.id for target in anchors(monthly, context.settings.main_metric)}
        if begins_week(day, context.workdays)
        else set()
    )
    found: dict[Period, list[Target]] = {}
    for target in targets:
        if target.id in passed or target.id in weekly:
            found.setdefault(labelled(target.period, start), []).append(target)
    return found


def _tell(targets: Sequence[Target], span: Span, context: Context) -> None:
    plans = context.store.plans.of_targets([target.id for target in targets]) if targets else {}
    taken = take_apart([aimed_at(target, context) for target in targets], span, context) if targets else ()
    for one in taken:
        target = one.aimed.target
        plan = plans.get(target.id)
        told = DeviationTold(
            card=card_of(one, span, context, Beside(plan=plan)),
            checkpoint=_checkpoint(plan, span, context) if plan else None,
            watched=bool(context.tree.leads_above(target.subject.id)),
        )
        context.tell(Directly(target.subject.id), told)


def _checkpoint(plan: Plan, span: Span, context: Context) -> date | None:
    """The last one, where it has come since the last working day."""
    since = context.workdays.before(span.today)
    return max((mark.day for mark in plan.checkpoints if since <= mark.day < span.today), default=None)
