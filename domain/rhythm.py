"""A share over time: year to quarters to months to weeks, by season and working days, exact at every level."""

from __future__ import annotations

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
_THURSDAY = timedelta(days=3)  # after a week's first day
LASTS = {
    "year": Fraction(12),
    "fiscal": Fraction(12),
    "quarter": Fraction(3),
    "month": Fraction(1),
    "week": Fraction(12, 52),
}  # how many months a period lasts


@dataclass(frozen=True, slots=True)
class Piece:
    """The days that a week and a month share inside of a period, with the labels of what they belong to.

    `week` weighs the whole week where it is the month's own: that of its Thursday (as ISO 8601 gives a week its year),
    so that a week has one month, quarter and year; None elsewhere."""

    labels: Mapping[Level, str]
    weight: Fraction
    week: Fraction | None = None


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
    label; 1 where that is not known)."""
    return tuple(_pieces(period, workdays, rates))


def over_time(value: int, within: Sequence[Piece], levels: Iterable[Level]) -> dict[str, int]:
    """The part of each period of `levels` by its label; the parts of one level add up to `value`, and those of a
    smaller one inside of a larger one to its part. A week between two months is the one's that has its Thursday."""
    return dict(_spread(value, within, [level for level in LEVELS if level in set(levels)]))


def _spread(value: int, within: Sequence[Piece], levels: Sequence[Level]) -> Iterator[tuple[str, int]]:
    if not levels:
        return
    groups: dict[str, list[Piece]] = {}
    for piece in within if levels[0] != "week" else [piece for piece in within if piece.week is not None]:
        groups.setdefault(piece.labels[levels[0]], []).append(piece)
    for label, part in _parted(value, [_claim(*group, levels[0]) for group in groups.items()]).items():
        yield label, part
        yield from _spread(part, groups[label], levels[1:])


def _claim(label: str, some: Iterable[Piece], level: Level) -> Claim:
    weights = ((piece.week or Fraction()) if level == "week" else piece.weight for piece in some)
    return Claim(label, sum(weights, Fraction()))


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
        whole = workdays.count(inside["week"].first, inside["week"].last) * rate
        owned = day <= inside["week"].first + _THURSDAY <= last
        labels = {level: it.label for level, it in inside.items()}
        yield Piece(labels, workdays.count(day, last) * rate, whole if owned else None)
        day = last + timedelta(days=1)


def _days(label: str, workdays: Workdays) -> int:
    there = month(int(label[:4]), int(label[5:]))
    return workdays.count(there.first, there.last)
