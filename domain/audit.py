"""What must hold in the ledger and in the versions of targets, whatever happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Literal

from domain.deal import Deal
from domain.entry import Entry, reversal
from domain.target import Target, Version


@dataclass(frozen=True, slots=True)
class BrokenHistory:
    """`gap`: the numbers of its versions are not 1, 2, 3 …; `newest`: the standing target is not the newest version;
    `since`: it does not stand since that was set."""

    target: Target
    why: Literal["gap", "newest", "since"]


@dataclass(frozen=True, slots=True)
class BrokenReversal:
    """`missing`: what `entry` takes back is not there; `unequal`: they do not add up to nothing; `twice`: it was
    taken back before."""

    entry: Entry
    why: Literal["missing", "unequal", "twice"]


@dataclass(frozen=True, slots=True)
class BrokenDeal:
    """What stands of the parts of `deal` does not add up to it: `booked`, in minor units."""

    deal: Deal
    booked: int


def broken_deals(deals: Iterable[Deal], parts: Iterable[Entry]) -> Iterator[BrokenDeal]:
    """`parts` are the entries that stand of the `deals`, all of which are shared."""
    sums: Counter[int] = Counter()
    for entry in parts:
        if entry.amount.is_money:
            sums[entry.deal] += entry.amount.value
    yield from (BrokenDeal(deal, sums[deal.id]) for deal in deals if sums[deal.id] != deal.whole.value)


def broken_histories(
    versions: Iterable[Version], standing: Iterable[Target], since: Mapping[int, datetime]
) -> Iterator[BrokenHistory]:
    """Walks the versions of every target; `standing` are the targets as they stand, without those withdrawn; `since`
    says of each, those too, since when."""
    left = {target.id: target for target in standing}
    ordered = sorted(versions, key=lambda version: (version.target.id, version.target.version))
    for key, group in groupby(ordered, key=lambda version: version.target.id):
        history = list(group)
        newest = history[-1]
        if [version.target.version for version in history] != list(range(1, len(history) + 1)):
            yield BrokenHistory(newest.target, "gap")
        if left.pop(key, None) != (None if newest.withdrawn else newest.target):
            yield BrokenHistory(newest.target, "newest")
        elif since.get(key) != newest.at:
            yield BrokenHistory(newest.target, "since")
    yield from (BrokenHistory(target, "gap") for target in left.values())


def broken_reversals(every: Callable[[], Iterable[Entry]]) -> Iterator[BrokenReversal]:
    """`every` gives the ledger, oldest first; it is read twice, so that only the reversals are held in memory."""
    seen: dict[int, Entry] = {}
    for entry in every():
        if entry.reverses in seen:
            yield BrokenReversal(entry, "twice")
        elif entry.reverses:
            seen[entry.reverses] = entry
    yield from _unequal(every(), seen)


def _unequal(entries: Iterable[Entry], reversals: Mapping[int, Entry]) -> Iterator[BrokenReversal]:
    missing = dict(reversals)
    for entry in entries:
        taken_back = missing.pop(entry.id, None)
        if taken_back and (entry.reverses or _facts(taken_back) != _facts(reversal(entry))):
            yield BrokenReversal(taken_back, "unequal")
    yield from (BrokenReversal(entry, "missing") for entry in missing.values())


def _facts(entry: Entry) -> tuple[object, ...]:
    """What sums go by."""
    return entry.member, entry.metric, entry.amount, entry.day, entry.segment
