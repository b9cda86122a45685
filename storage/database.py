"""The database: SQLite by default, PostgreSQL by URL; one transaction for a question or a change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from sqlite3 import OperationalError
from threading import Lock
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url

from storage.group_commit import Dropped, GroupCommit, Separate
from storage.kept import Kept, Snapshots
from storage.store import Store
from storage.turn import Turn

BUSY_SECONDS = 10
MUCH = 8000  # pages beside the file before a writer carries them into it, and keeps all others waiting
_ONE_WRITER = text("SELECT pg_advisory_xact_lock(hashtext(:workspace))")


class Database:
    """Reads see a consistent snapshot. Writes of a workspace come one after the other, from their first statement on:
    SQLite has one write lock for all, PostgreSQL gets one for each workspace."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self._reader: Engine | Kept
        self._changes: GroupCommit | Separate
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self.engine = _sqlite(url)
            event.listen(self.engine, "begin", lambda connection: _driver(connection).execute("BEGIN IMMEDIATE"))
            turn = Turn(f"{parsed.database}-turn" if parsed.database else "")
            self._writer, self._reader = Kept(self.engine), Snapshots(_sqlite(url))
            self._changes = GroupCommit(turn, self._writer)
            self._asking: AbstractContextManager[Any] = Lock()
        else:
            self.engine = _postgres(url)
            self._changes = Separate(self.engine)
            self._reader = self.engine.execution_options(isolation_level="REPEATABLE READ")
            self._asking = nullcontext()
        self.path = parsed.database or ""

    @contextmanager
    def read(self, workspace: str) -> Iterator[Store]:
        with self._reader.connect() as connection:
            yield Store(connection, workspace)

    @contextmanager
    def ask(self, workspace: str) -> Iterator[Store]:
        """A short read, one at a time: SQLite lets go of the interpreter for each statement, and threads that pass it
        round take twice as long together as one after the other."""
        with self._asking, self._reader.connect() as connection:
            yield Store(connection, workspace)

    @contextmanager
    def write(self, workspace: str) -> Iterator[Store]:
        """Commits where the block ends, rolls back where it raises. Waiting in line here beats SQLite's own polling."""
        with self.change() as connection:
            self.line_up(connection, workspace)
            yield Store(connection, workspace)

    @contextmanager
    def share(self, workspace: str) -> Iterator[Store]:
        """A short `write`, where SQLite is in one transaction with those of this process who wait for their turn."""
        with self._changes.joined() as connection:
            self.line_up(connection, workspace)
            store = Store(connection, workspace)
            yield store
            if store.is_dropped:
                raise Dropped

    @contextmanager
    def rehearse(self, workspace: str) -> Iterator[Store]:
        """Like `write`, and nothing of it stays."""
        with self.change() as connection:
            self.line_up(connection, workspace)
            yield Store(connection, workspace)
            connection.rollback()

    @contextmanager
    def look(self) -> Iterator[Connection]:
        """A read across workspaces, for what belongs to none: the outbox, the schedule, checks."""
        with self._reader.connect() as connection:
            yield connection

    def change(self) -> AbstractContextManager[Connection]:
        """A write across workspaces."""
        return self._changes.alone()

    def tidy(self) -> None:
        """Carry into SQLite's file what was committed beside it, while others read and write: to be called now and
        then, so that no writer has to."""
        if self.is_sqlite:
            with self._writer.connect() as connection:
                _driver(connection).execute("PRAGMA wal_checkpoint(passive)").fetchall()

    def line_up(self, connection: Connection, workspace: str) -> None:
        """What a decision has read stays true until it is written: two people who undo one entry undo it once."""
        if not self.is_sqlite:
            connection.execute(_ONE_WRITER, {"workspace": workspace})

    def close(self) -> None:
        self._changes.close()
        self._reader.dispose()


def _sqlite(url: str) -> Engine:
    engine = create_engine(
        url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}, pool_size=40, hide_parameters=True
    )
    event.listen(engine, "connect", _on_connect)
    return engine


def _postgres(url: str) -> Engine:
    # Parameters hold what people wrote: they stay out of error messages, and so out of logs.
    driver = make_url(url).set(drivername="postgresql+psycopg")
    return create_engine(driver, paramstyle="format", pool_size=16, hide_parameters=True)


def _driver(connection: Connection) -> Any:
    """SQLite's own connection: as fast as can be for the same word in each transaction."""
    return connection.connection.driver_connection


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN is deferred and would lose updates
    for pragma in (
        "synchronous=full",
        "foreign_keys=on",
        "temp_store=memory",  # what a savepoint goes back to
        f"busy_timeout={BUSY_SECONDS * 1000}",
        f"wal_autocheckpoint={MUCH}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    _write_ahead(connection)


def _write_ahead(connection: Any) -> None:
    """The file stays so once it is switched. Of those who switch it together, SQLite lets in one and does not wait."""
    deadline = monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=wal")
            return
        except OperationalError:
            if monotonic() > deadline:
                raise
            sleep(0.01)
