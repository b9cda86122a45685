"""Finds rows of a file in which two people are credited with one deal in full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.customer import folded
from domain.deal import MONEY, NEAR
from domain.entry import Entry

LISTED = 5  # pairs that are told; more are counted
USUAL = 50  # rows of one customer and one amount, from which on it is a price, and tells nothing
_Met = tuple[int, str, date]  # row, member and day


@dataclass(frozen=True, slots=True)
class DoubledRows:
    """Two rows of one customer, amount and currency within `NEAR` days, of different people; `first` stands above."""

    first: tuple[int, str]
    second: tuple[int, str]
    entry: Entry


class Doubled:
    """Told of the rows of one file in their order; `pairs` are the first that were met, `count` is how many in all."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, str, int], list[_Met]] = {}
        self._pairs: list[DoubledRows] = []
        self.count = 0

    @property
    def pairs(self) -> tuple[DoubledRows, ...]:
        return tuple(self._pairs)

    def add(self, row: int, entry: Entry) -> None:
        """Signings alone, and only where the row names the customer: nothing else tells one deal from another."""
        if entry.metric != MONEY or not entry.customer or entry.amount.value <= 0:
            return
        met = self._met.setdefault((folded(entry.customer), entry.amount.currency, entry.amount.value), [])
        if len(met) == USUAL:
            return
        other = next((each for each in met if each[1] != entry.member and abs(each[2] - entry.day) <= NEAR), None)
        if other:
            self.count += 1
            if len(self._pairs) < LISTED:
                self._pairs.append(DoubledRows(other[:2], (row, entry.member), entry))
        met.append((row, entry.member, entry.day))
