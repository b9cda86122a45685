"""The season: how a month of the year stands to the mean of its year."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from domain.past import YEAR, Series
from domain.period import Period

Seasons = dict[int, Fraction]  # by the number of the month, 1 to 12; empty where they are unknown


def seasons(months: Sequence[Period], values: Series) -> Seasons:
    """Index of a month = its figure ÷ the mean of its year, averaged over the years that are known in full.

    `months` follow each other, oldest first, with a value each. Years are counted back from the last month; one with
    an unknown month, or without anything in it, says nothing. The twelve indices average 1 exactly."""
    found: list[Seasons] = []
    for end in range(len(months), YEAR - 1, -YEAR):
        year = [value for value in values[end - YEAR : end] if value is not None]
        total = sum(year)
        if len(year) == YEAR and total > 0:
            numbers = (month.first.month for month in months[end - YEAR : end])
            found.append({number: Fraction(YEAR * value, total) for number, value in zip(numbers, year, strict=True)})
    return {number: sum((one[number] for one in found), Fraction(0)) / len(found) for number in range(1, 13) if found}
