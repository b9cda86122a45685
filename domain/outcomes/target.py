"""What came of a question or a change of targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.adjustment import AdjustmentProposed
from domain.pace import Pace
from domain.period import Period
from domain.projection import Projection
from domain.quality import Concern
from domain.rates import Rate
from domain.target import Lines


class MonthGoal(NamedTuple):
    period: Period
    goal: Amount


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, it would take several times as long to make
class PaceLine:
    """One metric: `lines` and `pace` are None where no target is set; `rates` are those by which `done` was summed;
    `projection` None where it is too early to tell, or nobody asked; `months` are those whose goals were added up, ()
    where the goal was set for the period itself; `within` where a team has none, and it is the sum of those within."""

    metric: Metric
    done: Amount
    lines: Lines | None = None
    pace: Pace | None = None
    rates: tuple[Rate, ...] = ()
    projection: Projection | None = None
    months: tuple[MonthGoal, ...] = ()
    within: bool = False


@dataclass(frozen=True, slots=True)
class TargetShown:
    """`owner` is a member's, a team's or '' for the company's name; `own` where it is the reader's; `as_of` the day at
    whose end it stood so, None for now; `vision` what stands above the target of a year."""

    owner: str
    own: bool
    period: Period
    lines: tuple[PaceLine, ...]
    on_leave: bool = False
    provisional: bool = False
    as_of: date | None = None
    vision: str = ""
    led: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RepLine:
    name: str
    lines: tuple[PaceLine, ...]
    on_leave: bool = False


@dataclass(frozen=True, slots=True)
class TeamTargetShown:
    """`lines` are the team's: its own target where one is set, with what all its members have done."""

    team: str
    period: Period
    lines: tuple[PaceLine, ...]
    reps: tuple[RepLine, ...]
    as_of: date | None = None
    vision: str = ""


@dataclass(frozen=True, slots=True)
class SetLine:
    owner: str
    metric: Metric
    lines: Lines


@dataclass(frozen=True, slots=True)
class TargetsSet:
    """`proposal` holds what was set before: that is an adjustment, and asks to be confirmed; `concerns` are for its
    author, who may leave them at that."""

    period: Period
    lines: tuple[SetLine, ...]
    proposal: AdjustmentProposed | None = None
    purpose: str = ""
    concerns: tuple[Concern, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetGiven:
    """To the member whose target was set."""

    author: str
    period: Period
    lines: tuple[SetLine, ...]
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class SumChanged:
    """To who leads a team: targets below it changed, and no longer add up to its own; `raised`: which was set to the
    sum with them."""

    author: str
    about: Concern
    raised: bool = False


@dataclass(frozen=True, slots=True)
class TargetUnchanged:
    """The same target was set again, or adjusted to where it stands."""

    period: Period
    lines: tuple[SetLine, ...]


@dataclass(frozen=True, slots=True)
class VersionShown:
    """`before` None for the first version."""

    number: int
    metric: Metric
    period: Period
    lines: Lines
    before: Lines | None
    author: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TargetHistoryShown:
    owner: str
    own: bool
    versions: tuple[VersionShown, ...]
    led: tuple[str, ...] = ()
