"""The baseline: what somebody has done over a year, as far as the entries know it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from domain.member import Leave
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
    """`ends`: the first and last day of entries of each person; `attendance`: see `silence`."""
    spans = list(ends)
    first, last = min((span[0] for span in spans), default=None), max((span[1] for span in spans), default=None)
    return Basis(first, last, months, *attendance, idle)


def silence(
    firsts: Mapping[str, date], leaves: Iterable[Leave], logged: Mapping[date, int], days: Sequence[date]
) -> tuple[int, int]:
    """Person-days without a check-in, and those on which one was expected: on each of `days` (in order), from everybody
    whose `firsts` day of entries has come and who is not on leave. `logged`: how many people checked in on a day."""
    starts = sorted(firsts.values())
    away = Counter(
        day
        for leave in leaves
        if leave.member in firsts
        for day in days[bisect_left(days, max(leave.first, firsts[leave.member])) :]
        if leave.covers(day)
    )
    there = [max(bisect_right(starts, day) - away[day], 0) for day in days]
    missing = (people - logged.get(day, 0) for day, people in zip(days, there, strict=True))
    return sum(gap for gap in missing if gap > 0), sum(there)
