"""The whole targets of teams whose parts by product, region … change: what the segments add up to beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.dimension import dimension_of
from domain.target import Subject, Target, Unit
from domain.whole import Whole, by_segment
from handlers.context import Context
from handlers.people import members_of

Key = tuple[Subject, str]  # whose, and the label of the period
Changed = Mapping[Key, tuple[int, int]]  # the goal that was, 0 for none, and the one that becomes of it
Goals = dict[Key, dict[str, int]]  # by segment


def dimension_wholes(changed: Changed, unit: Unit, teams: Sequence[Subject], context: Context) -> tuple[Whole, ...]:
    """Of each of the `teams` that has a target of the metric as a whole; `unit` is the part that changes."""
    labels = {label for _, label in changed}
    own = _of_metric(teams, labels, unit, context)
    standing = [target for target in own if not target.segment]
    people = {subject: people_of(subject, context) for subject in {target.subject for target in standing}}
    everybody = [Subject("member", member) for member in frozenset[str]().union(*people.values())]
    goals = _goals([*own, *(_of_metric(everybody, labels, unit, context) if standing else ())], unit)
    becomes: Goals = {key: dict(some) for key, some in goals.items()}
    for key, (was, then) in changed.items():
        goals.setdefault(key, {})[unit[2]] = was
        becomes.setdefault(key, {})[unit[2]] = then
    standing.sort(key=lambda target: (teams.index(target.subject), target.period))
    every = _every_segment(unit, context)
    return tuple(
        replace(_whole(target, people[target.subject], (goals, becomes), every), dimension=_dimension(unit))
        for target in standing
    )


def people_of(subject: Subject, context: Context) -> frozenset[str]:
    """Those who count for it and work here."""
    return frozenset(one.id for one in context.store.members.some(members_of(subject, context)) if one.active)


def _every_segment(unit: Unit, context: Context) -> frozenset[str]:
    """All of the dimension, where whatever is done of the metric has to name one; none where it has not."""
    if (unit[0], _dimension(unit)) not in context.settings.required_dimensions:
        return frozenset()
    return frozenset(one.key for one in context.dimensions.segments() if one.dimension == _dimension(unit))


def _dimension(unit: Unit) -> str:
    return dimension_of(unit[2])


def _whole(target: Target, people: frozenset[str], goals: tuple[Goals, Goals], every: frozenset[str]) -> Whole:
    before, after = (_segments(target, people, some) for some in goals)
    return Whole(target, sum(before.values()), sum(after.values()), bool(every) and every <= after.keys())


def _segments(target: Target, people: frozenset[str], goals: Goals) -> dict[str, int]:
    below: Counter[str] = Counter()
    for member in people:
        below.update(goals.get((Subject("member", member), target.period), {}))
    return by_segment(goals.get((target.subject, target.period), {}), below)


def _of_metric(subjects: Sequence[Subject], labels: set[str], unit: Unit, context: Context) -> list[Target]:
    found = context.store.targets.in_periods(subjects, labels, None)
    return [target for target in found if target.unit[:2] == unit[:2]]


def _goals(targets: Sequence[Target], unit: Unit) -> Goals:
    """Of the segments of the dimension that the unit is of."""
    prefix = _dimension(unit) + ":"
    goals: Goals = {}
    for target in targets:
        if target.segment.startswith(prefix):
            goals.setdefault((target.subject, target.period), {})[target.segment] = target.lines.goal.value
    return goals
