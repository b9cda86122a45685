"""Market notes; one that is taken away stays in the file, and is shown no more."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from domain.market import MarketNote
from storage.noun import Noun
from storage.prepared import Found, Prepared
from storage.schema.market import market_notes

_STANDING = (market_notes.c.workspace == bindparam("workspace"), market_notes.c.dropped_at.is_(None))
_NEWEST = Prepared(
    select(market_notes)
    .where(*_STANDING)
    .order_by(market_notes.c.day.desc(), market_notes.c.id.desc())
    .limit(bindparam("most"))
)
_ONE = Prepared(select(market_notes).where(*_STANDING, market_notes.c.id == bindparam("id")))
_COUNT = Prepared(select(func.count()).select_from(market_notes).where(*_STANDING))


class Market(Noun):
    def newest(self, most: int) -> tuple[MarketNote, ...]:
        rows = self._all(_NEWEST, {"most": most})
        return tuple(_note(row) for row in rows)

    def count(self) -> int:
        return int(self._scalar(_COUNT) or 0)

    def of(self, number: int) -> MarketNote | None:
        row = self._first(_ONE, {"id": number})
        return _note(row) if row else None

    def note(self, note: MarketNote, now: datetime) -> int:
        row: dict[str, Any] = {"topic": note.topic, "text": note.text, "source": note.source}
        return self._insert_row(market_notes, row | {"day": note.day, "author": note.author, "noted_at": now})

    def drop(self, number: int, now: datetime) -> None:
        mine = (market_notes.c.workspace == self._workspace, market_notes.c.id == number)
        self._connection.execute(update(market_notes).where(*mine).values(dropped_at=now))


def _note(row: Found) -> MarketNote:
    return MarketNote(row.topic, row.text, row.source, row.day, row.author, row.id)
