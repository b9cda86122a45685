"""Deals that several people are credited for, and the entries that are their parts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, literal_column, or_, select, update

from domain.amount import Amount
from domain.deal import Deal, State
from domain.entry import Entry
from storage.called import Called
from storage.entries import NAMED, STANDING, entry_of
from storage.noun import KEYS, also_here
from storage.prepared import Found, Prepared
from storage.schema.ledger import deals, entries

Booked = tuple[tuple[Entry, int], ...]  # entries, each with the id of its message

_HERE = deals.c.workspace == bindparam("workspace")
_ONE = Prepared(select(deals).where(_HERE, deals.c.id == bindparam("id")))
_SOME = Prepared(select(deals).where(_HERE, deals.c.id.in_(KEYS)))
_ROOTS = select(deals.c.message).where(
    _HERE, or_(deals.c.message == bindparam("about"), deals.c.claim == bindparam("about"))
)
_AROUND = Prepared(
    select(deals).where(_HERE, deals.c.message.in_(_ROOTS), deals.c.state != "dropped").order_by(deals.c.id.desc())
)
_MINE = entries.c.workspace == bindparam("workspace")
_PARTS = Prepared(
    select(entries)
    .where(also_here(entries), entries.c.deal.in_(KEYS), entries.c.deal != literal_column("0"))
    .where(entries.c.reverses == 0, STANDING)
    .order_by(entries.c.id)
)
_ENTRIES = Prepared(select(entries).where(also_here(entries), entries.c.id.in_(KEYS)).order_by(entries.c.id))
_SIGNED = Prepared(
    select(entries)
    .where(_MINE, NAMED, entries.c.customer.in_(KEYS), entries.c.metric == literal_column("'bookings'"))
    .where(entries.c.day.between(bindparam("first"), bindparam("last")))
    .where(entries.c.message != 0, entries.c.value > 0, entries.c.reverses == 0, STANDING)
    .order_by(entries.c.id.desc())
)
_EVERY = Prepared(select(deals).where(_HERE, deals.c.state.in_(("shared", "decided"))).order_by(deals.c.id))


class Deals(Called):
    def of(self, deal: int) -> Deal | None:
        row = self._first(_ONE, {"id": deal})
        return self._deal(row) if row else None

    def some(self, ids: Iterable[int]) -> dict[int, Deal]:
        return {row.id: self._deal(row) for row in self._asked(_SOME, ids)}

    def around(self, message: int) -> tuple[Deal, ...]:
        """Those that a message told of, first or later, with all others that begin with the same one; newest first."""
        return tuple(self._deal(row) for row in self._all(_AROUND, {"about": message}))

    def parts(self, ids: Iterable[int]) -> Booked:
        """What stands of some deals."""
        return self._booked(self._asked(_PARTS, ids))

    def entries(self, ids: Iterable[int]) -> Booked:
        """Entries by id, whether they stand or not."""
        return self._booked(self._asked(_ENTRIES, ids))

    def signed(self, customer: str, days: tuple[date, date]) -> Booked:
        """The money that stands as signed with a customer between two days, both included; newest first."""
        return self._booked(self._asked(_SIGNED, self._spellings_of(customer), {"first": days[0], "last": days[1]}))

    def every(self) -> tuple[Deal, ...]:
        """All whose shares stand, for the check."""
        return tuple(self._deal(row) for row in self._all(_EVERY))

    def ask(self, deal: Deal, now: datetime) -> int:
        row = {"message": deal.message, "claim": deal.claim, "claimant": deal.claimant, "state": deal.state}
        return self._insert_row(deals, row | _shares(deal) | {"asked_at": now})

    def settle(self, deal: Deal) -> None:
        """Keep how the shares were answered, of which report."""
        self._set(deal.id, message=deal.message, state=deal.state, **_shares(deal))

    def mark(self, deal: int, state: State) -> None:
        self._set(deal, state=state)

    def _set(self, deal: int, **values: Any) -> None:
        mine = (deals.c.workspace == self._workspace, deals.c.id == deal)
        self._connection.execute(update(deals).where(*mine).values(**values))

    def _booked(self, rows: Iterable[Found]) -> Booked:
        return tuple((self._told(entry_of(row)), row.message) for row in rows)

    def _deal(self, row: Found) -> Deal:
        deal = _deal(row)
        return replace(deal, said=tuple(map(self._told, deal.said)))


def _shares(deal: Deal) -> dict[str, str]:
    lists = {name: json.dumps(getattr(deal, name)) for name in ("people", "named", "parts", "replaced")}
    return lists | {"said": _written(deal.said)}


def _written(said: Iterable[Entry]) -> str:
    """Entries that are booked nowhere yet."""
    return json.dumps([asdict(entry) | {"day": entry.day.isoformat()} for entry in said], ensure_ascii=False)


def _deal(row: Found) -> Deal:
    return Deal(
        message=row.message,
        claim=row.claim,
        claimant=row.claimant,
        people=tuple(json.loads(row.people)),
        said=tuple(_entry(said) for said in json.loads(row.said)),
        named=tuple(json.loads(row.named)),
        parts=tuple(json.loads(row.parts)),
        replaced=tuple(json.loads(row.replaced)),
        state=row.state,
        id=row.id,
    )


def _entry(said: dict[str, Any]) -> Entry:
    amount = Amount(said["amount"]["value"], said["amount"]["currency"])
    return Entry(**said | {"amount": amount, "day": date.fromisoformat(said["day"])})
