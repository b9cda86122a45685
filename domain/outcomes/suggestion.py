"""What came of asking for a target, or for what would have to change to reach one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount
from domain.commands.baseline import MoreADay, Times
from domain.metric import Metric
from domain.period import Period
from domain.suggestion import Suggestion
from domain.target import Lines, Subject


@dataclass(frozen=True, slots=True)
class TargetSuggested:
    """`lines` are what is suggested, `standing` what is set already; `settable` where the asker may set it."""

    subject: Subject
    owner: str
    own: bool
    metric: Metric
    period: Period
    lines: Lines
    suggestion: Suggestion
    standing: Lines | None = None
    settable: bool = False


@dataclass(frozen=True, slots=True)
class Grown:
    """What grows: what was done in a period that is over, or a `mean` month (`period` None), in minor units or counts;
    and the goal that it comes to, rounded half up."""

    period: Period | None
    base: Fraction
    goal: Amount


@dataclass(frozen=True, slots=True)
class GrowthOffered:
    """Goals that a `growth` in percent comes to, for the asker to choose one; nothing is set yet."""

    subject: Subject
    owner: str
    metric: Metric
    period: Period
    growth: Decimal
    grown: tuple[Grown, ...]
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class NothingKnown:
    """Nothing is logged that an answer could stand on; `lift` is what was asked of it, if anything. A lead who asked
    for their own is offered the teams that they have `led`, here and in the outcomes of other questions."""

    owner: str
    own: bool
    metric: Metric
    lift: Times | MoreADay | None = None
    led: tuple[str, ...] = ()
