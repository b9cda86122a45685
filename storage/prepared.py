"""A statement that SQLAlchemy writes out once for a database, and that then runs on the driver itself.

SQLAlchemy takes ten times as long over handing a small statement on as SQLite over running it."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Date, Delete, Dialect, Insert, Select, Update
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

Values = Mapping[str, Any]
Found = Any  # a row, its columns by name
Process = Callable[[Any], Any]
Row = Callable[[Iterable[Any]], Found]


class Prepared:
    """To stand in a module; what is made in passing is better given to SQLAlchemy."""

    def __init__(self, statement: Select[*tuple[Any, ...]] | Insert | Update | Delete) -> None:
        self._statement = statement
        self._inserts = isinstance(statement, Insert)  # for these the values are the columns
        self._written: dict[tuple[str | bool, ...], _Written] = {}
        self._row: dict[str, Row] = {}

    def all(self, connection: Connection, values: Values) -> list[Found]:
        cursor = self._in(connection, values).run(connection, values)
        row, found = self._row_of(connection.dialect, cursor), cursor.fetchall()
        cursor.close()
        return [row(columns) for columns in found]

    def first(self, connection: Connection, values: Values) -> Found | None:
        found = self.all(connection, values)
        return found[0] if found else None

    def scalar(self, connection: Connection, values: Values) -> Any:
        """The first column of the first row; None where there is no row."""
        found = self.first(connection, values)
        return found[0] if found else None

    def change(self, connection: Connection, values: Values) -> int:
        """How many rows it touched."""
        cursor = self._in(connection, values).run(connection, values)
        touched = cursor.rowcount
        cursor.close()
        return touched

    def insert(self, connection: Connection, values: Values) -> int:
        """The number of the new row; PostgreSQL is asked for it within the statement."""
        cursor = self._in(connection, values).run(connection, values)
        key = cursor.fetchone() if cursor.description else (getattr(cursor, "lastrowid", 0),)  # psycopg has none
        cursor.close()
        return int(key[0]) if key else 0

    def each(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Once for each row; all of them name the same values."""
        self._in(connection, rows[0], many=True).run_many(connection, rows)

    def _in(self, connection: Connection, values: Values, many: bool = False) -> _Written:
        key = (connection.dialect.name, many, *(values if self._inserts else ()))
        if key not in self._written:
            names = list(values) if self._inserts else None
            compiled = self._statement.compile(dialect=connection.dialect, column_keys=names, for_executemany=many)
            self._written[key] = _written(compiled)
        return self._written[key]

    def _row_of(self, dialect: Dialect, cursor: DBAPICursor) -> Row:
        if dialect.name not in self._row:
            codes = [column[1] for column in cursor.description]
            self._row[dialect.name] = _row(self._statement, dialect, codes)
        return self._row[dialect.name]


@dataclass(frozen=True, slots=True)
class _Written:
    """`binds` name the values in the order of their places, each with what makes it the driver's own; `picked` takes
    them in that order, where none of them is a list, whose lengths `texts` know: powers of two, and so few."""

    text: str
    place: str
    binds: tuple[tuple[str, Process | None], ...]
    lists: tuple[str, ...]
    constants: dict[str, Any]
    picked: Callable[[Values], tuple[Any, ...]]
    processes: tuple[tuple[int, Process], ...]
    texts: dict[tuple[int, ...], str] = field(default_factory=dict)  # by the lengths of the lists

    def run(self, connection: Connection, values: Values) -> DBAPICursor:
        if not self.lists:
            return _run(connection, self.text, self._filled(values))
        given = {**self.constants, **values}
        for name in self.lists:
            given[name] = _padded(given[name])
        sizes = tuple([len(given[name]) for name in self.lists])
        if sizes not in self.texts:
            self.texts[sizes] = self._text_for(sizes)
        return _run(connection, self.texts[sizes], self._spread(given))

    def run_many(self, connection: Connection, rows: Sequence[Values]) -> None:
        _run(connection, self.text, list(map(self._filled, rows)), many=True).close()

    def _text_for(self, sizes: tuple[int, ...]) -> str:
        text = self.text
        for name, size in zip(self.lists, sizes, strict=True):
            text = text.replace(f"__[POSTCOMPILE_{name}]", ", ".join([self.place] * size) or "NULL")
        return text

    def _filled(self, values: Values) -> tuple[Any, ...]:
        filled = self.picked({**self.constants, **values} if self.constants else values)
        return _processed(tuple, self.processes, filled) if self.processes else filled

    def _spread(self, given: Values) -> tuple[Any, ...]:
        """With the elements of a list in its place."""
        filled: list[Any] = []
        for name, process in self.binds:
            if name in self.lists:
                filled += map(process, given[name]) if process else given[name]
            else:
                filled.append(process(given[name]) if process else given[name])
        return tuple(filled)


def _padded(keys: Sequence[Any]) -> list[Any]:
    """As many as the next power of two, the last one again and again: so a driver meets few texts, and keeps them."""
    wanted = 1 << (len(keys) - 1).bit_length() if keys else 0
    return [*keys, *[keys[-1] for _ in range(len(keys), wanted)]]


def _run(connection: Connection, text: str, values: Sequence[Any], many: bool = False) -> DBAPICursor:
    """Within the connection's transaction, heard by whoever listens to its engine; fails as SQLAlchemy does."""
    if not connection.in_transaction():
        connection.begin()
    cursor = connection.connection.cursor()
    for hear in connection.engine.dispatch.before_cursor_execute:
        hear(connection, cursor, text, values, None, many)
    try:
        cursor.executemany(text, values) if many else cursor.execute(text, values)
    except connection.dialect.loaded_dbapi.Error as failure:
        driver = connection.dialect.loaded_dbapi.Error
        raise DBAPIError.instance(text, None, failure, driver, hide_parameters=True) from failure
    return cursor


def _written(compiled: SQLCompiler) -> _Written:
    dialect, names = compiled.dialect, compiled.positiontup or []
    binds = tuple((name, _bound(compiled.binds[name].type, dialect)) for name in names)
    return _Written(
        text=str(compiled),
        place="?" if dialect.paramstyle == "qmark" else "%s",
        binds=binds,
        lists=tuple({name for name in names if compiled.binds[name].expanding}),
        constants={name: compiled.binds[name].value for name in names if not compiled.binds[name].required},
        picked=_picking(names),
        processes=tuple((place, process) for place, (_, process) in enumerate(binds) if process),
    )


def _picking(names: Sequence[str]) -> Callable[[Values], tuple[Any, ...]]:
    """The values of these names, in their order. Python's own is the quickest, and makes no tuple of one."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


def _bound(kind: TypeEngine[Any], dialect: Dialect) -> Process | None:
    """What makes a value the driver's own; a date in half the time that SQLAlchemy takes to write it for SQLite."""
    process = kind.dialect_impl(dialect).bind_processor(dialect)
    return _day if process and isinstance(kind, Date) else process


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _row(statement: Any, dialect: Dialect, codes: list[Any]) -> Row:
    """What makes a named tuple of the columns of a question; `codes` are the driver's for their types."""
    columns = statement.column_descriptions
    made = namedtuple("Found", [column["name"] for column in columns], rename=True)  # type: ignore[misc]  # at run time
    kinds = [column["type"].dialect_impl(dialect) for column in columns]
    found = (kind.result_processor(dialect, code) for kind, code in zip(kinds, codes, strict=True))
    processes = [(place, process) for place, process in enumerate(found) if process]
    return partial(_processed, made._make, processes) if processes else made._make


def _processed(make: Row, processes: Iterable[tuple[int, Process]], found: Iterable[Any]) -> Found:
    columns = list(found)
    for place, process in processes:
        columns[place] = process(columns[place])
    return make(columns)
