"""The season: how a month of the year stands to the mean of its year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm

from domain.past import YEAR, Series
from domain.period import Period

Seasons = dict[int, Fraction]  # by the number of the month, 1 to 12; empty where they are unknown


def seasons(months: Sequence[Period], values: Series) -> Seasons:
    """Index of a month = its figure ÷ the mean of its year, averaged over the years that are known in full.

    `months` follow each other, oldest first, with a value each. Years are counted back from the last month; one with
    an unknown month, or without anything in it, says nothing. The twelve indices average 1 exactly."""
    found: list[tuple[int, Mapping[int, int]]] = []
    for end in range(len(months), YEAR - 1, -YEAR):
        year = [value for value in values[end - YEAR : end] if value is not None]
        total = sum(year)
        if len(year) == YEAR and total > 0:
            numbers = (month.first.month for month in months[end - YEAR : end])
            found.append((total, dict(zip(numbers, year, strict=True))))
    return _averaged(found) if found else {}


def _averaged(years: Sequence[tuple[int, Mapping[int, int]]]) -> Seasons:
    """Of years with their totals: 12 · figure ÷ total, in one common unit."""
    scale = lcm(*(total for total, _ in years))
    weighed = [(YEAR * scale // total, figures) for total, figures in years]
    return {
        number: Fraction(sum(weight * figures[number] for weight, figures in weighed), scale * len(years))
        for number in range(1, 13)
    }
