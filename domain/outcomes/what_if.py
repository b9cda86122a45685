"""What came of asking what it would take to bring more."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount
from domain.metric import Metric
from domain.period import Period
from domain.reach import Brought, Heading
from domain.suggestion import Asked
from domain.what_if import Busy, Heads, Lever, Winning


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked: so many `times` the goal (or, where none is set, what is usual), or `more` of `metric` a day.

    `wanted` is what that comes to, `lift` = wanted ÷ usual; both in the unit of `unit`, an amount of nothing.
    `summed`: the goal is what those of parts add up to, none of the whole being set; `within`: what those of
    its people, teams or months do."""

    unit: Amount
    times: Decimal | None
    more: Decimal | None
    metric: Metric | None
    goal: Amount | None
    wanted: Fraction
    lift: Fraction
    summed: bool = False
    within: bool = False


@dataclass(frozen=True, slots=True)
class ActivityShown:
    metric: Metric
    busy: Busy


@dataclass(frozen=True, slots=True)
class Space:
    """What each would have to become alone, None where it is unknown; `together` what all four would be multiplied by,
    `full` what weeks like the busiest would bring."""

    heads: Heads
    winning: Winning | None
    stages: tuple[Metric, Metric] | None
    price: Lever | None
    activity: tuple[ActivityShown, ...]
    together: Decimal | None
    full: Fraction | None


@dataclass(frozen=True, slots=True)
class Reach:
    """What so much more of an activity on each of `days` left (of all people) brings through the funnel; `price` None
    for a goal in deals, `borrowed` where it is the team's. `before` and `after` None where no goal is set."""

    metric: Metric
    days: int
    brought: Brought
    price: Fraction | None
    borrowed: bool
    goal: Amount | None
    before: Heading | None
    after: Heading | None


@dataclass(frozen=True, slots=True)
class WhatIfWeighed:
    """`usual` is what the period usually brings, by the arithmetic of a suggestion without growth, from `known` months
    with data; `stretch` what the ability band reaches at most, None where it is unknown; `reach` of
    more a day alone."""

    owner: str
    own: bool
    metric: Metric
    period: Period
    usual: Asked
    known: int
    stretch: int | None
    wish: Wish
    space: Space
    reach: Reach | None = None
