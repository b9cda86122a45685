"""What came of asking what a goal takes at each stage of the sale."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from domain.amount import Amount
from domain.funnel import PRIOR, Capacity, Rate, Room
from domain.metric import Metric
from domain.period import Period

Undrawn = Literal["", "small", "alone", "team"]


@dataclass(frozen=True, slots=True)
class StageShown:
    """A stage with its `rate` into the next one (None for the last); `need` and `a_week` None where unknown."""

    metric: Metric
    rate: Rate | None
    need: int | None
    done: int
    capacity: Capacity
    a_week: int | None = None
    room: Room = "unknown"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The deals that the goal comes to: `goal` ÷ `price` (minor units), or a goal in deals, which has no price.

    `deals` None where no goal is set, or none that the average price can be set against; `borrowed`: the price is the
    team's; `within`: the goal is what those of its people, teams or months add up to, for it has none of its own."""

    goal: Amount | None = None
    price: Fraction | None = None
    deals: int | None = None
    borrowed: bool = False
    within: bool = False


@dataclass(frozen=True, slots=True)
class FunnelShown:
    """`left_out` and `short` as in a baseline's process. `team` is whose rates one's own are drawn towards; '' for
    nobody's, and `undrawn` says why: a team too small to show its rate without telling who did what, nobody to draw
    towards, or a team's own funnel. With a `segment` (its key) the rates are of that alone, drawn towards those of all
    that the same people do."""

    owner: str
    own: bool
    period: Period
    wanted: Wanted
    stages: tuple[StageShown, ...]
    left_out: tuple[Metric, ...]
    short: tuple[Metric, ...]
    weeks: Fraction
    team: str
    undrawn: Undrawn = ""
    prior: int = PRIOR
    segment: str = ""
    led: tuple[str, ...] = ()
