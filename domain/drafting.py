"""A plan drafted from a target through the funnel: what each stage takes a week, checkpoints, and a B line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.dimension import dimension_of
from domain.period import Period, following, months_in, week, weeks_in
from domain.plan import Action, Checkpoint, Plan
from domain.target import Subject, Target
from domain.workdays import Workdays

MOST_CUSTOMERS = 3  # named in a contingency action


@dataclass(frozen=True, slots=True)
class Stage:
    """`a_week` of `metric`; `leads`: the goal takes so many; `own`: what a target of its own comes to, which counts
    where it is more. `busiest` None where nothing was logged."""

    metric: str
    a_week: int
    leads: bool = True
    busiest: int | None = None
    own: int = 0


@dataclass(frozen=True, slots=True)
class Ground:
    """What a draft stands on: the stages before a deal, first one first, and the customers `asleep` and `awake`."""

    stages: tuple[Stage, ...] = ()
    asleep: tuple[str, ...] = ()
    awake: tuple[str, ...] = ()


def draft(target: Target, period: Period, ground: Ground, when: tuple[Workdays, date]) -> Plan:
    """A plan for the goal of a member's target over its `period`, as of a day; nobody's yet."""
    workdays, today = when
    since = max(today, period.first)
    stages = [
        Action(
            key=key,
            kind="stage",
            owner=target.subject.id,
            since=since,
            due=period.last,
            metric=stage.metric,
            number=max(stage.a_week, stage.own),
            needed=stage.a_week if stage.leads else 0,
            busiest=stage.busiest,
        )
        for key, stage in enumerate(ground.stages, 1)
    ]
    second = _contingencies(target.subject.id, (since, period.last), ground, len(stages) + 1)
    marks = checkpoints(period, workdays, [stage.metric for stage in ground.stages if stage.leads])
    return Plan(target, target.lines.goal.value, (*stages, *second), marks)


def _contingencies(owner: str, days: tuple[date, date], ground: Ground, key: int) -> Iterable[Action]:
    """What comes with the B line: customers not met lately, and another product line for those met."""
    asleep, awake = ground.asleep[:MOST_CUSTOMERS], ground.awake[:MOST_CUSTOMERS]
    yield Action(key, "customers", owner, *days, number=max(len(asleep), 1), customers=asleep, side="b")
    yield Action(key + 1, "product", owner, *days, metric="quotes", customers=awake, side="b")


def checkpoints(period: Period, workdays: Workdays, stages: Sequence[str]) -> tuple[Checkpoint, ...]:
    """The last working day of each part: of a month or a week its weeks, of what is longer its months.

    The emphasis goes through the stages, and ends at the deals. Without a working day the last day has all."""
    ends = sorted({workdays.last_until(min(part.last, period.last)) for part in _parts(period)})
    days = [day for day in ends if day in period] or [period.last]
    total = workdays.count(period.first, period.last)
    order = [*stages, "deals"]
    return tuple(
        Checkpoint(
            day=day,
            elapsed=workdays.count(period.first, day) if total else 1,
            total=total or 1,
            metric=order[min(at * len(order) // len(days), len(order) - 1)] if stages else "",
        )
        for at, day in enumerate(days)
    )


def _parts(period: Period) -> tuple[Period, ...]:
    return weeks_in(period) if period.kind in ("week", "month") else months_in(period)


def coming_week(day: date, workdays: Workdays) -> Period:
    """The week of `day`, or the next one where no working day of it is left."""
    this = week(day)
    return this if workdays.count(day, this.last) else following(this)


def anchor(targets: Iterable[Target], main: str) -> Target | None:
    """The target that a person's plan is for: the main metric's, else bookings, deals, or what was set first; one of a
    segment alone where there is none of the whole."""
    order = {"deals": 2, "bookings": 1, main: 0}
    return min(targets, key=lambda one: (bool(one.segment), order.get(one.metric, 3), one.id), default=None)


def anchors(targets: Iterable[Target], main: str) -> list[Target]:
    """The same of many: one for each person and period that has any."""
    return [first for some in _together(targets) if (first := anchor(some, main))]


def aims(targets: Iterable[Target], main: str) -> list[Target]:
    """The anchors of many; beside one of a segment those in its unit of the other segments of its dimension, which add
    up to no more than the whole."""
    found: list[Target] = []
    for some in _together(targets):
        if first := anchor(some, main):
            found += [one for one in some if one is first or _is_beside(one, first)]
    return found


def _together(targets: Iterable[Target]) -> Iterable[list[Target]]:
    found: dict[tuple[Subject, str], list[Target]] = {}
    for target in targets:
        found.setdefault((target.subject, target.period), []).append(target)
    return found.values()


def _is_beside(target: Target, first: Target) -> bool:
    if not first.segment or target.unit[:2] != first.unit[:2]:
        return False
    return dimension_of(target.segment) == dimension_of(first.segment)
