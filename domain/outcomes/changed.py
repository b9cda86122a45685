"""A line of booked figures that is another one now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.amount import Amount
from domain.metric import Metric


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """`before` or `after` is None where the metric was not there; `whose`: where it is one customer's figure alone;
    `moved`: the day it stood on before, where nothing but the day changed."""

    metric: Metric
    day: date
    before: Amount | None
    after: Amount | None
    customers: tuple[str, ...] = ()
    whose: str = ""
    moved: date | None = None
