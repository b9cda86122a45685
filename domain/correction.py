"""Corrections of closed months: entries that wait for approval, and are booked beside what the closed month showed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from domain.entry import Entry, difference, reversal

CorrectionState = Literal["submitted", "booked", "declined", "cancelled"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What `message` would change of `member`'s closed months: `entries` are reversals and new ones, of closed days.

    `author` is who wrote, edited, undid or deleted."""

    message: int
    author: str
    member: str
    entries: tuple[Entry, ...]
    state: CorrectionState
    proposed_at: datetime
    id: int = 0

    @property
    def added(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if not entry.reverses)


def parted(entries: Iterable[Entry], first_open: date) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """What lies in open months, and what in closed ones: before the day `first_open`."""
    whole = tuple(entries)
    if all(entry.day >= first_open for entry in whole):
        return whole, ()
    closed = tuple(entry for entry in whole if entry.day < first_open)
    return tuple(entry for entry in whole if entry.day >= first_open), closed


def correcting(before: Sequence[Entry], after: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that make `after` stand in place of `before`; () where they say the same."""
    gone, new = difference(before, after)
    return (*map(reversal, gone), *(replace(entry, id=0) for entry in new))
