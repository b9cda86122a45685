"""The gap between what was expected of a goal by a day and what was done, taken apart into parts that add up to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from domain.apportion import in_whole
from domain.factors import BETWEEN, Factor, Level, Name, factors, left_out, worths
from domain.mix import Slice, mixed
from domain.shapley import shapley

Kind = Name | Literal["unknown"]


@dataclass(frozen=True, slots=True)
class Part:
    """How much of a gap (`value`, in the goal's unit; below 0 it holds the goal back) one cause makes.

    calendar: working days worked, against those of the plan; activity: how much of the first stage (`end`) a working
    day; conversion: of a stage (`start`) into the next (`end`); size: the average deal; mix: what is sold, or to whom.
    `expected` and `actual` are the factor itself: days, so many a day, a rate, an average price in minor units.
    unknown: what `hides` cannot be told apart, for nothing is logged, or expected, that would do so."""

    kind: Kind
    value: int
    start: str
    end: str
    expected: Fraction
    actual: Fraction
    hides: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """`expected` and `done` in the goal's unit (minor units or a count); `parts` add up to `value` exactly, and stand
    in the order of the sale: calendar, activity, conversions, size, mix. `left_out` are stages of which less is logged
    than of what follows."""

    expected: int
    done: int
    parts: tuple[Part, ...]
    left_out: tuple[str, ...] = ()

    @property
    def value(self) -> int:
        """done - expected: below 0 behind, above 0 ahead."""
        return self.done - self.expected

    @property
    def share(self) -> Fraction | None:
        """The gap as a share of what was expected; None where nothing was."""
        return Fraction(self.value, self.expected) if self.expected > 0 else None

    def of(self, kind: Kind) -> int:
        """All parts of one kind together: there may be several conversions."""
        return sum(part.value for part in self.parts if part.kind == kind)

    @property
    def causes(self) -> tuple[Part, ...]:
        """The parts that pull the way the gap goes, the largest first."""
        pulling = [part for part in self.parts if part.value * self.value > 0]
        return tuple(sorted(pulling, key=lambda part: -abs(part.value)))


def gap(levels: Sequence[Level], slices: Sequence[Slice] = ()) -> Gap:
    """Takes done - expected of the last of `levels` apart.

    `levels` lead from the working days over the stages of the sale and the deals to what the goal counts, each with
    what was expected by the day and what was done; leave out what nobody expects or logs. `slices` part the deals and
    the amount by segment, or by the size of the customer; unless they are all of them, the mix is part of the size.

    done = days · activity a day · conversions · average deal, and the same of what was expected; each factor's part is
    its Shapley value (see domain/shapley.py), so that no order of substitution is preferred. Size and mix share the
    part of the average deal (G. Owen, "Values of Games with A Priori Unions", 1977), so that the others are the same
    whether the mix is known or not. A level that tells nothing (none expected; none done, and yet something came after
    it; a stage of which less is done than of the next) is left out, and its step is one with the next, or unknown,
    never estimated. Where nothing was done of a level, what follows is no better or worse than expected. Parts are
    whole units by largest remainder. Refuses (ValueError) levels in another order."""
    last = levels[-1]
    expected = int(last.expected)
    if expected <= 0:
        return Gap(expected, last.actual, _all_unknown(last) if last.actual != expected else ())
    exact = _exact(factors(levels), slices)
    whole = in_whole({f"{at:02}": value for at, (_, value) in enumerate(exact)})
    parts = tuple(_part(factor, whole[f"{at:02}"]) for at, (factor, _) in enumerate(exact))
    return Gap(expected, last.actual, parts, left_out(levels))


def _exact(found: Sequence[Factor], slices: Sequence[Slice]) -> list[tuple[Factor, Fraction]]:
    """Each factor with its part; the average deal weighs as much as its part would be if it went from 0 to 1."""
    plain, size = found[:-1], found[-1]
    parts = list(zip(found, shapley(*worths(found)), strict=True))
    if (change := mixed(size, slices)) is None:
        return parts
    weight = shapley(*worths([*plain, replace(size, expected=Fraction(0), actual=Fraction(1))]))[-1]
    prices = replace(size, actual=change.repriced), weight * change.price
    return [*parts[:-1], prices, (replace(size, actual=change.remixed, covers=("mix",)), weight * change.mix)]


def _all_unknown(last: Level) -> tuple[Part, ...]:
    """Nothing was expected yet, so nothing is more or less than that."""
    value = last.actual - int(last.expected)
    return (Part("unknown", value, "", last.name, last.expected, Fraction(last.actual), BETWEEN),)


def _part(factor: Factor, value: int) -> Part:
    known = len(factor.covers) == 1
    return Part(
        kind=factor.covers[0] if known else "unknown",
        value=value,
        start=factor.start,
        end=factor.end,
        expected=factor.expected,
        actual=factor.actual,
        hides=() if known else factor.covers,
    )
