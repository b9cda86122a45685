"""Whether a target is a good one: what is said about it when it is set. Nothing here stands in its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from domain.amount import Amount
from domain.dimension import dimension_of
from domain.metric import Metric, Metrics
from domain.past import YEAR
from domain.period import Period
from domain.target import Target, Unit

FEW = 3  # people who are named one by one
MOST_METRICS = 3  # that one person can keep in mind in one period
ACTIONS = ("visits", "calls", "follow_ups", "demos", "quotes", "new_customers")

Month = tuple[Period, Amount]  # what was done in it


Kind = (
    Literal["purpose", "action", "plan", "many", "core", "above", "below", "copied"]
    | Literal["parts", "periods", "segments", "currencies"]
)


@dataclass(frozen=True, slots=True)
class Concern:
    """What is to be said of a target of `owner`.

    purpose: nobody said what it is for. action: a goal in money, none for what somebody does to reach it.
    plan: nothing says how it is to be reached, of one person or of `number` people. many: `number` metrics for one
    person. core: none of several is marked as core, `of` is the one to mark, of each
    of the `people` by id; or all `number` of them are. above: more than the best month of the last twelve, `than` in
    `month`; below: less than the weakest. copied: to the unit what `month`, a year before, brought. parts: the targets
    of a team's people add up to `than`, not to the team's own `goal`. segments: those of a `dimension` add up to
    `than`, not to the whole `goal`. periods: those of shorter periods add up to `than`, not to the `goal` of `month`.
    currencies: a metric is set in two of them, `goal` and `than`, for one person or a team and its people.
    `of` is a target that it is about, and `ids` are those of all targets that a purpose is missing of."""

    kind: Kind
    owner: str = ""
    metric: Metric | None = None
    goal: Amount | None = None
    than: Amount | None = None
    month: Period | None = None
    number: int = 0
    of: Target | None = None
    ids: tuple[int, ...] = ()
    dimension: str = ""
    people: tuple[str, ...] = ()


def concerns_of_person(
    owner: str, targets: Sequence[Target], metrics: Metrics, main: str = "bookings"
) -> tuple[Concern, ...]:
    """What is to be said of all that one person has been set for one period; `main` is the workspace's first metric."""
    keys = dict.fromkeys(target.metric for target in targets)
    found: list[Concern] = []
    if len(keys) > MOST_METRICS:
        found.append(Concern("many", owner, number=len(keys), of=targets[0]))
    if any(metrics.of(key).is_money for key in keys) and not any(is_action(metrics.of(key)) for key in keys):
        found.append(Concern("action", owner, of=targets[0]))
    return (*found, *currencies_differ(owner, targets, (), metrics), *_of_core(owner, targets, metrics, main))


def together(concerns: Iterable[Concern]) -> tuple[Concern, ...]:
    """With what is said of several people in the same words said once: that none of their metrics is core."""
    found: dict[object, Concern] = {}
    for at, concern in enumerate(concerns):
        key = (concern.metric, concern.number) if concern.kind == "core" and not concern.number else at
        first = found.setdefault(key, concern)
        if first is not concern:
            found[key] = replace(first, people=(*first.people, *concern.people))
    return tuple(found.values())


def _of_core(owner: str, targets: Sequence[Target], metrics: Metrics, main: str) -> tuple[Concern, ...]:
    """One metric alone is what counts anyhow."""
    keys, core = {target.metric for target in targets}, {target.metric for target in targets if target.lines.core}
    if len(keys) < 2 or (core and core != keys):
        return ()
    first = min(targets, key=lambda target: (target.metric != main, not metrics.of(target.metric).is_money, target.id))
    metric = _metric_of(first, metrics)
    return (Concern("core", owner, metric, number=len(core), of=first, people=(first.subject.id,)),)


def without_plan(owners: Sequence[tuple[str, Target]]) -> tuple[Concern, ...]:
    """A target without a plan, of each of a few people by name; more are counted."""
    if len(owners) > FEW:
        return (Concern("plan", number=len(owners), of=owners[0][1]),)
    return tuple(Concern("plan", owner, of=target) for owner, target in owners)


def concerns_of_goal(owner: str, target: Target, metric: Metric, months: Sequence[Month]) -> tuple[Concern, ...]:
    """What a month's goal looks like beside the twelve months before it, oldest first, in the goal's own unit.

    Months without anything done say nothing of what can be done; with none that does, nothing is said."""
    goal = target.lines.goal
    done = sorted((month for month in months if month[1].value > 0), key=lambda month: month[1].value)
    if not done or goal.value <= 0:
        return ()
    if len(months) == YEAR and months[0][1] == goal:
        return (Concern("copied", owner, metric, goal, month=months[0][0], of=target),)
    (least, weakest), (most, best) = done[0], done[-1]
    if goal.value > best.value:
        return (Concern("above", owner, metric, goal, best, most, of=target),)
    return (Concern("below", owner, metric, goal, weakest, least, of=target),) if goal.value < weakest.value else ()


def parts_differ(team: str, whole: Iterable[Target], parts: Iterable[Target], metrics: Metrics) -> tuple[Concern, ...]:
    """Where people of a team have targets of a metric, currency and segment that the team has one of, and the sums
    differ."""
    sums: Counter[Unit] = Counter()
    for part in parts:
        sums[part.unit] += part.lines.goal.value
    return tuple(
        Concern("parts", team, _metric_of(target, metrics), goal, goal.with_value(sums[key]), of=target)
        for target in whole
        if (key := target.unit) in sums and sums[key] != (goal := target.lines.goal).value
    )


def currencies_differ(
    owner: str, whole: Sequence[Target], parts: Iterable[Target], metrics: Metrics
) -> tuple[Concern, ...]:
    """Where what is set of a metric, or within a team, is in another currency as well: no sum takes both."""
    first: dict[tuple[str, str], Target] = {}
    for target in whole:
        first.setdefault((target.metric, target.segment), target)
    others: dict[tuple[str, str], Amount] = {}
    for targets in (whole, parts):  # its own second currency goes before those of its people
        for key, goal in _in_others(first, targets).items():
            others.setdefault(key, goal)
    return tuple(
        Concern("currencies", owner, _metric_of(first[key], metrics), first[key].lines.goal, other, of=first[key])
        for key, other in others.items()
    )


def _in_others(first: Mapping[tuple[str, str], Target], targets: Iterable[Target]) -> dict[tuple[str, str], Amount]:
    """Of each metric and segment what they add up to in the first currency that is another than that of `first`."""
    others: dict[tuple[str, str], Amount] = {}
    for target in targets:
        key, goal = (target.metric, target.segment), target.lines.goal
        if key in first and goal.currency != first[key].lines.goal.currency:
            before = others.setdefault(key, goal.with_value(0))
            others[key] = before + goal if before.currency == goal.currency else before
    return others


def segments_differ(
    owner: str, own: Sequence[Target], parts: Iterable[Target], metrics: Metrics
) -> tuple[Concern, ...]:
    """Where the targets of a dimension's segments do not add up to the whole one of their owner. A team that has none
    of its own for a segment has there what its people have (`parts`)."""
    goals = {target.unit: target.lines.goal.value for target in own}
    below: Counter[Unit] = Counter()
    for part in parts:
        below[part.unit] += part.lines.goal.value
    sums: Counter[Unit] = Counter()
    for (metric, currency, segment), value in ({**below, **goals}).items():
        sums[metric, currency, dimension_of(segment)] += value if segment else 0
    return tuple(
        Concern("segments", owner, metrics.of(metric), goal, goal.with_value(value), of=target, dimension=dimension)
        for (metric, currency, dimension), value in sorted(sums.items())
        for target in own
        if dimension and target.unit == (metric, currency, "") and (goal := target.lines.goal).value != value
    )


def _metric_of(target: Target, metrics: Metrics) -> Metric:
    return replace(metrics.of(target.metric), segment=target.segment)


def is_action(metric: Metric) -> bool:
    """One of the built-in activities, or a count that the workspace has added."""
    return metric.key in ACTIONS or (metric.key != "deals" and not metric.is_money)
