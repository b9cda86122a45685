"""Rows of a file of targets, people or customers: what they would change, and changing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from domain.adjustment import Adjustment, Step
from domain.customer import Customer, Profile, completed, folded
from domain.sheet.cell import Wrong
from domain.sheet.lines import CustomerLine, Line, PersonLine, TargetLine
from domain.target import Target, Version
from domain.team import Membership
from handlers.context import Context
from handlers.effect import apply
from handlers.overlap import crossed, place_of
from handlers.plan_course import go_along
from handlers.standing import aim


@dataclass(frozen=True, slots=True)
class Plan:
    """`new` and `changed` rows, the latter with what they change; `known` ones change nothing."""

    new: tuple[Line, ...]
    changed: tuple[tuple[Line, Target | Customer], ...] = ()
    known: int = 0
    wrongs: tuple[Wrong, ...] = ()


def plan(lines: Sequence[Line], context: Context) -> Plan:
    """All lines are of one kind."""
    targets = [line for line in lines if isinstance(line, TargetLine)]
    people = [line for line in lines if isinstance(line, PersonLine)]
    customers = [line for line in lines if isinstance(line, CustomerLine)]
    if targets:
        return _plan_targets(targets, context)
    return _plan_people(people, context) if people else _plan_customers(customers, context)


def carry_out(planned: Plan, file: str, context: Context) -> None:
    targets = [line for line in planned.new if isinstance(line, TargetLine)]
    _set_targets(targets, file, context)
    _adjust_targets(planned.changed, file, context)
    _place_people([line for line in planned.new if isinstance(line, PersonLine)], context)
    _describe_customers(planned, context)


def _plan_targets(lines: Sequence[TargetLine], context: Context) -> Plan:
    twins = _twins(lines, lambda line: _slot(line.target), "goal")
    subjects = {line.target.subject for line in lines}
    found = context.store.targets.in_periods(subjects, {line.target.period for line in lines}, None)
    standing = {_slot(target): target for target in found}
    new = tuple(line for line in lines if _slot(line.target) not in standing)
    known = (line for line in lines if _slot(line.target) in standing)
    pairs = [(_completed(line, standing[_slot(line.target)]), standing[_slot(line.target)]) for line in known]
    changed = tuple((line, before) for line, before in pairs if before.lines != line.target.lines)
    return Plan(new, changed, len(pairs) - len(changed), twins or _overlapping(new, context))


def _overlapping(new: Sequence[TargetLine], context: Context) -> tuple[Wrong, ...]:
    """The first row whose period crosses that of another target of the same."""
    met = crossed([place_of(line.target) for line in new], context)
    if met is None:
        return ()
    place, other = met
    return tuple(
        Wrong(line.row, "period", "overlaps", f"{line.target.period} + {other}")
        for line in new
        if place_of(line.target) == place
    )


def _completed(line: TargetLine, before: Target) -> TargetLine:
    """What a row does not mark stays core, or auxiliary."""
    lines = replace(line.target.lines, core=before.lines.core if line.core is None else line.core)
    return replace(line, target=replace(line.target, lines=lines))


def _twins(lines: Iterable[TargetLine], key: Callable[[TargetLine], object], column: str) -> tuple[Wrong, ...]:
    met: set[object] = set()
    wrongs: list[Wrong] = []
    for line in lines:
        if key(line) in met:
            wrongs.append(Wrong(line.row, column, "twice"))
        met.add(key(line))
    return tuple(wrongs)


def _slot(target: Target) -> tuple[object, ...]:
    return target.subject, target.metric, target.period, target.lines.goal.currency, target.segment


def _set_targets(lines: Sequence[TargetLine], file: str, context: Context) -> None:
    versions = [
        Version(replace(line.target, version=1), context.member.id, line.reason or f"{file}:{line.row}", context.now)
        for line in lines
    ]
    aim(context.store.targets.record_all(versions), context)


def _adjust_targets(changed: Sequence[tuple[Line, Target | Customer]], file: str, context: Context) -> None:
    """One adjustment, as if its author had proposed and confirmed it; the file is the reason."""
    steps = tuple(
        Step(before, line.target.lines)
        for line, before in changed
        if isinstance(line, TargetLine) and isinstance(before, Target)
    )
    if not steps:
        return
    adjustment = Adjustment(context.member.id, file, "proposed", context.now, steps)
    key = context.store.adjustments.propose(adjustment)
    apply(replace(adjustment, id=key), context)
    context.store.adjustments.decide(key, "confirmed", context.now)


def _plan_people(lines: Sequence[PersonLine], context: Context) -> Plan:
    """Somebody belongs to one team at a time, and leads many."""
    met: dict[str, str] = {}
    wrongs = [
        Wrong(line.row, "team", "twice", line.team)
        for line in lines
        if not line.leads and met.setdefault(line.member, line.team.casefold()) != line.team.casefold()
    ]
    new = tuple(line for line in lines if _missing(line, context))
    return Plan(new, (), len(lines) - len(new), tuple(wrongs))


def _missing(line: PersonLine, context: Context) -> list[Membership]:
    """The places that a line asks for and that are not taken yet; team 0 is to be made."""
    team = context.tree.called(line.team)
    key = team.id if team else 0
    members = context.tree.own_members(key) if team else ()
    leads = context.tree.leads(key) if team else ()
    wanted = [Membership(key, line.lead, leads=True)] if line.lead and line.lead not in leads else []
    taken = leads if line.leads else members
    return wanted if line.member in taken else [Membership(key, line.member, line.leads), *wanted]


def _place_people(lines: Sequence[PersonLine], context: Context) -> None:
    made: dict[str, int] = {}
    placed: set[Membership] = set()
    for line in lines:
        for place in _missing(line, context):
            name = line.team.casefold()
            if not place.team and name not in made:
                made[name] = context.store.teams.make(line.team).id
            there = replace(place, team=place.team or made[name])
            if there not in placed:
                context.store.teams.join(there, context.office_day)
                placed.add(there)
    joined = (place for place in placed if place.team in context.tree.teams and not place.leads)
    go_along({place.member: context.tree.members(place.team) for place in joined}, context)


def _plan_customers(lines: Sequence[CustomerLine], context: Context) -> Plan:
    """Rows of one customer, in whatever spelling, have to say the same."""
    spelt = context.store.customers.known_as(line.name for line in lines)
    first: dict[str, CustomerLine] = {}
    for line in lines:
        first.setdefault(folded(spelt.get(line.name, line.name)), line)
    wrongs = tuple(
        Wrong(line.row, "customer", "twice", line.name)
        for line in lines
        if first[folded(spelt.get(line.name, line.name))].profile != line.profile
    )
    known = context.store.customers.described(first)
    new = tuple(line for name, line in first.items() if name not in known)
    pairs = [(line, known[name]) for name, line in first.items() if name in known]
    changed = tuple(
        (line, before) for line, before in pairs if completed(before.profile, line.profile) != before.profile
    )
    return Plan(new, changed, len(lines) - len(new) - len(changed), wrongs)


def _describe_customers(planned: Plan, context: Context) -> None:
    new = [Customer(line.name, line.profile) for line in planned.new if isinstance(line, CustomerLine)]
    changed = [
        Customer(before.name, completed(before.profile, line.profile))
        for line, before in planned.changed
        if isinstance(line, CustomerLine) and isinstance(before, Customer)
    ]
    context.store.customers.remember(customer.name for customer in new)
    context.store.customers.describe([*(one for one in new if one.profile != Profile()), *changed])
