"""Rows of a file of targets, people or customers: what they would change, and changing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from domain.adjustment import Adjustment, Step
from domain.sheet.cell import Wrong
from domain.sheet.lines import CustomerLine, Line, PersonLine, TargetLine
from domain.target import Target, Version
from domain.team import Membership
from handlers.context import Context
from handlers.effect import apply
from handlers.standing import aim


@dataclass(frozen=True, slots=True)
class Plan:
    """`new` and `changed` rows, the latter with the target that they change; `known` ones change nothing."""

    new: tuple[Line, ...]
    changed: tuple[tuple[TargetLine, Target], ...] = ()
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
    context.store.customers.remember(line.name for line in planned.new if isinstance(line, CustomerLine))


def _plan_targets(lines: Sequence[TargetLine], context: Context) -> Plan:
    wrongs = _twins(lines, lambda line: _slot(line.target), "goal")
    subjects = {line.target.subject for line in lines}
    found = context.store.targets.in_periods(subjects, {line.target.period for line in lines}, None)
    standing = {_slot(target): target for target in found}
    new = tuple(line for line in lines if _slot(line.target) not in standing)
    pairs = [(line, standing[_slot(line.target)]) for line in lines if _slot(line.target) in standing]
    changed = tuple((line, before) for line, before in pairs if before.lines != line.target.lines)
    return Plan(new, changed, len(pairs) - len(changed), wrongs)


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


def _adjust_targets(changed: Sequence[tuple[TargetLine, Target]], file: str, context: Context) -> None:
    """One adjustment, as if its author had proposed and confirmed it; the file is the reason."""
    if not changed:
        return
    steps = tuple(Step(before, line.target.lines) for line, before in changed)
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


def _plan_customers(lines: Sequence[CustomerLine], context: Context) -> Plan:
    known = context.store.customers.known_as(line.name for line in lines)
    new = tuple(line for line in lines if line.name not in known)
    return Plan(new, (), len(lines) - len(new))
