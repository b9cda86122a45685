"""The baseline: what somebody has done over a year, as far as the entries know it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from domain.past import Series

BAND = 3  # months
STALE = 10  # working days


@dataclass(frozen=True, slots=True)
class Ability:
    """The ability band 能力区间: lowest, highest and mean month of the last three, of those that are known."""

    low: int
    high: int
    mean: Fraction
    months: int


@dataclass(frozen=True, slots=True)
class Basis:
    """How old and how complete the data is. `silent`: person-days without a check-in of `expected`; `idle`: working
    days completed since the last entry. `first` and `last` None where nothing is logged at all."""

    first: date | None
    last: date | None
    months: int
    silent: int
    expected: int
    idle: int

    @property
    def is_stale(self) -> bool:
        return self.idle >= STALE


def ability(values: Series) -> Ability | None:
    """The band of the last three completed months; None where nothing was logged in any of them."""
    known = [value for value in values[-BAND:] if value is not None]
    return Ability(min(known), max(known), Fraction(sum(known), len(known)), len(known)) if known else None


def price(booked: Mapping[str, int], deals: int, currency: str) -> Fraction | None:
    """Average price = bookings ÷ deals, in minor units; None without deals, and where other currencies are among the
    bookings: nobody knows which deals were in which."""
    others = any(value for other, value in booked.items() if other != currency)
    worth = booked.get(currency, 0)
    return None if others or deals <= 0 or worth <= 0 else Fraction(worth, deals)


def basis(ends: Iterable[tuple[date, date]], months: int, attendance: tuple[int, int], idle: int) -> Basis:
    """`ends`: the first and last day of entries of each person; `attendance`: what
    `domain.attendance.silence` answers."""
    spans = list(ends)
    first, last = min((span[0] for span in spans), default=None), max((span[1] for span in spans), default=None)
    return Basis(first, last, months, *attendance, idle)
