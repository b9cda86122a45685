"""Entries: the append-only ledger behind every figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from domain.amount import Amount
from domain.period import periods_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One booked fact: `member`'s `amount` of `metric` on the local business date `day`.

    `customer` '' where none was named; `segment` as `domain.dimension.joined` writes it; `reverses`: id of the entry
    that this one takes back; `id` 0: not booked yet; `deal`: id of the shared deal that it is a part of, 0 for none.
    Where it came with a file, `file` is that import's id and `line` its row there. `correction`: id of the approved
    correction with which it came into a closed month, 0 for all else.
    """

    member: str
    metric: str
    amount: Amount
    day: date
    customer: str = ""
    segment: str = ""
    id: int = 0
    reverses: int = 0
    file: int = 0
    line: int = 0
    correction: int = 0
    deal: int = 0

    def counts_for(self, segment: str) -> bool:
        """Whether a total of the segment, '' for all of it, holds the entry."""
        return segment in ("", *self.segment.split(";"))


class Slot(NamedTuple):
    """Where totals are kept: one member's figure of one metric, in one currency, segment and period (its label).

    Segment '' is everything, once; each other one is what was done in it, so that those of one dimension add up to no
    more than everything."""

    member: str
    period: str
    metric: str
    currency: str
    segment: str


def reversal(entry: Entry) -> Entry:
    """The entry that takes `entry` back, on the same day, to the unit."""
    return replace(entry, amount=-entry.amount, id=0, reverses=entry.id, correction=0)


def difference(before: Sequence[Entry], after: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Which of `before` to take back and what to book, so that `after` stands; ids and corrections make no
    difference."""
    wanted = Counter(replace(entry, id=0, correction=0) for entry in after)
    taken = []
    for entry in before:
        bare = replace(entry, id=0, correction=0)
        if wanted[bare]:
            wanted[bare] -= 1
        else:
            taken.append(entry)
    return tuple(taken), tuple(wanted.elements())


def totals(entries: Iterable[Entry], fiscal_start: int) -> dict[Slot, int]:
    """What `entries` add to each slot, in minor units or counts. Every entry counts once in each of its periods, and
    there once in each of its segments."""
    days: dict[tuple[date, str, str, str, str], int] = {}
    for entry in entries:
        for segment in ("", *filter(None, entry.segment.split(";"))):
            key = (entry.day, entry.member, entry.metric, entry.amount.currency, segment)
            days[key] = days.get(key, 0) + entry.amount.value
    sums: Counter[Slot] = Counter()
    for (day, member, metric, currency, segment), value in days.items():
        for period in periods_of(day, fiscal_start):
            sums[Slot(member, period.label, metric, currency, segment)] += value
    return dict(sums)
