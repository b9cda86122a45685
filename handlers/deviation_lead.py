"""Leads hear who is still off course a working day after the rep did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from domain.deviation import LOOK_BACK
from domain.member import Member
from domain.outcomes.gap import DeviationsTold, RepGap
from domain.period import labelled
from domain.schedule import Occurrence
from domain.span import Span
from domain.target import Target
from handlers.context import Context, Directly
from handlers.gap import rep_gaps
from handlers.off_course import off_course


@dataclass(frozen=True, slots=True)
class _Told:
    """What a rep was told of a target, in which zone and on which day."""

    zone: str
    day: date
    way: str
    target: int

    @property
    def slot(self) -> str:
        return f"{self.way}:{self.target}"


def tell_leads(looked: Mapping[str, date], members: Mapping[str, Member], context: Context) -> list[Occurrence]:
    """Of what was told on the last working days; each is looked at once more, and then no more."""
    told = _told(looked, context)
    newest = context.store.targets.newest({one.target for one in told}) if told else ()
    targets = {one.target.id: one.target for one in newest if not one.withdrawn}
    leads = {key: _lead(target, members, context) for key, target in targets.items()} if targets else {}
    asked: dict[str, list[_Told]] = {}
    for one in told:
        lead = leads.get(one.target)
        if lead and one.day < looked.get(lead.timezone, date.min) and _claimed(one, context):
            asked.setdefault(lead.id, []).append(one)
    kept = _kept([one for some in asked.values() for one in some], targets, members, context)
    reps = {
        to: tuple(sorted((kept[one.target] for one in some if one.target in kept), key=_badness))
        for to, some in asked.items()
    }
    told_to = [to for to, some in reps.items() if some]
    for to in told_to:
        context.tell(Directly(to), DeviationsTold(reps[to]))
    return [Occurrence("deviation", to, looked[members[to].timezone], "lead") for to in told_to]


def _badness(rep: RepGap) -> tuple[bool, Fraction]:
    """Who is behind before who is ahead, the furthest off first."""
    return rep.way == "ahead", -Fraction(abs(rep.done.value - rep.expected.value), max(rep.expected.value, 1))


def _told(looked: Mapping[str, date], context: Context) -> list[_Told]:
    """What no lead has been told of yet, oldest first."""
    days = {context.workdays.before(day, back) for day in looked.values() for back in range(1, LOOK_BACK + 1)}
    found: list[_Told] = []
    for zone in context.store.members.zones():
        for day in sorted(days):
            slots = context.store.occurrences.slots("deviation", zone, day)
            pairs = sorted(slot.partition(":") for slot in slots if slot.startswith(("ahead:", "behind:")))
            told = [_Told(zone, day, way, int(target)) for way, _, target in pairs]
            found += [one for one in told if f"lead {one.slot}" not in slots]
    return found


def _claimed(told: _Told, context: Context) -> bool:
    return context.store.occurrences.claim(
        Occurrence("deviation", told.zone, told.day, f"lead {told.slot}"), context.now
    )


def _lead(target: Target, members: Mapping[str, Member], context: Context) -> Member | None:
    """The nearest lead above who is there."""
    above = context.tree.leads_above(target.subject.id)
    return next((members[lead] for lead in above if lead in members), None)


def _kept(
    asked: Sequence[_Told], targets: Mapping[int, Target], members: Mapping[str, Member], context: Context
) -> dict[int, RepGap]:
    """By target how far off they are, of those that are off the same way still."""
    ways = {one.target: one.way for one in asked}
    found: dict[int, RepGap] = {}
    for span, some in _spans([targets[key] for key in ways], members, context).items():
        off = [one for one in off_course(some, span, context) if one.way == ways[one.target.id]]
        names = {one.id: one.name for one in members.values()}
        gaps = rep_gaps(off, span, names, context)
        found |= {one.target.id: gap for one, gap in zip(off, gaps, strict=True)}
    return found


def _spans(targets: Iterable[Target], members: Mapping[str, Member], context: Context) -> dict[Span, list[Target]]:
    """By period and the rep's own day; without periods that are over, and without who is away by now."""
    found: dict[Span, list[Target]] = {}
    for target in targets:
        rep, period = members.get(target.subject.id), labelled(target.period, context.settings.fiscal_start)
        if rep and rep.today(context.now) <= period.last:
            found.setdefault(Span(period, rep.today(context.now)), []).append(target)
    return found
