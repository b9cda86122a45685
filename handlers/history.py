"""The past of somebody as cards need it: kept totals in one question, whatever the history and the number of people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.metric import Metric
from domain.past import YEAR, Figures, Past, Series, months_before
from domain.period import current
from domain.who import Who
from handlers.context import Context
from handlers.goal import currency_of
from handlers.people import Hidden, is_team_after_all, members_of, visible_owner
from handlers.who import Owner


@dataclass(frozen=True, slots=True)
class Ground:
    """Whose past, of which metric in which `unit` ('' for counts); `currency` is what their money is mostly in.

    `sums` are of the last twelve completed months and the running one."""

    owner: Owner
    people: tuple[str, ...]
    past: Past
    metric: Metric
    unit: str
    currency: str
    sums: Figures

    def is_own(self, context: Context) -> bool:
        return self.owner.subject.id == context.member.id

    @property
    def series(self) -> Series:
        return self.past.series(self.metric.key, self.unit)

    @property
    def counts(self) -> dict[str, int]:
        """What is counted, by metric."""
        return counted(self.sums)

    @property
    def booked(self) -> dict[str, int]:
        """What is booked, by currency."""
        return booked(self.sums)


def counted(sums: Figures) -> dict[str, int]:
    return {metric: value for (metric, currency), value in sums.items() if not currency}


def booked(sums: Figures) -> dict[str, int]:
    return {currency: value for (metric, currency), value in sums.items() if metric == "bookings" and value}


def ground_of(who: Who, metric: Metric, context: Context, also: Iterable[str] = ()) -> Ground | Hidden:
    """What lies behind whom a command names, where the asker may see it; of one segment where the metric is of one.

    `also` are the labels of more periods whose totals are wanted, besides the months."""
    owner = visible_owner(who, context)
    if not isinstance(owner, Owner):
        return owner
    meant = context.asked("", metric.segment) if is_team_after_all(who, owner) else metric
    return ground_for(owner, meant, context, also)


def ground_for(owner: Owner, metric: Metric, context: Context, also: Iterable[str] = ()) -> Ground:
    """The same for an owner whom the asker may see. What is not in their usual currency lately was perhaps before."""
    people, usual = people_of(owner, context), currency_of(owner, context)
    past = past_of(people, metric, context, also)
    if not all(past.is_in(usual, one) for one in ("bookings", *([metric.key] if metric.is_money else ()))):
        past = _longer(past, people, metric, context)
    unit = past.currency_of(metric.key, usual) if metric.is_money else ""
    return Ground(owner, people, past, metric, unit, past.currency_of("bookings", usual), past.sums())


def with_years(ground: Ground, context: Context) -> Ground:
    """With what its series was before the last twelve months."""
    return replace(ground, past=_longer(ground.past, ground.people, ground.metric, context))


def people_of(owner: Owner, context: Context) -> tuple[str, ...]:
    """The ids of those whose figures count for an owner."""
    return (owner.member.id,) if owner.member else tuple(members_of(owner.subject, context))


def past_of(people: Sequence[str], metric: Metric, context: Context, also: Iterable[str] = ()) -> Past:
    """Of the last twelve months; of a segment of all months, for what it brought is known from the first on in which it
    is named."""
    months, running = months_before(context.today), current("month", context.today)
    known = months if metric.segment else months[-YEAR:]
    labels = dict.fromkeys([*(month.label for month in (*known, running)), *also])
    totals = context.store.history.totals(people, labels)
    if metric.segment and totals:
        found = context.store.history.totals(people, labels, metric.segment)
        since = min(found, default=max(totals) + "+")
        totals = {label: found.get(label, {}) for label in totals if label >= since}
    return Past(months, running, totals)


def _longer(past: Past, people: Sequence[str], metric: Metric, context: Context) -> Past:
    """With the months before, of which no more than a series and its currency go by."""
    if metric.segment:
        return past
    before = [month.label for month in past.months[:-YEAR] if month.label not in past.totals]
    found = context.store.history.totals_of(people, before, {metric.key, "bookings"})
    return replace(past, totals={**found, **past.totals})


def window(past: Past, context: Context) -> tuple[date, date]:
    """The first day of the last twelve completed months, and today."""
    return past.year[0].first, context.today
