"""What can be asked about the ground that targets stand on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from domain.period import Period
from domain.who import ONESELF, Who


@dataclass(frozen=True, slots=True)
class ShowBaseline:
    """`metric` '' means the workspace's main one."""

    who: Who = ONESELF
    metric: str = ""


@dataclass(frozen=True, slots=True)
class SuggestTarget:
    """`growth` in percent; `period` None means next month."""

    who: Who = ONESELF
    metric: str = ""
    growth: Decimal = Decimal(0)
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class ShowFunnel:
    """`period` None means this month."""

    who: Who = ONESELF
    period: Period | None = None
