"""What each person brings to a split, from the ledger, in few questions however many they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from domain.past import months_before as months_completed
from domain.period import Period, current, labelled, preceding
from domain.ramp import presence, ramp
from domain.rhythm import day_rates
from domain.strength import Basis
from handlers.context import Context
from storage.reserves import Measure

_YEAR, _LATELY = 12, 3  # months
_KEY_CUSTOMERS = 3
_BEGINNING = timedelta(days=31)  # who came within it was there before Pacer was

Months = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Reserve:
    """The basis of each person by id, and what a working day of each calendar month brings them all together, where
    that is known. `months`: the totals of each in the last twelve `completed` months, and those around them."""

    bases: Mapping[str, Basis]
    rates: Mapping[int, Fraction]
    months: Mapping[str, Months]
    completed: tuple[Period, ...]


def reserve(people: Iterable[str], metric: Measure, period: Period, context: Context) -> Reserve:
    """Of a metric, by key, in a currency and segment; over twelve months, see `months_before`.

    A season needs twelve months that are completed."""
    ids = sorted(people)
    before = months_before(period, context.office_day)
    months = context.store.reserves.months(ids, metric, [month.label for month in before])
    year = before[-_YEAR:]
    named = context.store.reserves.customers(ids, metric, (year[0].first, min(year[-1].last, context.office_day)))
    held = _held(ids, named, context)
    capacity = _capacity(ids, months, period, context)
    completed = [month for month in before if month.last < context.office_day][-_YEAR:]
    figured = {key: _figured(months.get(key, {}), held.get(key, ()), year, completed) for key in ids}
    bases = {key: replace(basis, ramp=capacity[key][0], presence=capacity[key][1]) for key, basis in figured.items()}
    sums = {month.label: sum(some.get(month.label, 0) for some in months.values()) for month in completed}
    return Reserve(bases, day_rates(sums, context.workdays), months, tuple(completed))


def with_means(behind: Reserve, segment: str, context: Context) -> dict[str, Basis]:
    """The bases with the mean month that each one's baseline card shows: of the completed months in which they logged
    anything, of a `segment` from the first one on that brought any of it."""
    logged = context.store.reserves.logged(behind.bases, [month.label for month in behind.completed])
    return {
        key: replace(basis, baseline=_mean(behind.months.get(key, {}), sorted(logged.get(key, ())), segment))
        for key, basis in behind.bases.items()
    }


def _mean(months: Months, labels: Sequence[str], segment: str) -> Fraction:
    brought = [label for label in labels if months.get(label)]
    known = [label for label in labels if brought and (not segment or label >= brought[0])]
    return Fraction(sum(months.get(label, 0) for label in known), len(known)) if known else Fraction()


def months_before(period: Period, today: date) -> tuple[Period, ...]:
    """A year and a month before a period, or until today where it is far off; the last completed ones where it has
    begun. Oldest first."""
    running, before = current("month", today), preceding(current("month", period.first))
    last = preceding(running) if period.first <= today else min(running, before, key=lambda month: month.first)
    return (*months_completed(last.first, _YEAR), last)


def _held(people: Iterable[str], named: Mapping[str, tuple[str, ...]], context: Context) -> dict[str, tuple[str, ...]]:
    """A customer counts for its owner, and one without an owner for everybody who named it; who brought most first."""
    found = {member: dict.fromkeys(names) for member, names in named.items()}
    for customer in context.store.customers.held(people):
        found.setdefault(customer.profile.owner, {})[customer.name] = None
    return {member: tuple(names) for member, names in found.items()}


def _figured(months: Months, customers: tuple[str, ...], year: Sequence[Period], completed: Sequence[Period]) -> Basis:
    values, whole = ([months.get(month.label, 0) for month in some] for some in (year, completed))
    best = max(values)
    return Basis(
        history=sum(values),
        customers=len(customers),
        ability=sum(whole[-_LATELY:]),
        last=whole[-1],
        best=max(best, 0),
        best_month=year[values.index(best)].label if best > 0 else "",
        key_customers=customers[:_KEY_CUSTOMERS],
    )


def _capacity(
    people: list[str], months: Mapping[str, Months], period: Period, context: Context
) -> dict[str, tuple[Fraction, Fraction]]:
    """Ramp and presence of each."""
    met, earliest = context.store.reserves.first_seen(people)
    seen = {member: at.date() for member, at in met.items()}
    begun = earliest.date() if earliest else date.max
    leaves = context.store.leaves.since(period.first)
    return {
        member: (
            _ramp(seen.get(member, begun), begun, months.get(member, {}), period),
            presence(leaves.get(member, ()), period, context.workdays),
        )
        for member in people
    }


def _ramp(seen: date, begun: date, months: Months, period: Period) -> Fraction:
    """Nobody is new who was there when Pacer came; others are since they were first seen, or had anything before."""
    if seen - begun <= _BEGINNING:
        return Fraction(1)
    return ramp(min([seen, *(labelled(label).first for label, value in months.items() if value)]), period)
