"""What each person brings to a split: their totals month by month, and the customers that they hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, bindparam, case, exists, func, select

from domain.once import once
from storage.called import Called
from storage.entries import IN_SEGMENT, NAMED
from storage.noun import KEYS
from storage.prepared import Prepared
from storage.schema.ledger import customers, entries, standings
from storage.schema.people import members

Measure = tuple[str, str, str]  # a metric by key, its currency, and the segment, '' for all of it
_MEASURE = ("metric", "currency", "segment")
_MONTHS = Prepared(select(standings.c.member, standings.c.period, func.sum(standings.c.done).label("done")).where(
    standings.c.workspace == bindparam("workspace"),
    standings.c.member.in_(KEYS),
    standings.c.metric == bindparam("metric"),
    standings.c.currency == bindparam("currency"),
    standings.c.segment == bindparam("segment"),
    standings.c.period.in_(bindparam("periods", expanding=True)),
).group_by(standings.c.member, standings.c.period))  # fmt: skip
_LOGGED = Prepared(select(standings.c.member, standings.c.period).where(
    standings.c.workspace == bindparam("workspace"),
    standings.c.member.in_(KEYS),
    standings.c.segment == "",
    standings.c.done != 0,
    standings.c.period.in_(bindparam("periods", expanding=True)),
).distinct())  # fmt: skip
_OF_METRIC = and_(entries.c.metric == bindparam("metric"), entries.c.currency == bindparam("currency"))
_WORTH = func.sum(case((_OF_METRIC, entries.c.value), else_=0))
_ANOTHERS = exists().where(
    customers.c.workspace == bindparam("workspace"),
    customers.c.name == entries.c.customer,
    customers.c.same_as == "",  # what was merged goes by the owner of what it was merged into
    customers.c.owner != "",
    customers.c.owner != entries.c.member,
)
_CUSTOMERS = Prepared(
    select(entries.c.member, entries.c.customer, _WORTH.label("worth"))
    .where(entries.c.workspace == bindparam("workspace"), entries.c.member.in_(KEYS), NAMED)
    .where(entries.c.day.between(bindparam("first"), bindparam("last")), IN_SEGMENT)
    .group_by(entries.c.member, entries.c.customer)
    # What was taken back stands twice, once against itself.
    .having(func.sum(case((entries.c.reverses == 0, 1), else_=-1)) > 0, ~_ANOTHERS)
    .order_by(entries.c.member, _WORTH.desc(), entries.c.customer)
)
_OWNERS = Prepared(
    select(customers.c.name, customers.c.owner).where(
        customers.c.workspace == bindparam("workspace"), customers.c.name.in_(KEYS)
    )
)
_ANYBODY = members.alias("anybody")
_BEGUN = select(func.min(_ANYBODY.c.first_seen)).where(_ANYBODY.c.workspace == bindparam("workspace"))
_SEEN = Prepared(
    select(members.c.id, members.c.first_seen, _BEGUN.scalar_subquery().label("begun")).where(
        members.c.workspace == bindparam("workspace"), members.c.id.in_(KEYS)
    )
)


class Reserves(Called):
    def months(self, member_ids: Iterable[str], metric: Measure, periods: Iterable[str]) -> dict[str, dict[str, int]]:
        """Each member's totals of a metric in a currency and segment, by the label of the period; one question for
        all of them."""
        where = dict(zip(_MEASURE, metric, strict=True)) | {"periods": list(periods)}
        found: dict[str, dict[str, int]] = {}
        for row in self._asked(_MONTHS, member_ids, where):
            found.setdefault(row.member, {})[row.period] = int(row.done)
        return found

    def logged(self, member_ids: Iterable[str], periods: Iterable[str]) -> dict[str, set[str]]:
        """The labels of the periods in which each member booked anything at all."""
        found: dict[str, set[str]] = {}
        for row in self._asked(_LOGGED, member_ids, {"periods": list(periods)}):
            found.setdefault(row.member, set()).add(row.period)
        return found

    def customers(
        self, member_ids: Iterable[str], metric: Measure, days: tuple[date, date]
    ) -> dict[str, tuple[str, ...]]:
        """The customers whom each member named between two days, both included, without those that somebody else owns;
        first who brought the most of the metric in the currency."""
        where = dict(zip(_MEASURE, metric, strict=True)) | {"first": days[0], "last": days[1]}
        found: dict[str, dict[str, int]] = {}
        for row in self._asked(_CUSTOMERS, member_ids, where):
            worth, name = found.setdefault(row.member, {}), self._now(row.customer)
            worth[name] = worth.get(name, 0) + int(row.worth)
        if self._merged:
            return {member: self._own(member, worth) for member, worth in found.items()}
        return {member: tuple(worth) for member, worth in found.items()}

    def _own(self, member: str, worth: Mapping[str, int]) -> tuple[str, ...]:
        """What is merged is worth what its names are together, and has one owner."""
        own = (name for name in worth if self._owners_of_merged.get(name, "") in ("", member))
        return tuple(sorted(own, key=lambda name: (-worth[name], name)))

    @once
    def _owners_of_merged(self) -> dict[str, str]:
        return {row.name: row.owner for row in self._asked(_OWNERS, self._merged.values())}

    def first_seen(self, member_ids: Iterable[str]) -> tuple[dict[str, datetime], datetime | None]:
        """When the platform first told of each, and when it first told of anybody."""
        rows: list[Any] = list(self._asked(_SEEN, member_ids))
        return {row.id: row.first_seen for row in rows}, min((row.begun for row in rows), default=None)
