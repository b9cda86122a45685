"""What is said about targets as they are set, from what stands beside them and what was reached before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from domain.amount import Amount
from domain.drafting import anchor
from domain.layering import layers, layers_differ, pieces_of
from domain.past import YEAR, months_before
from domain.period import Period
from domain.quality import (
    Concern,
    Month,
    concerns_of_goal,
    concerns_of_person,
    currencies_differ,
    parts_differ,
    segments_differ,
    together,
    without_plan,
)
from domain.standing import Standing
from domain.target import Subject, Target
from domain.team import may_manage_team
from handlers.context import Context
from handlers.who import Owner

Wanted = Sequence[tuple[Owner, Target]]


def concerns(wanted: Wanted, period: Period, purpose: str, context: Context) -> tuple[Concern, ...]:
    """In a fixed number of questions, however many people there are."""
    owners = {owner.subject: owner for owner, _ in wanted}
    standing = context.store.targets.in_periods(owners, [period.label], None)
    ids = {_key(target): target.id for target in standing}
    meant = [(owner, replace(target, id=ids.get(_key(target), 0))) for owner, target in wanted]
    return (
        *(() if purpose else (Concern("purpose", ids=tuple(sorted({target.id for _, target in meant}))),)),
        *together(_of_people([owner for owner in owners.values() if owner.member], (standing, meant), context)),
        *_without_plan([owner for owner in owners.values() if owner.member], standing, period, context),
        *_of_goals([(owner, target) for owner, target in meant if owner.member], period, context),
        *concerns_of_teams(owners, period, context),
        *_of_periods(wanted, period, context),
    )


def _key(target: Target) -> tuple[Subject, str, str, str]:
    return target.subject, target.metric, target.lines.goal.currency, target.segment


def _of_people(owners: Sequence[Owner], aims: tuple[Sequence[Target], Wanted], context: Context) -> Iterator[Concern]:
    """How many metrics and which are core goes by the targets as they are to be, sums by those that stand."""
    standing, meant = aims
    for owner in owners:
        own = [target for target in standing if target.subject == owner.subject]
        to_be = {_key(target): target for target in own}
        to_be |= {_key(target): target for one, target in meant if one.subject == owner.subject}
        yield from concerns_of_person(owner.name, [*to_be.values()], context.metrics, context.settings.main_metric)
        yield from segments_differ(owner.name, own, (), context.metrics)


def _without_plan(
    owners: Sequence[Owner], standing: Sequence[Target], period: Period, context: Context
) -> tuple[Concern, ...]:
    """Of people whose period is not over, and who have a target that a plan could be for."""
    if not owners or context.office_day > period.last:
        return ()
    plans = context.store.plans.of_members([owner.subject.id for owner in owners], period.label)
    planned = {plan.target.subject for plan in plans.values()}
    main = context.settings.main_metric
    aims = [
        (owner.name, anchor((one for one in standing if one.subject == owner.subject), main))
        for owner in owners
        if owner.subject not in planned
    ]
    return without_plan([(name, target) for name, target in aims if target])


def _of_goals(wanted: Wanted, period: Period, context: Context) -> Iterator[Concern]:
    """A month's goals beside the twelve months before it."""
    if period.kind != "month" or not wanted:
        return
    months = months_before(period.first, YEAR)
    found: dict[str, list[Standing]] = {owner.subject.id: [] for owner, _ in wanted}
    segments = {target.segment for _, target in wanted}
    for standing in context.store.standings.in_periods(found, [month.label for month in months], segments):
        found[standing.member].append(standing)
    for owner, target in wanted:
        history = _history(found[owner.subject.id], target, months)
        yield from concerns_of_goal(owner.name, target, context.metric_of(target), history)


def _of_periods(wanted: Wanted, period: Period, context: Context) -> Iterator[Concern]:
    """The goals as they are to be, beside those of the longer and shorter periods."""
    wholes = layers(period, context.settings.fiscal_start)
    pieces = [piece.label for whole in wholes for level in pieces_of(whole) for piece in level]
    owners = {owner.subject: owner for owner, _ in wanted}
    labels = dict.fromkeys([*(whole.label for whole in wholes), *pieces])
    found = context.store.targets.in_periods(owners, labels, None) if labels else ()
    aims = {(*_key(target), target.period): target for target in found}
    aims |= {(*_key(target), target.period): target for _, target in wanted}
    inside = {whole.label for whole in wholes}
    for subject, owner in owners.items():
        own = [target for target in aims.values() if target.subject == subject]
        concerns = layers_differ(owner.name, own, context.metrics, context.settings.fiscal_start)
        yield from (concern for concern in concerns if concern.of and concern.of.period in inside)


def _history(standings: Iterable[Standing], target: Target, months: Sequence[Period]) -> tuple[Month, ...]:
    """From the first month on in which something was done."""
    unit = target.lines.goal
    done = {
        standing.period: standing.done.value
        for standing in standings
        if (standing.metric, standing.done.currency, standing.segment) == (target.metric, unit.currency, target.segment)
    }
    history = [(month, Amount(done.get(month.label, 0), unit.currency)) for month in months]
    first = next((at for at, (_, amount) in enumerate(history) if amount.value), len(history))
    return tuple(history[first:])


def concerns_of_teams(subjects: Iterable[Subject], period: Period, context: Context) -> Iterator[Concern]:
    """Every team that is concerned and that the asker leads: its own targets beside those of its people."""
    teams = [team for team in _teams_of(subjects, context) if may_manage_team(context.member, team, context.tree)]
    wholes = context.store.targets.of([Subject("team", str(team)) for team in teams], period.label, None)
    if not wholes:
        return
    people = {team: frozenset(context.tree.members(team)) for team in teams}
    ids = frozenset().union(*people.values())
    parts = context.store.targets.of([Subject("member", member) for member in ids], period.label, None)
    for team in teams:
        whole = [target for target in wholes if target.subject.id == str(team)]
        part = [target for target in parts if target.subject.id in people[team]]
        name = context.tree.teams[team].name
        yield from parts_differ(name, whole, part, context.metrics)
        yield from currencies_differ(name, whole, part, context.metrics)
        yield from segments_differ(name, whole, part, context.metrics)


def _teams_of(subjects: Iterable[Subject], context: Context) -> dict[int, None]:
    """The teams among them and those that the members among them belong to, with all above, each once."""
    found: dict[int, None] = {}
    for subject in subjects:
        own = [int(subject.id)] if subject.kind == "team" else [team.id for team in context.tree.of(subject.id)]
        for team in own if subject.kind != "company" else ():
            found |= dict.fromkeys(context.tree.above(team))
    return found
