"""What a figure is a product of: working days, activity a day, conversions and the average deal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm
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
class Factor:
    """From one level (`start`, '' for none) to another (`end`): the second ÷ the first, expected and actual. `covers`
    more than one name where a level between them is missing."""

    start: str
    end: str
    expected: Fraction
    actual: Fraction
    covers: tuple[Name, ...]


def factors(levels: Sequence[Level]) -> tuple[Factor, ...]:
    """Between the levels that tell something.

    Refuses (ValueError) levels in another order than days, activities, deals, amount."""
    begin = Level("begin", "", Fraction(1), 1)
    kept = [begin, *_telling(levels)]
    if [one.kind for one in kept] != sorted((one.kind for one in kept), key=_ORDER.index):
        raise ValueError("the levels stand in another order than they follow from each other")
    return tuple(_factor(one, other) for one, other in pairwise(kept))


def worths(found: Sequence[Factor]) -> tuple[list[int], int]:
    """What comes of the factors of each bit mask as they were, and of the others as they were expected; the mask is
    the place in the list. All of them are to be divided by the second: whole numbers multiply much faster."""
    products, scale = [1], 1
    for factor in found:
        of, by = factor.expected, factor.actual
        common = lcm(of.denominator, by.denominator)
        sides = (of.numerator * (common // of.denominator), by.numerator * (common // by.denominator))
        products, scale = [before * side for side in sides for before in products], scale * common
    return products, scale


def left_out(levels: Sequence[Level]) -> tuple[str, ...]:
    """The stages of which something was expected, but less is done than of what follows: that did not come of them."""
    kept = _telling(levels)
    return tuple(one.name for one in levels if one.kind == "activity" and one.expected > 0 and one not in kept)


def _telling(levels: Sequence[Level]) -> list[Level]:
    """From the last one backwards, which always tells: a level of which nothing was expected, or nothing is done and
    yet something came after it, tells nothing; nor does a stage of which less is done than of the next, as
    `domain.conversion.logged` has it: a rate above 100 % is no rate, and parts would grow large against each other."""
    kept, came = [levels[-1]], bool(levels[-1].actual)
    for level in reversed(levels[:-1]):
        if level.expected > 0 and (level.actual > 0 or (level.actual == 0 and not came)) and _suffices(level, kept[0]):
            kept.insert(0, level)
        came = came or bool(level.actual)
    return kept


def _suffices(level: Level, after: Level) -> bool:
    return level.kind != "activity" or after.kind == "amount" or level.actual >= after.actual


def _factor(one: Level, other: Level) -> Factor:
    expected = other.expected / one.expected
    actual = Fraction(other.actual, one.actual) if one.actual else expected
    return Factor(one.name, other.name, expected, actual, _covers(one.kind, other.kind))


def _covers(start: LevelKind, end: LevelKind) -> tuple[Name, ...]:
    """From one stage to the next is a conversion too."""
    between = BETWEEN[_ORDER.index(start) : _ORDER.index(end)]
    return between or ("conversion",)
