"""What lies behind somebody: kept totals of many periods, and the few facts that only the ledger knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, distinct, func, select

from domain.past import CustomerTouched, Figures, added
from storage.called import Called
from storage.entries import IN_SEGMENT, NAMED, STANDING
from storage.noun import KEYS, Row
from storage.prepared import Prepared
from storage.runs import InRuns
from storage.schema.ledger import entries, standings
from storage.schema.people import members

_SUM = func.sum(standings.c.done).label("done")
_THEIRS = (
    standings.c.workspace == bindparam("workspace"),
    standings.c.member.in_(KEYS),
)
_WHAT = (standings.c.period, standings.c.metric, standings.c.currency)
_DONE = (*_THEIRS, standings.c.done != 0, standings.c.segment == bindparam("segment"))
_TOTALS = InRuns(select(*_WHAT, _SUM).where(*_DONE).group_by(*_WHAT))
_OWN_TOTALS = InRuns(select(*_WHAT, standings.c.done).where(*_DONE))  # there is nothing to sum
_OF_METRICS = standings.c.metric.in_(bindparam("metrics", expanding=True))
_TOTALS_OF = InRuns(select(*_WHAT, _SUM).where(*_DONE, _OF_METRICS).group_by(*_WHAT))
_BOOKED = InRuns(select(standings.c.period).where(*_DONE).distinct())
_UNITS = (standings.c.metric, standings.c.currency)
_TOGETHER = InRuns(select(*_UNITS, _SUM).where(*_DONE).group_by(*_UNITS))
_SEGMENTS = standings.c.segment.in_(bindparam("segments", expanding=True))
_ALONG = (*_THEIRS, standings.c.metric == bindparam("metric"), _SEGMENTS)
_UNIT = (standings.c.currency, standings.c.segment)
_PATH = InRuns(select(standings.c.period, *_UNIT, _SUM).where(*_ALONG).group_by(standings.c.period, *_UNIT))
_OWN_PATH = InRuns(select(standings.c.period, *_UNIT, standings.c.done).where(*_ALONG))
_SUMS = InRuns(
    select(standings.c.member, standings.c.segment, standings.c.metric, standings.c.currency, _SUM)
    .where(*_THEIRS, standings.c.done != 0, _SEGMENTS)
    .group_by(standings.c.member, standings.c.segment, standings.c.metric, standings.c.currency)
)
_STANDS = (entries.c.reverses == 0, STANDING)
_BETWEEN = (
    entries.c.workspace == bindparam("workspace"),
    entries.c.member.in_(KEYS),
    entries.c.day.between(bindparam("first"), bindparam("last")),
    *_STANDS,
)
_TOUCH = case((entries.c.metric.in_(bindparam("touches", expanding=True)), entries.c.day))
_CUSTOMERS = Prepared(
    select(entries.c.customer, func.min(_TOUCH).label("first"), func.max(_TOUCH).label("last"))
    .add_columns(func.count(distinct(_TOUCH)).label("days"))
    .where(*_BETWEEN, NAMED, IN_SEGMENT)
    .group_by(entries.c.customer)
)
_DEALS = case((entries.c.metric == "deals", entries.c.value), else_=0)
_AMOUNT = case((entries.c.currency == bindparam("currency"), entries.c.value), else_=0)
_TRADES = Prepared(  # what was taken back comes to nothing
    select(entries.c.customer, func.sum(_DEALS).label("deals"), func.sum(_AMOUNT).label("amount"))
    .where(*_BETWEEN[:3], entries.c.metric.in_(["deals", "bookings"]))
    .group_by(entries.c.customer)
)
_PRESENT = Prepared(
    select(entries.c.member, entries.c.day)
    .where(entries.c.workspace == bindparam("workspace"), entries.c.member.in_(KEYS))
    .where(entries.c.day.in_(bindparam("days", expanding=True)))
    .distinct()
)


def _end(order: ColumnElement[date]) -> Select[tuple[date]]:
    mine = (entries.c.workspace == members.c.workspace, entries.c.member == members.c.id)
    return select(entries.c.day).where(*mine, *_STANDS).order_by(order).limit(1).correlate(members)


_ENDS = Prepared(
    select(members.c.id, _end(entries.c.day.asc()).scalar_subquery().label("first"))
    .add_columns(_end(entries.c.day.desc()).scalar_subquery().label("last"))
    .where(members.c.workspace == bindparam("workspace"), members.c.id.in_(KEYS))
)

Unit = tuple[str, str]  # currency and segment, '' for all of it


class History(Called):
    def totals(self, member_ids: Sequence[str], periods: Iterable[str], segment: str = "") -> dict[str, Figures]:
        """By the label of each period in which anything is booked: the members' sums by metric and currency; of one
        segment alone where one is named."""
        asked = _OWN_TOTALS if len(member_ids) == 1 else _TOTALS
        return _by_period(self._within(asked, member_ids, periods, {"segment": segment}))

    def totals_of(
        self, member_ids: Sequence[str], periods: Sequence[str], metrics: Iterable[str]
    ) -> dict[str, Figures]:
        """The same of some metrics alone; a period in which only others are booked has none of them."""
        where = {"segment": "", "metrics": list(metrics)}
        found = _by_period(self._within(_TOTALS_OF, member_ids, periods, where))
        left = [period for period in periods if period not in found]
        others = self._within(_BOOKED, member_ids, left, {"segment": ""}) if left else ()
        return {**found, **{period: {} for (period,) in others}}

    def together(self, member_ids: Iterable[str], periods: Iterable[str]) -> Figures:
        """The members' sums of all the periods together."""
        rows = self._within(_TOGETHER, member_ids, periods, {"segment": ""})
        return added({(metric, currency): int(done)} for metric, currency, done in rows)

    def paths(
        self, member_ids: Sequence[str], periods: Sequence[str], metric: str, segments: Sequence[str] = ("",)
    ) -> dict[Unit, dict[str, int]]:
        """What the members did of one metric by currency and segment; without periods that came to nothing."""
        asked = _OWN_PATH if len(member_ids) == 1 else _PATH
        found: dict[Unit, dict[str, int]] = {}
        rows = self._within(asked, member_ids, periods, {"metric": metric, "segments": segments})
        for period, currency, segment, done in rows:
            path = found.setdefault((currency, segment), {})
            path[period] = path.get(period, 0) + int(done)
        return {unit: {label: done for label, done in path.items() if done} for unit, path in found.items()}

    def sums(
        self, member_ids: Iterable[str], periods: Iterable[str], segments: Iterable[str] = ("",)
    ) -> dict[str, dict[str, Figures]]:
        """By member and segment the sums of all the periods together; '' is everything. Nobody who has nothing."""
        found: dict[str, dict[str, dict[tuple[str, str], int]]] = {}
        rows = self._within(_SUMS, member_ids, periods, {"segments": list(segments)})
        for member, segment, metric, currency, done in rows:
            found.setdefault(member, {}).setdefault(segment, {})[metric, currency] = int(done)
        return {member: dict(parts) for member, parts in found.items()}

    def customers(
        self, member_ids: Iterable[str], days: tuple[date, date], touches: Iterable[str], segment: str = ""
    ) -> dict[str, CustomerTouched]:
        """The customers named between two days, both included, with the days of the metrics in `touches`."""
        where = {"first": days[0], "last": days[1], "touches": list(touches), "segment": segment}
        found: dict[str, CustomerTouched] = {}
        for row in self._asked(_CUSTOMERS, member_ids, where):
            touched, name = CustomerTouched(row.first, row.last, row.days), self._now(row.customer)
            found[name] = found[name].joined(touched) if name in found else touched
        return found

    def trades(self, member_ids: Iterable[str], currency: str, days: tuple[date, date]) -> dict[str, tuple[int, int]]:
        """By customer, '' for none named, the deals and the bookings in a currency between two days, both included."""
        found: dict[str, tuple[int, int]] = {}
        where = {"currency": currency, "first": days[0], "last": days[1]}
        for row in self._asked(_TRADES, member_ids, where):
            name = self._now(row.customer)
            deals, amount = found.get(name, (0, 0))
            found[name] = deals + int(row.deals), amount + int(row.amount)
        return found

    def present(self, member_ids: Iterable[str], days: Iterable[date]) -> dict[str, frozenset[date]]:
        """On which of the days each member has booked anything, also where they took it back since."""
        found: dict[str, set[date]] = {}
        rows: Iterable[Any] = self._asked(_PRESENT, member_ids, {"days": list(days)})
        for member, day in rows:
            found.setdefault(member, set()).add(day)
        return {member: frozenset(some) for member, some in found.items()}

    def ends(self, member_ids: Iterable[str]) -> dict[str, tuple[date, date]]:
        """The first and the last day of each member's entries; without those who have none."""
        rows: Iterable[Any] = self._asked(_ENDS, member_ids)
        return {row.id: (row.first, row.last) for row in rows if row.first is not None}

    def _within(self, asked: InRuns, member_ids: Iterable[str], periods: Iterable[str], where: Row) -> Iterable[Any]:
        """The rows of the members' totals of the periods."""
        question, ends = asked.about(periods)
        return self._asked(question, member_ids, {**where, **ends})


def _by_period(rows: Iterable[Any]) -> dict[str, Figures]:
    found: dict[str, dict[tuple[str, str], int]] = {}
    for period, metric, currency, done in rows:
        figures = found.setdefault(period, {})
        figures[metric, currency] = figures.get((metric, currency), 0) + int(done)
    return dict(found)
