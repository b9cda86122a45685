"""Counts what a file would change, while its rows are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.intake.sheet import Sheet
from domain.amount import Amount
from domain.customer import Customer, Profile, completed
from domain.imported import StagedEntry
from domain.metric import Metrics
from domain.outcomes.preview import (
    CustomerSample,
    DoubledSample,
    EntrySample,
    MonthSum,
    PersonSample,
    Preview,
    Sample,
    TargetSample,
)
from domain.period import labelled
from domain.sheet.doubled import Doubled, DoubledRows
from domain.sheet.header import Header
from domain.sheet.lines import CustomerLine, Line, PersonLine, TargetLine
from domain.target import Subject, Target
from handlers.bulk import Plan
from handlers.context import Context
from handlers.portfolio import facts_of
from handlers.proposal import names_of

SHOWN, MONTHS = 5, 20
_Key = tuple[str, str, str, str]


class Tally:
    """Of entries: how many, and what they add to each person's month."""

    def __init__(self, names: Mapping[str, str], metrics: Metrics) -> None:
        self._names = names
        self._metrics = metrics
        self._sums: dict[_Key, list[int]] = {}
        self._first: list[EntrySample] = []
        self._doubled = Doubled()
        self.new = self.known = self.passed = 0

    def add(self, staged: Iterable[StagedEntry], known: int) -> None:
        self.known += known
        for each in staged:
            self.new += 1
            entry = each.entry
            self._doubled.add(each.line, entry)
            key = (entry.member, f"{entry.day:%Y-%m}", entry.metric, entry.amount.currency)
            found = self._sums.setdefault(key, [0, 0])
            found[0] += 1
            found[1] += entry.amount.value
            if len(self._first) < SHOWN:
                self._first.append(self._sample(each))

    def preview(self, file: str, header: Header, sheets: tuple[str, ...]) -> Preview:
        months = [self._month(key, *found) for key, found in sorted(self._sums.items())]
        return Preview(
            file=file,
            kind="entries",
            new=self.new,
            known=self.known,
            passed=self.passed,
            columns=columns_of(header),
            left_out=header.left_out,
            sheets=sheets,
            first=tuple(self._first),
            months=tuple(months[:MONTHS]),
            more=max(len(months) - MONTHS, 0),
            doubled=tuple(map(self._twice, self._doubled.pairs)),
            more_doubled=self._doubled.count - len(self._doubled.pairs),
        )

    def _twice(self, rows: DoubledRows) -> DoubledSample:
        (first, one), (second, other) = rows.first, rows.second
        who = (self._names.get(one, one), self._names.get(other, other))
        return DoubledSample((first, second), who, rows.entry.customer, rows.entry.amount)

    def _sample(self, staged: StagedEntry) -> EntrySample:
        entry, name = staged.entry, self._names.get(staged.entry.member, staged.entry.member)
        return EntrySample(staged.line, entry.day, name, self._metrics.of(entry.metric), entry.amount, entry.customer)

    def _month(self, key: _Key, rows: int, value: int) -> MonthSum:
        member, month, metric, currency = key
        name = self._names.get(member, member)
        return MonthSum(name, labelled(month), self._metrics.of(metric), rows, Amount(value, currency))


def planned_preview(file: str, sheet: Sheet, plan: Plan, context: Context) -> Preview:
    """Of the other kinds."""
    lines: list[tuple[Line, Target | Customer | None]] = [*plan.changed, *((line, None) for line in plan.new)]
    return Preview(
        file=file,
        kind=sheet.header.kind,
        new=len(plan.new),
        changed=len(plan.changed),
        known=plan.known,
        columns=columns_of(sheet.header),
        left_out=sheet.header.left_out,
        sheets=sheet.table.left_out,
        first=_samples(lines[:SHOWN], context),
        more=max(len(lines) - SHOWN, 0),
    )


def columns_of(header: Header) -> tuple[tuple[str, str], ...]:
    """As they stand in the sheet, from left to right."""
    places = sorted(header.places.items(), key=lambda item: item[1].index)
    return tuple((place.heading, field) for field, place in places)


def _samples(lines: Iterable[tuple[Line, Target | Customer | None]], context: Context) -> tuple[Sample, ...]:
    return tuple(sample for line, before in lines if (sample := _sample(line, before, context)))


def _sample(line: Line, before: Target | Customer | None, context: Context) -> Sample | None:
    match line:
        case TargetLine(row, target):
            owner = names_of([target.subject], context)[target.subject]
            metric, period = context.metric_of(target), labelled(target.period, context.settings.fiscal_start)
            return TargetSample(
                row, owner, metric, period, target.lines, before.lines if isinstance(before, Target) else None
            )
        case PersonLine(row, member, team, leads):
            subject = Subject("member", member)
            return PersonSample(row, names_of([subject], context)[subject], team, leads)
        case CustomerLine():
            return _customer(line, before if isinstance(before, Customer) else None, context)
        case _:
            return None


def _customer(line: CustomerLine, before: Customer | None, context: Context) -> CustomerSample:
    known = before or Customer(line.name, Profile())
    after = Customer(known.name, completed(known.profile, line.profile))
    shown, stood = facts_of([after, known], context)
    return CustomerSample(line.row, shown, stood if before else None)
