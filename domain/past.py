"""What was done month by month, and with whom: the ground that baselines, suggestions and funnels stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from domain.period import Period, current, preceding, week

YEAR, HORIZON = 12, 36  # months
Figures = Mapping[tuple[str, str], int]
Series = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """`totals`: by a period's label the sums of each (metric, currency), in minor units or counts; a period in which
    nothing was logged is not in it, and before the last year not all metrics need be. `months` are completed, oldest
    first; `running` is the month after them."""

    months: tuple[Period, ...]
    running: Period
    totals: Mapping[str, Figures]

    @property
    def year(self) -> tuple[Period, ...]:
        """The last twelve completed months."""
        return self.months[-YEAR:]

    def series(self, metric: str, currency: str) -> Series:
        """A figure of every completed month: 0 where other things were logged, None where nothing was."""
        return tuple(
            self.totals[month.label].get((metric, currency), 0) if month.label in self.totals else None
            for month in self.months
        )

    def sums(self) -> Figures:
        """All figures of the last twelve completed months and of the running one together."""
        return added(self.totals[month.label] for month in (*self.year, self.running) if month.label in self.totals)

    def weeks(self, metric: str, labels: Iterable[str]) -> Series:
        """A count of each period of `labels`: 0 where other things were logged, None where nothing was."""
        return tuple(self.totals[label].get((metric, ""), 0) if label in self.totals else None for label in labels)

    def is_in(self, currency: str, metric: str) -> bool:
        """Whether anything of the metric is in the currency."""
        return any((metric, currency) in figures for figures in self.totals.values())

    def currency_of(self, metric: str, wanted: str) -> str:
        """`wanted`, or where nothing is in it the currency with the most months of the metric, by code where equal."""
        months = [{key[1] for key in figures if key[0] == metric} for figures in self.totals.values()]
        seen = sorted({currency for some in months for currency in some})
        if wanted in seen or not seen:
            return wanted
        return max(seen, key=lambda currency: sum(currency in some for some in months))


@lru_cache(maxsize=64)
def months_before(day: date, count: int = HORIZON) -> tuple[Period, ...]:
    """The `count` months completed before the month of `day`, oldest first."""
    months = [preceding(current("month", day))]
    while len(months) < count:
        months.append(preceding(months[-1]))
    return tuple(reversed(months))


@lru_cache(maxsize=64)
def weeks_before(day: date, count: int) -> tuple[Period, ...]:
    """The `count` weeks completed before the week of `day`, oldest first."""
    return tuple(week(day - timedelta(days=7 * number)) for number in range(count, 0, -1))


def added(many: Iterable[Figures]) -> Figures:
    """Figures summed key by key."""
    sums: dict[tuple[str, str], int] = {}
    for figures in many:
        for key, value in figures.items():
            sums[key] = sums.get(key, 0) + value
    return sums


def quarters(months: Sequence[Period], values: Series) -> tuple[tuple[Period, int], ...]:
    """The sums of the calendar quarters whose three months are all among `months` and known, oldest first."""
    known = {month.first: value for month, value in zip(months, values, strict=True) if value is not None}
    found: dict[Period, list[int]] = {}
    for first, value in known.items():
        found.setdefault(current("quarter", first), []).append(value)
    return tuple((quarter, sum(some)) for quarter, some in found.items() if len(some) == 3)


def mean(values: Iterable[int | None]) -> Fraction | None:
    """The mean of the months that are known; None without any."""
    known = [value for value in values if value is not None]
    return Fraction(sum(known), len(known)) if known else None


@dataclass(frozen=True, slots=True)
class CustomerTouched:
    """The first and the last day of being in touch with a customer, and on how many days; None for never."""

    first: date | None
    last: date | None
    days: int

    def joined(self, other: CustomerTouched) -> CustomerTouched:
        """The same customer as others touched it; days that are the same count twice."""
        firsts = [day for day in (self.first, other.first) if day]
        lasts = [day for day in (self.last, other.last) if day]
        return CustomerTouched(min(firsts, default=None), max(lasts, default=None), self.days + other.days)


def interval(touched: Iterable[CustomerTouched]) -> Fraction | None:
    """Mean calendar days between touches of a customer: Σ (last - first) ÷ Σ (days of touch - 1); None where nobody
    was touched twice."""
    again = [one for one in touched if one.first and one.last and one.days > 1]
    gaps = sum(one.days - 1 for one in again)
    return Fraction(sum((one.last - one.first).days for one in again if one.last and one.first), gaps) if gaps else None
