"""What a figure is a product of: working days, activity a day, conversions, the average deal and what it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal

Name = Literal["calendar", "activity", "conversion", "size", "mix"]
LevelKind = Literal["begin", "days", "activity", "deals", "amount"]
_ORDER: tuple[LevelKind, ...] = ("begin", "days", "activity", "deals", "amount")
BETWEEN: tuple[Name, ...] = ("calendar", "activity", "conversion", "size")


@dataclass(frozen=True, slots=True)
class Level:
    """A quantity on the way to a goal, `name`d by its metric's key ('days' for working days): what was `expected` by a
    day and what was done, in counts or minor units. activity: a stage of the sale before the deal."""

    kind: LevelKind
    name: str
    expected: Fraction
    actual: int


@dataclass(frozen=True, slots=True)
class Trade:
    """So many deals that brought `amount` in all, in minor units."""

    deals: int
    amount: int


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of what is sold: `usual`ly, which the expected average deal is the mean of, and `now`."""

    key: str
    usual: Trade
    now: Trade


@dataclass(frozen=True, slots=True)
class Factor:
    """From one level (`start`, '' for none) to another (`end`): the second ÷ the first, expected and actual. `covers`
    more than one name where a level between them is missing."""

    start: str
    end: str
    expected: Fraction
    actual: Fraction
    covers: tuple[Name, ...]


def factors(levels: Sequence[Level], slices: Sequence[Slice] = ()) -> tuple[Factor, ...]:
    """Between the levels that tell something; where `slices` tell of the mix, it is the factor after the average deal.

    Refuses (ValueError) levels in another order than days, activities, deals, amount."""
    begin = Level("begin", "", Fraction(1), 1)
    kept = [begin, *(level for level, after in _with_rest(levels) if _tells(level, after))]
    if [one.kind for one in kept] != sorted((one.kind for one in kept), key=_ORDER.index):
        raise ValueError("the levels stand in another order than they follow from each other")
    found = tuple(_factor(one, other) for one, other in pairwise(kept))
    return (*found[:-1], *_parted(found[-1], slices)) if _has_mix(found[-1], slices) else found


def worths(found: Sequence[Factor], slices: Sequence[Slice]) -> list[Fraction]:
    """What comes of the factors of each bit mask as they were, and of the others as they were expected; the mask is
    the place in the list."""
    mixed = found[-1].covers == ("mix",)
    products = [Fraction(1)]
    for factor in found[:-2] if mixed else found:
        products = [before * side for side in (factor.expected, factor.actual) for before in products]
    if not mixed:
        return products
    return [before * _average(slices, mask) for mask in range(4) for before in products]


def _with_rest(levels: Sequence[Level]) -> Iterator[tuple[Level, Sequence[Level]]]:
    for at, level in enumerate(levels, 1):
        yield level, levels[at:]


def _tells(level: Level, after: Sequence[Level]) -> bool:
    """The last level always does."""
    if not after:
        return True
    came = any(later.actual for later in after)
    return level.expected > 0 and (level.actual > 0 or (level.actual == 0 and not came))


def _factor(one: Level, other: Level) -> Factor:
    expected = other.expected / one.expected
    actual = Fraction(other.actual, one.actual) if one.actual else expected
    return Factor(one.name, other.name, expected, actual, _covers(one.kind, other.kind))


def _covers(start: LevelKind, end: LevelKind) -> tuple[Name, ...]:
    """From one stage to the next is a conversion too."""
    between = BETWEEN[_ORDER.index(start) : _ORDER.index(end)]
    return between or ("conversion",)


def _has_mix(size: Factor, slices: Sequence[Slice]) -> bool:
    """With deals of two slices or more, all that there are, and no amount without a deal: it would have no price."""
    sides = [side for slice_ in slices for side in (slice_.usual, slice_.now)]
    priced = all(side.deals > 0 or (side.deals == 0 and not side.amount) for side in sides)
    sold = [one for one in slices if one.usual.deals or one.now.deals]
    both = any(one.usual.deals for one in sold) and any(one.now.deals for one in sold)
    if size.covers != ("size",) or not (priced and both and len(sold) > 1):
        return False
    return (_average(slices, 0), _average(slices, 3)) == (size.expected, size.actual)


def _parted(size: Factor, slices: Sequence[Slice]) -> tuple[Factor, Factor]:
    prices = Factor(size.start, size.end, size.expected, _average(slices, 1), ("size",))
    mix = Factor(size.start, size.end, size.expected, _average(slices, 2), ("mix",))
    return prices, mix


def _average(slices: Sequence[Slice], mask: int) -> Fraction:
    """The average deal Σ share · price: prices as they are now (bit 0), shares of the deals as they are now (bit 1).

    What is sold on one side only has the one price that is known, so that all that it changes is mix."""
    shares = [slice_.now if mask & 2 else slice_.usual for slice_ in slices]
    deals = sum(side.deals for side in shares)
    prices = (_price(slice_, now=bool(mask & 1)) for slice_ in slices)
    return sum((side.deals * price for side, price in zip(shares, prices, strict=True)), Fraction(0)) / deals


def _price(slice_: Slice, now: bool) -> Fraction:
    first, second = (slice_.now, slice_.usual) if now else (slice_.usual, slice_.now)
    side = first if first.deals else second
    return Fraction(side.amount, side.deals) if side.deals else Fraction(0)
