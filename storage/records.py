"""The whole ledger with what stands behind each entry, for exports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, func, select

from domain.record import Record
from storage.entries import entry_of
from storage.noun import Noun
from storage.schema.ledger import entries, messages
from storage.schema.people import members

_SPOKEN = case((messages.c.private, ""), else_=func.coalesce(messages.c.text, ""))
_EVERY = (
    select(entries, members.c.name, messages.c.channel, messages.c.ts, _SPOKEN.label("spoken"))
    .outerjoin(messages, and_(messages.c.workspace == entries.c.workspace, messages.c.id == entries.c.message))
    .outerjoin(members, and_(members.c.workspace == entries.c.workspace, members.c.id == entries.c.member))
    .where(entries.c.workspace == bindparam("workspace"))
    .order_by(entries.c.id)
    .execution_options(yield_per=5000)
)


class Records(Noun):
    def every(self) -> Iterator[Record]:
        """Oldest first, streamed."""
        for row in self._connection.execute(_EVERY, {"workspace": self._workspace}):
            yield _record(row)


def _record(row: Row[Any]) -> Record:
    return Record(
        entry=entry_of(row),
        name=row.name or row.member,
        booked_at=row.booked_at,
        channel=row.channel or "",
        ts=row.ts or "",
        text=row.spoken,
    )
