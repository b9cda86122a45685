"""Files of history: staged row by row out of sight, and put into the ledger at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, literal, or_, select, update

from domain.amount import Amount
from domain.entry import Entry, Slot
from domain.imported import Import, ImportState, StagedEntry
from storage.attendances import noting_from
from storage.noun import KEYS, Noun, also_here, insert_in
from storage.prepared import Found, Prepared
from storage.schema.imports import import_rows, import_totals, imports
from storage.schema.ledger import entries
from storage.standings import adding_from

_HERE = imports.c.workspace == bindparam("workspace")
_ONE = Prepared(select(imports).where(_HERE, imports.c.id == bindparam("id")))
_SOME = Prepared(select(imports).where(also_here(imports), imports.c.id.in_(KEYS)))
_SAME = Prepared(
    select(imports)
    .where(_HERE, imports.c.digest == bindparam("digest"), imports.c.kind == bindparam("kind"))
    .where(imports.c.state == "published")
)
_LAST = Prepared(select(func.coalesce(func.max(imports.c.id), 0)).where(_HERE, imports.c.state == "published"))
_ROWS = Prepared(
    select(func.coalesce(func.sum(imports.c.rows), 0))
    .where(_HERE, imports.c.state == "published", imports.c.kind == "entries")
    .where(imports.c.decided_at >= bindparam("first"), imports.c.decided_at < bindparam("end"))
)
_ABANDONED = Prepared(
    select(imports.c.id).where(_HERE, imports.c.state == "staged", imports.c.begun_at < bindparam("before"))
)
_KNOWN = Prepared(
    select(import_rows)
    .join(imports, imports.c.id == import_rows.c.file)
    .where(import_rows.c.workspace == bindparam("workspace"), import_rows.c.key.in_(KEYS))
    .where(imports.c.state == "published")
)
_NOTES = Prepared(
    select(import_rows.c.line, import_rows.c.note).where(
        import_rows.c.workspace == bindparam("workspace"),
        import_rows.c.file == bindparam("file"),
        import_rows.c.line.in_(KEYS),
    )
)
_MINE = (import_rows.c.workspace == bindparam("workspace"), import_rows.c.file == bindparam("file"))
_COPIED = ("workspace", "member", "metric", "value", "currency", "day", "customer", "segment", "file", "line")


class Imports(Noun):
    def begin(self, begun: Import) -> int:
        row = {"kind": begun.kind, "file": begun.file, "digest": begun.digest, "author": begun.author}
        return self._insert_row(
            imports, row | {"state": begun.state, "source": begun.source, "begun_at": begun.begun_at}
        )

    def of(self, key: int) -> Import | None:
        row = self._first(_ONE, {"id": key})
        return _import(row) if row else None

    def some(self, keys: Iterable[int]) -> dict[int, Import]:
        return {row.id: _import(row) for row in self._asked(_SOME, keys)}

    def same(self, digest: str, kind: str) -> Import | None:
        """The published import of a file with the same content."""
        where = {"digest": digest, "kind": kind}
        row = self._first(_SAME, where)
        return _import(row) if row else None

    def last(self) -> int:
        """The id of the newest published import, 0 where there is none."""
        return int(self._scalar(_LAST) or 0)

    def abandoned(self, before: datetime) -> tuple[int, ...]:
        """Imports whose rows were staged and never published: the process ended meanwhile."""
        return tuple(row.id for row in self._all(_ABANDONED, {"before": before}))

    def claim(self, key: int, states: tuple[ImportState, ImportState], now: datetime) -> bool:
        """Take an import from one state to the next, where nobody else did so."""
        mine = (imports.c.workspace == self._workspace, imports.c.id == key, imports.c.state == states[0])
        taken = update(imports).where(*mine).values(state=states[1], decided_at=now)
        return self._connection.execute(taken).rowcount == 1

    def mark(self, key: int, state: ImportState, now: datetime, rows: int = 0) -> None:
        mine = (imports.c.workspace == self._workspace, imports.c.id == key)
        self._connection.execute(update(imports).where(*mine).values(state=state, decided_at=now, rows=rows))

    def rows_between(self, first: date, last: date) -> int:
        """How many entries files brought in on some days."""
        begun, end = (datetime.combine(day, time(), UTC) for day in (first, last + timedelta(days=1)))
        return int(self._scalar(_ROWS, {"first": begun, "end": end}))

    def known(self, keys: Iterable[str]) -> dict[str, Entry]:
        """Of the rows' keys those that published files brought, each with its entry."""
        return {row.key: _entry(row) for row in self._asked(_KNOWN, keys)}

    def notes(self, key: int, lines: Iterable[int]) -> dict[int, str]:
        """What the rows of a file say beside their figures."""
        return {row.line: row.note for row in self._asked(_NOTES, lines, {"file": key})}

    def stage(self, key: int, staged: Iterable[StagedEntry], totals: Mapping[Slot, int]) -> None:
        """Keep rows out of sight, and what they add to each total."""
        here = {"workspace": self._workspace, "file": key}
        if rows := [here | _row(each) for each in staged]:
            self._insert_all(import_rows, rows)
        sums = [here | _slot(slot) | {"done": done} for slot, done in totals.items() if done]
        if sums:
            statement = insert_in(self._connection.dialect.name, import_totals)
            change = {"done": import_totals.c.done + statement.excluded.done}
            statement = statement.on_conflict_do_update(index_elements=import_totals.primary_key, set_=change)
            self._connection.execute(statement, sums)

    def publish(self, key: int, now: datetime) -> None:
        """What is staged becomes entries, and moves the totals."""
        where = {"workspace": self._workspace, "file": key}
        copied = select(*(import_rows.c[name] for name in _COPIED), literal(0), literal(now, entries.c.booked_at.type))
        copied = copied.where(*_MINE).order_by(import_rows.c.line)
        self._connection.execute(insert(entries).from_select([*_COPIED, "message", "booked_at"], copied), where)
        self._connection.execute(adding_from(self._connection.dialect.name, import_totals), where)
        self._connection.execute(noting_from(self._connection.dialect.name, import_rows), where)

    def drop(self, key: int, most: int) -> int:
        """Forget up to `most` staged rows; answers how many were there."""
        where = {"workspace": self._workspace, "file": key}
        last = select(func.max(import_rows.c.line)).where(*_MINE)
        bound = self._connection.scalar(last, where)
        mine = (import_rows.c.workspace == self._workspace, import_rows.c.file == key)
        gone = delete(import_rows).where(*mine, import_rows.c.line > (bound or 0) - most)
        sums = delete(import_totals).where(import_totals.c.workspace == self._workspace, import_totals.c.file == key)
        self._connection.execute(sums)
        return self._connection.execute(gone).rowcount if bound is not None else 0


def _row(staged: StagedEntry) -> dict[str, Any]:
    entry = staged.entry
    return {
        "line": staged.line,
        "key": staged.key,
        "member": entry.member,
        "metric": entry.metric,
        "value": entry.amount.value,
        "currency": entry.amount.currency,
        "day": entry.day,
        "customer": entry.customer,
        "segment": entry.segment,
        "note": staged.note,
    }


def _slot(slot: Slot) -> dict[str, Any]:
    measured = {"metric": slot.metric, "currency": slot.currency, "segment": slot.segment}
    return {"member": slot.member, "period": slot.period} | measured


def _entry(row: Found) -> Entry:
    amount = Amount(row.value, row.currency)
    return Entry(row.member, row.metric, amount, row.day, row.customer, row.segment, file=row.file, line=row.line)


def _import(row: Found) -> Import:
    return Import(
        file=row.file,
        kind=row.kind,
        author=row.author,
        state=row.state,
        begun_at=row.begun_at,
        digest=row.digest,
        rows=row.rows,
        source=row.source,
        id=row.id,
    )


def next_to_do(connection: Connection, before: datetime) -> tuple[str, Import] | None:
    """In any workspace the oldest import that waits or is confirmed, or was taken up before `before` and left."""
    left = and_(imports.c.state.in_(["reading", "bringing"]), imports.c.decided_at < before)
    open_ = or_(imports.c.state.in_(["waiting", "confirmed"]), left)
    row = connection.execute(select(imports).where(open_).order_by(imports.c.id).limit(1)).first()
    return (row.workspace, _import(row)) if row else None
