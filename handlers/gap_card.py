"""A gap as people see it: its parts with their metrics, the stage that is slow, and what would close it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

from domain.amount import Amount
from domain.deviation import USUAL, Way, way_of
from domain.expectation import Due, deals_of, stages
from domain.funnel import Capacity, weeks_of
from domain.gap import Part
from domain.metric import Metric
from domain.outcomes.gap import GapCard, LagShown, PartShown, RemedyShown, RepGap
from domain.plan import Plan
from domain.remedy import Lag, Remedy, remedies, slowest, slowest_planned
from domain.span import Span
from handlers.context import Context
from handlers.gap_taken import Taken
from handlers.history import counted


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known beside the figures: the rep's plan, the customers to go to first (of the plan where they are
    `planned`), and the weeks that were, by stage."""

    plan: Plan | None = None
    customers: tuple[str, ...] = ()
    planned: bool = False
    weeks: Mapping[str, Capacity] = field(default_factory=dict)


NOTHING = Beside()


def card_of(taken: Taken, span: Span, context: Context, beside: Beside = NOTHING) -> GapCard:
    found, target = taken.gap, taken.aimed.target
    lag = _lag(taken, beside.plan, context)
    behind = found.value < 0 and taken.days.left > 0
    return GapCard(
        period=span.period,
        metric=context.metric_of(target),
        goal=target.lines.goal,
        gap=found,
        days=taken.days,
        way=way_of(found.done, Fraction(found.expected), context.settings.deviation_at or USUAL),
        parts=tuple(part_shown(part, context) for part in found.parts),
        lag=_lag_shown(lag, context) if lag and found.value < 0 else None,
        remedies=_remedies(taken, span, (lag.metric if lag else "", beside.weeks), context) if behind else (),
        customers=beside.customers if behind else (),
        planned=beside.planned,
        borrowed=taken.ways.borrowed,
        share=found.share,
        left_out=tuple(context.metrics.of(name) for name in found.left_out),
    )


def rep_gap(taken: Taken, name: str, of: Way, context: Context) -> RepGap:
    goal, causes = taken.aimed.target.lines.goal, taken.gap.causes
    return RepGap(
        name=name,
        metric=context.metric_of(taken.aimed.target),
        expected=goal.with_value(taken.gap.expected),
        done=goal.with_value(taken.gap.done),
        way=of,
        cause=part_shown(causes[0], context) if causes else None,
    )


def part_shown(part: Part, context: Context) -> PartShown:
    return PartShown(part, _metric(part.start, context), _metric(part.end, context))


def _metric(key: str, context: Context) -> Metric | None:
    return context.metrics.of(key) if key not in ("", "days") else None


def _lag(taken: Taken, plan: Plan | None, context: Context) -> Lag | None:
    """By the funnel, else by the numbers of the plan."""
    lag = slowest(taken.gap.parts, taken.levels)
    if lag or plan is None or any(part.kind == "activity" for part in taken.gap.parts):
        return lag
    weeks = Fraction(taken.days.elapsed, len(context.workdays.pattern) or 7)
    return slowest_planned(plan, counted(taken.counts), weeks)


def _lag_shown(lag: Lag, context: Context) -> LagShown:
    start = _metric(lag.part.start, context) if lag.part else None
    return LagShown(lag, context.metrics.of(lag.metric), start)


def _remedies(
    taken: Taken, span: Span, slow: tuple[str, Mapping[str, Capacity]], context: Context
) -> tuple[RemedyShown, ...]:
    target, (stage, weeks) = taken.aimed.target, slow
    unit, anyway = target.lines.goal, _anyway(taken, span, context)
    short = Due(target.metric, unit.currency, -taken.gap.value)
    return tuple(
        _remedy(one, taken, (anyway.get(one.metric, 0), weeks.get(one.metric)), context)
        for one in remedies(short, taken.ways, taken.left, stage)
    )


def _remedy(one: Remedy, taken: Taken, known: tuple[int, Capacity | None], context: Context) -> RemedyShown:
    goal, (anyway, week) = taken.aimed.target.lines.goal, known
    unit = goal if one.metric == taken.aimed.target.metric else Amount(0)
    total = anyway + one.number if anyway and one.weekly else 0
    room = week.room(total) if week and total else "unknown"
    return RemedyShown(context.metrics.of(one.metric), unit.with_value(one.number), one.weekly, total, room)


def _anyway(taken: Taken, span: Span, context: Context) -> dict[str, int]:
    """What the goal takes of each stage in a working week."""
    goal = taken.aimed.target.lines.goal
    deals = deals_of(Fraction(goal.value), Due(taken.aimed.target.metric, goal.currency, goal.value), taken.ways)
    weeks = weeks_of(span.period, context.workdays)
    return {stage: ceil(need / weeks) for stage, need in stages(deals, taken.ways).items()} if deals else {}
