"""How a month fills: the share of it that is usually done by a day, from the weeks of the last ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from domain.period import Period, current
from domain.workdays import Workdays

SEEN = 3  # completed months whose weeks are looked at
_EVEN = 2  # months that fill evenly, added to those: weeks are few


@dataclass(frozen=True, slots=True)
class Part:
    """Of a week's total: what lies before the day, and what lies in the month at all."""

    week: str
    before: float
    inside: float


@lru_cache(maxsize=256)
def parts(months: tuple[Period, ...], position: float, workdays: Workdays) -> tuple[tuple[Part, ...], ...]:
    """For each month the parts of its weeks by working days; the day is so far into it as `position`, from 0 to 1."""
    return tuple(_parts(month, position, workdays) for month in months)


def filled(position: float, weeks: Mapping[str, int], months: Sequence[Sequence[Part]]) -> float:
    """The share of a month that is done at `position`, 0 to 1: Σ of the months' totals by then ÷ Σ of the months',
    drawn towards `position` by two months that fill evenly. `weeks`: totals by label, in minor units or counts."""
    seen, before, inside = 0, 0.0, 0.0
    for month in months:
        found = [(weeks[part.week], part) for part in month if part.week in weeks]
        seen += bool(found)
        before += sum(done * part.before for done, part in found)
        inside += sum(done * part.inside for done, part in found)
    if before < 0 or inside <= 0:
        return position
    return (min(before / inside, 1.0) * seen + position * _EVEN) / (seen + _EVEN)


def _parts(month: Period, position: float, workdays: Workdays) -> tuple[Part, ...]:
    days = [day for day in _days(month) if workdays.is_workday(day)]
    before, inside = dict[str, float](), dict[str, float]()
    cut = position * len(days)
    for place, day in enumerate(days):
        week = current("week", day)
        share = 1 / workdays.count(week.first, week.last)
        inside[week.label] = inside.get(week.label, 0.0) + share
        before[week.label] = before.get(week.label, 0.0) + share * min(max(cut - place, 0.0), 1.0)
    return tuple(Part(label, before[label], inside[label]) for label in inside)


def _days(month: Period) -> list[date]:
    return [date.fromordinal(day) for day in range(month.first.toordinal(), month.last.toordinal() + 1)]
