"""What every noun of a store is made of: a connection within a transaction, and the workspace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Row = Mapping[str, Any]


class Noun:
    def __init__(self, connection: Connection, workspace: str) -> None:
        self._connection = connection
        self._workspace = workspace

    def _insert_new(self, table: Table, rows: Iterable[Row]) -> None:
        """Insert what is not there yet."""
        if values := [dict(row, workspace=self._workspace) for row in rows]:
            self._connection.execute(insert(self._connection, table).on_conflict_do_nothing(), values)

    def _is_new(self, table: Table, row: Row) -> bool:
        """Insert a row if it is not there yet; True where it was not."""
        return is_new(self._connection, table, dict(row, workspace=self._workspace))

    def _insert_row(self, table: Table, row: Row) -> int:
        """Insert one row and answer its id."""
        statement = table.insert().values(workspace=self._workspace, **row)
        key = self._connection.execute(statement).inserted_primary_key
        return int(key[0]) if key else 0


def insert(connection: Connection, table: Table) -> sqlite.Insert:
    """An insert that knows conflicts; both dialects spell it alike, only the class differs."""
    spelled: sqlite.Insert = _INSERTS[connection.dialect.name](table)
    return spelled


def is_new(connection: Connection, table: Table, row: Row) -> bool:
    """Insert a row if it is not there yet; without the option SQLAlchemy forgets psycopg's count of inserted rows."""
    statement = insert(connection, table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    return bool(connection.execute(statement, dict(row)).rowcount == 1)


_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
