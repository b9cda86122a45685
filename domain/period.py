"""Periods of targets and boards: weeks, months, quarters, years and fiscal years, each with a stable label."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

PeriodKind = Literal["week", "month", "quarter", "year", "fiscal"]


@dataclass(frozen=True, slots=True)
class Period:
    """`first` to `last`, both included. `label`: 2026-W47, 2026-11, 2026-Q4, 2026, FY2026."""

    kind: PeriodKind
    first: date
    last: date
    label: str

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@lru_cache(maxsize=1024)
def week(day: date) -> Period:
    """The Monday-to-Sunday week of `day` (ISO 8601)."""
    first = day - timedelta(days=day.weekday())
    year, number, _ = day.isocalendar()
    return Period("week", first, first + timedelta(days=6), f"{year}-W{number:02}")


def month(year: int, number: int) -> Period:
    last = date(year, number, monthrange(year, number)[1])
    return Period("month", date(year, number, 1), last, f"{year}-{number:02}")


def quarter(year: int, number: int) -> Period:
    last = month(year, 3 * number).last
    return Period("quarter", date(year, 3 * number - 2, 1), last, f"{year}-Q{number}")


def year(number: int) -> Period:
    return Period("year", date(number, 1, 1), date(number, 12, 31), str(number))


def fiscal(number: int, start: int) -> Period:
    """The fiscal year that ends in calendar year `number`; it starts in month `start` (1-12)."""
    if start == 1:
        return Period("fiscal", date(number, 1, 1), date(number, 12, 31), f"FY{number}")
    first = date(number - 1, start, 1)
    return Period("fiscal", first, date(number, start, 1) - timedelta(days=1), f"FY{number}")


@lru_cache(maxsize=1024)
def periods_of(day: date, fiscal_start: int) -> tuple[Period, ...]:
    """Every period that `day` counts in: its week, month, quarter, year and fiscal year."""
    ends = day.year + (1 if fiscal_start > 1 and day.month >= fiscal_start else 0)
    return (
        week(day),
        month(day.year, day.month),
        quarter(day.year, (day.month + 2) // 3),
        year(day.year),
        fiscal(ends, fiscal_start),
    )


def current(kind: PeriodKind, day: date, fiscal_start: int = 1) -> Period:
    return next(period for period in periods_of(day, fiscal_start) if period.kind == kind)


def following(period: Period, fiscal_start: int = 1) -> Period:
    return current(period.kind, period.last + timedelta(days=1), fiscal_start)


def preceding(period: Period, fiscal_start: int = 1) -> Period:
    return current(period.kind, period.first - timedelta(days=1), fiscal_start)


@lru_cache(maxsize=1024)
def labelled(label: str, fiscal_start: int = 1) -> Period:
    """The period of a label that this module made."""
    if label.startswith("FY"):
        return fiscal(int(label[2:]), fiscal_start)
    if "-W" in label:
        number, _, count = label.partition("-W")
        return week(date.fromisocalendar(int(number), int(count), 1))
    if "-Q" in label:
        number, _, count = label.partition("-Q")
        return quarter(int(number), int(count))
    if "-" in label:
        number, _, count = label.partition("-")
        return month(int(number), int(count))
    return year(int(label))


@lru_cache(maxsize=256)
def weeks_in(period: Period) -> tuple[Period, ...]:
    """The weeks that share at least a day with `period`, in order."""
    weeks = [week(period.first)]
    while weeks[-1].last < period.last:
        weeks.append(following(weeks[-1]))
    return tuple(weeks)


@lru_cache(maxsize=256)
def months_in(period: Period) -> tuple[Period, ...]:
    """The calendar months of a period, in order; of a week those it has a day in."""
    months = [current("month", period.first)]
    while months[-1].last < period.last:
        months.append(following(months[-1]))
    return tuple(months)
