"""The ledger: entries are added and reversed, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam, func, literal, literal_column, or_, select

from domain.amount import Amount
from domain.attendance import attended
from domain.entry import Entry
from storage.attendances import Attendances
from storage.called import Called
from storage.noun import KEYS, also_here
from storage.prepared import Found, Prepared
from storage.schema.ledger import entries

_HERE = entries.c.workspace == bindparam("workspace")
_TAKEN_BACK = entries.alias("taken_back")
STANDING = (
    ~select(_TAKEN_BACK.c.id)
    .where(_TAKEN_BACK.c.workspace == entries.c.workspace, _TAKEN_BACK.c.reverses == entries.c.id)
    .where(_TAKEN_BACK.c.reverses != literal_column("0"))  # written out, so that the index of reversals serves
    .exists()
)
_OF_MESSAGE = Prepared(select(entries).where(
    _HERE, entries.c.message == bindparam("message"), entries.c.reverses == 0, STANDING
).order_by(entries.c.id))  # fmt: skip
_OF_MESSAGES = Prepared(
    select(entries)
    .where(also_here(entries), entries.c.message.in_(KEYS), entries.c.reverses == 0, STANDING)
    .order_by(entries.c.id)
)
_BEHIND = Prepared(select(entries).where(
    _HERE,
    entries.c.member == bindparam("member"),
    entries.c.day.between(bindparam("first"), bindparam("last")),
    entries.c.metric == bindparam("metric"),
    entries.c.reverses == 0,
    STANDING,
).order_by(entries.c.day, entries.c.id))  # fmt: skip
_LAST_DAYS = Prepared(
    select(entries.c.member, entries.c.metric, func.max(entries.c.day).label("day"))
    .where(_HERE, entries.c.member.in_(KEYS), entries.c.day >= bindparam("since"), entries.c.reverses == 0, STANDING)
    .group_by(entries.c.member, entries.c.metric)
)
_ON_DAY = Prepared(
    select(entries)
    .where(
        _HERE,
        entries.c.day == bindparam("day"),
        entries.c.member.in_(KEYS),
        entries.c.reverses == 0,
        STANDING,
    )
    .order_by(entries.c.id)
)


_BOOK = Prepared(entries.insert())
_WRITTEN = Prepared(select(entries.c.id, entries.c.customer).where(also_here(entries), entries.c.id.in_(KEYS)))
_KEPT = literal(";").concat(entries.c.segment).concat(";")
_SAID: ColumnElement[str] = bindparam("segment", type_=Text)
NAMED = entries.c.customer != literal_column("''")  # written out, so that the index by customer serves
IN_SEGMENT = or_(  # one of those that an entry has, spelled so that both databases know it
    _SAID == "", func.replace(_KEPT, literal(";").concat(_SAID).concat(";"), "") != _KEPT
)


class Entries(Called):
    def book(self, booked: Sequence[Entry], message: int, now: datetime) -> None:
        """Append `booked`, which come from `message`, and note their days."""
        rows = [self._row(entry) | {"message": message, "booked_at": now} for entry in self._as_written(booked)]
        if rows:
            _BOOK.each(self._connection, rows)
            came = attended(entry for entry in booked if not entry.reverses)
            Attendances(self._connection, self._workspace).note(came)

    def of_message(self, message: int) -> tuple[Entry, ...]:
        """What a message has booked and nothing has reversed since."""
        found = self._all(_OF_MESSAGE, {"message": message})
        return tuple(self._told(entry_of(row)) for row in found)

    def of_messages(self, messages: Iterable[int]) -> dict[int, tuple[Entry, ...]]:
        found: dict[int, list[Entry]] = {}
        for row in self._asked(_OF_MESSAGES, messages):
            found.setdefault(row.message, []).append(self._told(entry_of(row)))
        return {message: tuple(some) for message, some in found.items()}

    def behind(self, member: str, metric: str, first: date, last: date) -> tuple[tuple[Entry, int], ...]:
        """The standing entries behind a figure, by day, each with the id of its message."""
        where = {"member": member, "metric": metric, "first": first, "last": last}
        return tuple((self._told(entry_of(row)), row.message) for row in self._all(_BEHIND, where))

    def last_days(self, members: Iterable[str], since: date) -> dict[str, dict[str, date]]:
        """For each of the members the last day of each metric, from `since` on; nobody who has none."""
        found: dict[str, dict[str, date]] = {}
        for row in self._asked(_LAST_DAYS, members, {"since": since}):
            found.setdefault(row.member, {})[row.metric] = row.day
        return found

    def on_day(self, day: date, members: Iterable[str]) -> tuple[Entry, ...]:
        """The standing entries of `members` on `day`."""
        return tuple(self._told(entry_of(row)) for row in self._asked(_ON_DAY, sorted(members), {"day": day}))

    def count(self) -> int:
        where = {"workspace": self._workspace}
        return int(self._connection.scalar(select(func.count()).select_from(entries).where(_HERE), where) or 0)

    def every(self) -> Iterator[Entry]:
        """The whole ledger, for checks and exports, streamed."""
        statement = select(entries).where(_HERE).order_by(entries.c.id).execution_options(yield_per=5000)
        for row in self._connection.execute(statement, {"workspace": self._workspace}):
            yield self._told(entry_of(row))

    def _as_written(self, booked: Sequence[Entry]) -> Iterable[Entry]:
        """What takes an entry back names its customer as the entry does, whatever it is called now."""
        reversed_ids = [entry.reverses for entry in booked if entry.reverses and entry.customer]
        if not reversed_ids or not self._merged:
            return booked
        written = {row.id: row.customer for row in self._asked(_WRITTEN, reversed_ids)}
        return [replace(entry, customer=written.get(entry.reverses, entry.customer)) for entry in booked]

    def _row(self, entry: Entry) -> dict[str, Any]:
        return {
            "workspace": self._workspace,
            "member": entry.member,
            "metric": entry.metric,
            "value": entry.amount.value,
            "currency": entry.amount.currency,
            "day": entry.day,
            "customer": entry.customer,
            "segment": entry.segment,
            "reverses": entry.reverses,
            "file": entry.file,
            "line": entry.line,
            "correction": entry.correction,
            "deal": entry.deal,
        }


def entry_of(row: Found) -> Entry:
    """The entry that a row of the ledger holds."""
    return Entry(
        member=row.member,
        metric=row.metric,
        amount=Amount(row.value, row.currency),
        day=row.day,
        customer=row.customer,
        segment=row.segment,
        id=row.id,
        reverses=row.reverses,
        file=row.file,
        line=row.line,
        correction=row.correction,
        deal=row.deal,
    )
