"""What every noun of a store is made of: a connection within a transaction, and the workspace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Connection, Insert, Select, Table, bindparam
from sqlalchemy import Row as Found
from sqlalchemy.dialects import postgresql, sqlite

Row = Mapping[str, Any]
Many = Select[*tuple[Any, ...]]
Key = TypeVar("Key")
KEYS: BindParameter[Any] = bindparam("keys", expanding=True)  # what a question about many asks for, see `_asked`
_NO_MORE: Row = {}
_MOST_KEYS = 5000  # in one statement: databases take only so many parameters


class Noun:
    def __init__(self, connection: Connection, workspace: str) -> None:
        self._connection = connection
        self._workspace = workspace

    def _asked(self, statement: Many, keys: Iterable[Any], where: Row = _NO_MORE) -> Iterator[Found[Any]]:
        """The rows for all `keys`, in the order of the statement within each part that is asked."""
        for part in in_parts(dict.fromkeys(keys)):
            yield from self._connection.execute(statement, {"workspace": self._workspace, "keys": part, **where}).all()

    def _insert_new(self, table: Table, rows: Iterable[Row]) -> None:
        """Insert what is not there yet."""
        if values := [dict(row, workspace=self._workspace) for row in rows]:
            self._connection.execute(_new(table, self._connection.dialect.name), values)

    def _is_new(self, table: Table, row: Row) -> bool:
        """Insert a row if it is not there yet; True where it was not."""
        return is_new(self._connection, table, dict(row, workspace=self._workspace))

    def _insert_row(self, table: Table, row: Row) -> int:
        """Insert one row and answer its id."""
        key = self._connection.execute(_one(table), dict(row, workspace=self._workspace)).inserted_primary_key
        return int(key[0]) if key else 0


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
    return bool(connection.execute(_new(table, connection.dialect.name), dict(row)).rowcount == 1)


# Made once: SQLAlchemy takes longer over making and recognizing a statement than SQLite over running it.
@cache
def _one(table: Table) -> Insert:
    return table.insert()


@cache
def _new(table: Table, dialect: str) -> sqlite.Insert:
    """Without the option SQLAlchemy forgets psycopg's count of inserted rows."""
    return insert_in(dialect, table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)


_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
