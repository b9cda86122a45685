"""What the easy check-ins report, as their grammar puts it together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

MONEY = {"deals": "bookings", "bookings": "bookings", "payments": "payments"}


class Fact(NamedTuple):
    """`value` counts, or is money in minor units."""

    metric: str
    value: int
    day: date
    currency: str | None = None
    customers: tuple[str, ...] = ()

    @property
    def major(self) -> Decimal:
        return Decimal(self.value) / (100 if self.metric in MONEY.values() else 1)


class Figure(NamedTuple):
    value: Decimal
    currency: str | None
    scaled: bool
    counted: bool

    @property
    def minor(self) -> int:
        return int(self.value * 100)

    @property
    def is_money(self) -> bool:
        return self.currency is not None or (self.scaled and not self.counted)


class Party(NamedTuple):
    name: str
    figure: Figure | None


class Said(NamedTuple):
    """A fact whose day is not known yet."""

    metric: str
    value: int
    currency: str | None = None
    customers: tuple[str, ...] = ()


class Clause(NamedTuple):
    """What one clause says, the word for its day, and what goes on with the clause before."""

    said: list[Said]
    day: str | None = None
    figures: tuple[Figure, ...] = ()
    parties: tuple[Party, ...] = ()
    total: Figure | None = None
