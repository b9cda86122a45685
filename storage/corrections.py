"""Corrections of closed months, from the request to the entries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.amount import Amount
from domain.correction import Correction, CorrectionState
from domain.entry import Entry
from storage.noun import Noun
from storage.prepared import Found, Prepared
from storage.schema.approvals import corrected_entries, corrections

_HERE = corrections.c.workspace == bindparam("workspace")
_ONE = Prepared(select(corrections).where(_HERE, corrections.c.id == bindparam("id")))
_WAITING = Prepared(
    select(corrections).where(_HERE, corrections.c.message == bindparam("message"), corrections.c.state == "submitted")
)
_ENTRIES = Prepared(
    select(corrected_entries)
    .where(corrected_entries.c.workspace == bindparam("workspace"))
    .where(corrected_entries.c.correction == bindparam("id"))
    .order_by(corrected_entries.c.place)
)


class Corrections(Noun):
    def of(self, correction: int) -> Correction | None:
        row = self._first(_ONE, {"id": correction})
        return self._whole(row) if row else None

    def waiting(self, message: int) -> Correction | None:
        """The one that a message has asked for and nobody has decided."""
        row = self._first(_WAITING, {"message": message})
        return self._whole(row) if row else None

    def submit(self, correction: Correction) -> int:
        row = {"message": correction.message, "author": correction.author, "member": correction.member}
        said = {"state": correction.state, "proposed_at": correction.proposed_at}
        key = self._insert_row(corrections, row | said)
        self._insert_new(corrected_entries, _rows(key, correction))
        return key

    def decide(self, correction: int, state: CorrectionState, now: datetime) -> None:
        mine = (corrections.c.workspace == self._workspace, corrections.c.id == correction)
        self._connection.execute(update(corrections).where(*mine).values(state=state, decided_at=now))

    def _whole(self, row: Found) -> Correction:
        found = self._all(_ENTRIES, {"id": row.id})
        entries = tuple(_entry(row.member, each) for each in found)
        return Correction(row.message, row.author, row.member, entries, row.state, row.proposed_at, row.id)


def _rows(key: int, correction: Correction) -> Iterator[dict[str, Any]]:
    for place, entry in enumerate(correction.entries):
        row = {"correction": key, "place": place, "metric": entry.metric, "value": entry.amount.value}
        row |= {"currency": entry.amount.currency, "day": entry.day, "customer": entry.customer}
        yield row | {"segment": entry.segment, "reverses": entry.reverses}


def _entry(member: str, row: Found) -> Entry:
    amount = Amount(row.value, row.currency)
    return Entry(member, row.metric, amount, row.day, row.customer, row.segment, reverses=row.reverses)
