"""A share over time: year to quarters to months to weeks, by season and working days, exact at every level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import Literal

from domain.apportion import Claim, apportion, round_unit
from domain.period import Period, current, month
from domain.workdays import Workdays

Level = Literal["quarter", "month", "week"]
LEVELS: tuple[Level, ...] = ("quarter", "month", "week")
_SIZES = {"year": 3, "fiscal": 3, "quarter": 2, "month": 1, "week": 0}
LASTS = {
    "year": Fraction(12),
    "fiscal": Fraction(12),
    "quarter": Fraction(3),
    "month": Fraction(1),
    "week": Fraction(12, 52),
}  # how many months a period lasts


@dataclass(frozen=True, slots=True)
class Piece:
    """The days that a week and a month share inside of a period, with the labels of what they belong to."""

    labels: Mapping[Level, str]
    weight: Fraction


def fits(level: Level, period: Period) -> bool:
    """Whether `period` is longer than a `level`."""
    return _SIZES[period.kind] > _SIZES[level]


def day_rates(months: Mapping[str, int], workdays: Workdays) -> dict[int, Fraction]:
    """What a working day of each calendar month brings, from the totals of twelve months by their labels.

    Empty where a month has nothing: no season is guessed."""
    if len(months) < 12 or min(months.values()) <= 0:
        return {}
    return {int(label[5:]): Fraction(total, max(_days(label, workdays), 1)) for label, total in months.items()}


def pieces(period: Period, workdays: Workdays, rates: Mapping[str, Fraction]) -> tuple[Piece, ...]:
    """The period in its smallest pieces, weighted by working days times what a day of the month brings (by its
    label; 1 where that is not known). Without any working day the last piece has all."""
    found = tuple(_pieces(period, workdays, rates))
    return found if any(piece.weight for piece in found) else (*found[:-1], Piece(found[-1].labels, Fraction(1)))


def over_time(value: int, within: Sequence[Piece], levels: Iterable[Level]) -> dict[str, int]:
    """The part of each period of `levels` by its label; the parts of one level add up to `value`, and those of a
    smaller one inside of a larger one to its part. A week between two months has a part of each."""
    sums: Counter[str] = Counter()
    _spread(value, within, [level for level in LEVELS if level in set(levels)], sums)
    return dict(sums)


def _spread(value: int, within: Sequence[Piece], levels: Sequence[Level], sums: Counter[str]) -> None:
    if not levels:
        return
    groups: dict[str, list[Piece]] = {}
    for piece in within:
        groups.setdefault(piece.labels[levels[0]], []).append(piece)
    claims = [Claim(label, sum((piece.weight for piece in some), Fraction())) for label, some in groups.items()]
    for label, part in _parted(value, claims).items():
        sums[label] += part
        _spread(part, groups[label], levels[1:], sums)


def _parted(value: int, claims: Sequence[Claim]) -> dict[str, int]:
    """Where none has a working day the last has all."""
    if not any(claim.weight for claim in claims):
        return {claim.id: value * (claim is claims[-1]) for claim in claims}
    return apportion(value, claims, round_unit(value, len(claims)))


def _pieces(period: Period, workdays: Workdays, rates: Mapping[str, Fraction]) -> Iterator[Piece]:
    day = period.first
    while day <= period.last:
        inside = {level: current(level, day) for level in LEVELS}
        last = min(inside["week"].last, inside["month"].last, period.last)
        rate = rates.get(inside["month"].label, Fraction(1))
        yield Piece({level: it.label for level, it in inside.items()}, workdays.count(day, last) * rate)
        day = last + timedelta(days=1)


def _days(label: str, workdays: Workdays) -> int:
    there = month(int(label[:4]), int(label[5:]))
    return workdays.count(there.first, there.last)
