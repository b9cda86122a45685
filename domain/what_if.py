"""The trade space: what people, win rate, price or activity would have to become, each alone, to bring more."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil

from domain.conversion import Conversion
from domain.funnel import Capacity, Room

NEWCOMER = Fraction(1, 2)  # of a full share, in the first two months


@dataclass(frozen=True, slots=True)
class Heads:
    """`needed` people who do what those of today do; `ramped` with newcomers who bring half at first."""

    now: int
    needed: int
    ramped: int


@dataclass(frozen=True, slots=True)
class Lever:
    """`needed` = `now` · lift, in the same unit."""

    now: Fraction
    needed: Fraction


@dataclass(frozen=True, slots=True)
class Winning:
    """The last conversion before the deal as a lever; `possible` False where more than all would have to be won."""

    of: Conversion
    lever: Lever

    @property
    def possible(self) -> bool:
        return self.lever.needed <= 1 or self.lever.now > 1


@dataclass(frozen=True, slots=True)
class Busy:
    """A usual week of one stage as a lever, against the weeks that were."""

    stage: str
    lever: Lever
    capacity: Capacity
    room: Room


def heads(people: int, lift: Fraction) -> Heads:
    """⌈people · lift⌉; newcomers: people + ⌈people · (lift - 1) ÷ ½⌉."""
    more = max(people * (lift - 1), Fraction(0))
    return Heads(people, ceil(people * lift), people + ceil(more / NEWCOMER))


def winning(of: Conversion | None, lift: Fraction) -> Winning | None:
    """None where nothing has been won of anything yet."""
    return Winning(of, Lever(of.rate, of.rate * lift)) if of and of.rate > 0 else None


def pricing(price: Fraction | None, lift: Fraction) -> Lever | None:
    return Lever(price, price * lift) if price else None


def busy(stage: str, capacity: Capacity, lift: Fraction) -> Busy | None:
    """None where no week of it is known."""
    if not capacity.usual:
        return None
    lever = Lever(capacity.usual, capacity.usual * lift)
    return Busy(stage, lever, capacity, capacity.room(ceil(lever.needed)))


def lift_of_more(capacity: Capacity, a_day: Fraction, days: int) -> Fraction | None:
    """(usual week + more a day · working days a week) ÷ usual week; None where no usual week is known."""
    return (capacity.usual + a_day * days) / capacity.usual if capacity.usual else None


def at_full_capacity(busiest: tuple[Busy, ...], usual: Fraction) -> Fraction | None:
    """What a usual period would bring if every week were like the busiest: usual · the least busiest ÷ usual week of
    the stages; the slowest holds the others up. None without any stage."""
    ratios = [Fraction(one.capacity.busiest or 0) / one.lever.now for one in busiest]
    return usual * min(ratios) if ratios else None


def together(lift: Fraction) -> Decimal:
    """What each of the four would be multiplied by if all moved alike: the lift's fourth root, to four decimals."""
    exact = Decimal(lift.numerator) / lift.denominator
    return exact.sqrt().sqrt().quantize(Decimal("0.0001"))
