"""A suggested target: what the last year, the season and a growth come to, with floor and stretch from the ability."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from domain.baseline import Ability, ability
from domain.past import YEAR, Series, mean
from domain.period import Period, months_in
from domain.season import seasons
from domain.workdays import Workdays

Warned = Literal["few", "copied", "above_best", "below_weakest"]
FEW = 3  # months with data
ALIKE = Fraction(1, 100)  # of last year's figure: closer than that it is the same again
ONE, TENTH, FINE = Fraction(1), Fraction(1, 10), Fraction(1, 1_000_000)
Part = tuple[Period, Fraction]


@dataclass(frozen=True, slots=True)
class Course:
    """A figure of completed months, oldest first, in minor units or counts; None where nothing was logged."""

    months: Sequence[Period]
    values: Series


@dataclass(frozen=True, slots=True)
class Asked:
    """`season` is the sum of the indices of the period's months, `months` of them (a week has a part of one); where
    `seasonal` is False it is unknown and counts 1 a month. `step` is what figures are rounded to where they are shown.
    """

    mean: Fraction
    season: Fraction
    months: Fraction
    seasonal: bool
    growth: Fraction
    step: Fraction = Fraction(1)

    @property
    def exact(self) -> Fraction:
        return nearest(self.mean * self.season * (1 + self.growth), self.step)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`goal` is what is `asked`, rounded half up to `unit`; `floor` = asked · lowest ÷ mean of the band, `stretch` =
    asked · highest ÷ mean, None where the band does not tell. `last_year`, `best` and `weakest` are what the warnings
    go by; `known` counts the months with data in the last twelve."""

    asked: Asked
    unit: int
    goal: int
    band: Ability | None
    floor: int | None
    stretch: int | None
    last_year: int | None
    best: int
    weakest: int
    known: int

    @property
    def warnings(self) -> tuple[Warned, ...]:
        """What should be looked at before this is set."""
        copied = self.last_year is not None and abs(self.goal - self.last_year) <= ALIKE * self.last_year
        found: dict[Warned, bool] = {
            "few": self.known < FEW,
            "copied": copied,
            "above_best": self.goal > self.best * self.asked.months,
            "below_weakest": self.goal < self.weakest * self.asked.months,
        }
        return tuple(warned for warned, holds in found.items() if holds)


def parts_of(period: Period, workdays: Workdays) -> tuple[Part, ...]:
    """The months of a period, each with the share of its working days inside: 1 but for weeks."""
    return tuple((month, _share(month, period, workdays)) for month in months_in(period))


def suggest(course: Course, parts: Sequence[Part], growth: Fraction, step: Fraction) -> Suggestion | None:
    """Mean of the last 12 months · season index of the month · (1 + growth), summed over all `parts` of the period.

    `growth` 3/20 is 15 %. Mean and product are as they are shown, to a `step` (a major unit of money, a tenth of a
    count), and the season has six decimals, so that anybody can do the sum again. The goal's unit keeps three figures.
    None where nothing is known, or nothing positive comes of it."""
    usual, index = mean(course.values[-YEAR:]), seasons(course.months, course.values)
    if usual is None:
        return None
    season = nearest(sum((share * index.get(month.first.month, ONE) for month, share in parts), Fraction(0)), FINE)
    months = sum((share for _, share in parts), Fraction(0))
    asked = Asked(nearest(usual, step), season, months, bool(index), growth, step)
    exact = asked.exact
    return _rounded((asked, exact), course, parts, unit_of(exact, max(int(step), 1))) if exact > 0 else None


def _rounded(wanted: tuple[Asked, Fraction], course: Course, parts: Sequence[Part], unit: int) -> Suggestion:
    (asked, exact), band = wanted, ability(course.values)
    year = [value for value in course.values[-YEAR:] if value is not None]
    goal = max(rounded(exact, unit), unit)
    low, high = _limits(band, exact, goal, unit)
    return Suggestion(
        asked=asked,
        unit=unit,
        goal=goal,
        band=band,
        floor=low,
        stretch=high,
        last_year=_last_year(course, parts),
        best=max(value for value in course.values if value is not None),
        weakest=min(year),
        known=len(year),
    )


def unit_of(value: Fraction, smallest: int) -> int:
    """The power of ten that leaves three figures of `value`, times `smallest` where that is more."""
    unit = smallest
    while unit * 1000 <= value:
        unit *= 10
    return unit


def rounded(value: Fraction, unit: int) -> int:
    """To the nearest multiple of `unit`, half up."""
    return int(nearest(value, Fraction(unit)))


def nearest(value: Fraction, step: Fraction) -> Fraction:
    """The multiple of `step` (above 0) that is nearest, half up; reckoned in whole numbers, which is much faster."""
    parts = 2 * value.denominator * step.numerator
    steps = (2 * value.numerator * step.denominator + value.denominator * step.numerator) // parts
    return Fraction(steps * step.numerator, step.denominator)


def _limits(band: Ability | None, exact: Fraction, goal: int, unit: int) -> tuple[int | None, int | None]:
    """Floor ≤ goal ≤ stretch; no floor where the lowest month brought nothing."""
    if band is None or band.mean <= 0:
        return None, None
    low, high = (rounded(exact * value / band.mean, unit) for value in (band.low, band.high))
    return (min(low, goal) if low > 0 else None), max(high, goal)


def _last_year(course: Course, parts: Sequence[Part]) -> int | None:
    """The same months a year before, where all of them are known in full."""
    values = {month.first: value for month, value in zip(course.months, course.values, strict=True)}
    before = [values.get(_a_year_before(month)) for month, share in parts if share == 1]
    known = [value for value in before if value is not None]
    return sum(known) if known and len(known) == len(parts) else None


def _a_year_before(month: Period) -> date:
    return month.first.replace(year=month.first.year - 1)


def _share(month: Period, period: Period, workdays: Workdays) -> Fraction:
    first, last = max(month.first, period.first), min(month.last, period.last)
    if (first, last) == (month.first, month.last):
        return Fraction(1)
    total = workdays.count(month.first, month.last)
    return Fraction(workdays.count(first, last), total) if total else Fraction(0)
