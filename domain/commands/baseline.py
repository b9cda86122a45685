"""What can be asked about the ground that targets stand on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.period import Period
from domain.who import ONESELF, Who


@dataclass(frozen=True, slots=True)
class ShowBaseline:
    """`metric` '' means the workspace's main one, `segment` (its key) '' all of it."""

    who: Who = ONESELF
    metric: str = ""
    segment: str = ""


@dataclass(frozen=True, slots=True)
class SuggestTarget:
    """`growth` in percent; `period` None means next month."""

    who: Who = ONESELF
    metric: str = ""
    growth: Decimal = Decimal(0)
    period: Period | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class GrowTarget:
    """`growth` in percent, signed, on what was done before: which of what is for the asker to say; `metric` '' means
    the main one."""

    who: Who
    growth: Decimal
    metric: str = ""
    period: Period | None = None
    segment: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class ShowFunnel:
    """`period` None means this month; of a `segment` (its key) where one is named."""

    who: Who = ONESELF
    period: Period | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class Times:
    """So many times the goal, or what is usual where none is set: 2, or 1.2 for 20 % more."""

    factor: Decimal

    @property
    def typed(self) -> str:
        """As it is asked for in a command."""
        return f"x{self.factor:f}"


@dataclass(frozen=True, slots=True)
class MoreADay:
    """So much more of a metric on a working day, of each person."""

    metric: str
    value: Decimal

    @property
    def typed(self) -> str:
        """As it is asked for in a command."""
        return f"+{self.value:f} {self.metric} a day"


@dataclass(frozen=True, slots=True)
class WeighWhatIf:
    """What it would take; `period` None means this month; of a `segment` (its key) where one is named."""

    lift: Times | MoreADay
    who: Who = ONESELF
    period: Period | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class ShowGap:
    """Where a goal stands, and why; `metric` '' means what the plan is for, `period` None means this month, or the
    month of `as_of`: the day at whose end it stood as it is asked for."""

    who: Who = ONESELF
    metric: str = ""
    period: Period | None = None
    segment: str = ""
    as_of: date | None = None
