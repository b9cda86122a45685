"""What came of a question about the ground that targets stand on."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.amount import Amount
from domain.baseline import Ability, Basis
from domain.metric import Metric
from domain.period import Period


@dataclass(frozen=True, slots=True)
class MonthShown:
    """`done` None where nothing at all was logged."""

    period: Period
    done: Amount | None


@dataclass(frozen=True, slots=True)
class SeasonShown:
    period: Period
    index: Fraction


@dataclass(frozen=True, slots=True)
class ConversionShown:
    stage: Metric
    following: Metric
    trials: int
    successes: int
    rate: Fraction


@dataclass(frozen=True, slots=True)
class Course:
    """A metric over the last twelve completed months: `total`, and `mean` of those with data; the running month has
    `so_far`. `quarters` are those with all their months among them. `seasons` are empty where they are unknown;
    `others` in further currencies are in no figure."""

    metric: Metric
    months: tuple[MonthShown, ...]
    so_far: Amount
    total: Amount
    mean: Fraction | None
    seasons: tuple[SeasonShown, ...]
    ability: Ability | None
    quarters: tuple[tuple[Period, Amount], ...] = ()
    others: tuple[Amount, ...] = ()


@dataclass(frozen=True, slots=True)
class Trade:
    """What was sold, to how many. `price` in minor units of `bookings`' currency, `interval` in days between touches
    of a customer, `win_rate` deals for each quote; None: unknown. `grades`: how many of each grade are owned, '' for
    none."""

    customers: int
    deals: int
    bookings: Amount
    price: Fraction | None
    interval: Fraction | None
    win_rate: Fraction | None
    grades: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Process:
    """What was done for it; `left_out` are the stages of which nothing is logged, `short` those with less than what
    should come from them."""

    activity: tuple[tuple[Metric, int], ...]
    conversions: tuple[ConversionShown, ...]
    left_out: tuple[Metric, ...]
    short: tuple[Metric, ...] = ()


@dataclass(frozen=True, slots=True)
class RepBaseline:
    """One of a team, in the unit of the team's course; `mean` and `ability` None where nothing was logged."""

    name: str
    total: Amount
    mean: Fraction | None
    ability: Ability | None


@dataclass(frozen=True, slots=True)
class BaselineShown:
    """`owner` and `own` as in TargetShown, `people` how many count for them. `trade` and `process` count the running
    month with the twelve before it. `reps` are those of a team that is not too large to tell of each."""

    owner: str
    own: bool
    people: int
    course: Course
    trade: Trade
    process: Process
    basis: Basis
    reps: tuple[RepBaseline, ...] = ()
    led: tuple[str, ...] = ()
