"""What every noun of a store is made of: a connection within a transaction, and the workspace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import BindParameter, ColumnElement, Connection, Table, bindparam, literal_column
from sqlalchemy.dialects import postgresql, sqlite

from storage.prepared import Found, Prepared

Row = Mapping[str, Any]
Key = TypeVar("Key")
KEYS: BindParameter[Any] = bindparam("keys", expanding=True)  # what a question about many asks for, see `_asked`
_NO_MORE: Row = {}
_MOST_KEYS = 4096  # in one statement: databases take only so many parameters


class Noun:
    def __init__(self, connection: Connection, workspace: str) -> None:
        self._connection = connection
        self._workspace = workspace

    def _all(self, question: Prepared, where: Row = _NO_MORE) -> list[Found]:
        return question.all(self._connection, {"workspace": self._workspace, **where})

    def _first(self, question: Prepared, where: Row = _NO_MORE) -> Found | None:
        return question.first(self._connection, {"workspace": self._workspace, **where})

    def _scalar(self, question: Prepared, where: Row = _NO_MORE) -> Any:
        """The first column of the first row; None where there is none."""
        return question.scalar(self._connection, {"workspace": self._workspace, **where})

    def _asked(self, question: Prepared, keys: Iterable[Any], where: Row = _NO_MORE) -> Iterator[Found]:
        """The rows for all `keys`, in the order of the statement within each part that is asked."""
        for part in in_parts(dict.fromkeys(keys)):
            yield from self._all(question, {"keys": part, **where})

    def _insert_all(self, table: Table, rows: Iterable[Row]) -> None:
        if values := [dict(row, workspace=self._workspace) for row in rows]:
            _one(table).each(self._connection, values)

    def _insert_new(self, table: Table, rows: Iterable[Row]) -> None:
        """Insert what is not there yet."""
        if values := [dict(row, workspace=self._workspace) for row in rows]:
            _new(table, self._connection.dialect.name).each(self._connection, values)

    def _is_new(self, table: Table, row: Row) -> bool:
        """Insert a row if it is not there yet; True where it was not."""
        return is_new(self._connection, table, dict(row, workspace=self._workspace))

    def _insert_row(self, table: Table, row: Row) -> int:
        """Insert one row and answer its id."""
        return _one(table).insert(self._connection, dict(row, workspace=self._workspace))


def also_here(table: Table) -> ColumnElement[bool]:
    """Within the workspace, said so that SQLite goes by the ids that are asked for, too: else it takes an index of the
    workspace, and goes through all that was ever kept there."""
    return table.c.workspace.concat(literal_column("''")) == bindparam("workspace")


def in_parts(keys: Iterable[Key]) -> Iterator[tuple[Key, ...]]:
    """The keys in their order, as many at a time as one statement may ask for."""
    left = iter(keys)
    while part := tuple(islice(left, _MOST_KEYS)):
        yield part


def insert(connection: Connection, table: Table) -> sqlite.Insert:
    """An insert that knows conflicts; both dialects spell it alike, only the class differs."""
    return insert_in(connection.dialect.name, table)


def insert_in(dialect: str, table: Table) -> sqlite.Insert:
    spelled: sqlite.Insert = _INSERTS[dialect](table)
    return spelled


def is_new(connection: Connection, table: Table, row: Row) -> bool:
    """Insert a row if it is not there yet."""
    return _new(table, connection.dialect.name).change(connection, row) == 1


@cache
def _one(table: Table) -> Prepared:
    return Prepared(table.insert())


@cache
def _new(table: Table, dialect: str) -> Prepared:
    return Prepared(insert_in(dialect, table).on_conflict_do_nothing())


_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
