"""What would close a gap: the stage that is slow, and how much more of which stage a week it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from domain.expectation import Due, Ways, deals_of, stages
from domain.factors import Level
from domain.gap import Part
from domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Remedy:
    """`number` more of a metric: each week of those left where it is `weekly`, else in all, in the metric's unit."""

    metric: str
    number: int
    weekly: bool


@dataclass(frozen=True, slots=True)
class Lag:
    """A stage of which `done` is less than `expected` by now. `part` is the step that leads to it, None where only the
    plan's own numbers tell."""

    metric: str
    expected: Fraction
    done: int
    part: Part | None = None


def slowest(parts: Iterable[Part], levels: Iterable[Level]) -> Lag | None:
    """The stage whose step lags furthest behind what was expected of it, given what came to it: the activity or
    conversion with the least actual ÷ expected, the earlier one where two are alike; None where none lags."""
    steps = [part for part in parts if part.kind in ("activity", "conversion") and part.actual < part.expected]
    part = min(steps, key=lambda part: part.actual / part.expected, default=None)
    level = next((one for one in levels if part and one.name == part.end), None)
    return Lag(level.name, level.expected, level.actual, part) if level else None


def slowest_planned(plan: Plan, counts: Mapping[str, int], weeks: Fraction) -> Lag | None:
    """The stage of which the least is done of what the plan asks for in so many working weeks; None where each is
    done, and where the plan asks for none."""
    lags = [
        Lag(action.metric, plan.number(action) * weeks, counts.get(action.metric, 0))
        for action in plan.running
        if action.is_weekly
    ]
    return min((lag for lag in lags if lag.done < lag.expected), key=lambda lag: lag.done / lag.expected, default=None)


def remedies(short: Due, ways: Ways, weeks: Fraction, slow: str = "") -> tuple[Remedy, ...]:
    """What brings `short`.expected more by the end, on top of what the goal takes anyway, through the funnel as it is:
    more of its first stage and of the `slow` one (else the last before the deals) in each of the working weeks left, a
    part of one counting as one, and the deals that these lead to. Together they close it once; each is rounded up.

    Where the funnel is not known, what is short itself."""
    deals = deals_of(Fraction(short.expected), short, ways)
    if deals is None:
        return (Remedy(short.metric, short.expected, weekly=False),)
    takes, left = stages(deals, ways), max(weeks, Fraction(1))
    picked = dict.fromkeys([*list(takes)[:1], slow if slow in takes else next(reversed(takes), "")])
    weekly = [Remedy(stage, ceil(takes[stage] / left), weekly=True) for stage in picked if stage]
    return (*weekly, Remedy("deals", ceil(deals), weekly=False))
