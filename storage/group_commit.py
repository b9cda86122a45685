"""Group commit: those of a process who wait for their turn to write share one transaction of SQLite.

A commit has the disk keep what was written, and has all others who write read anew what they knew: for several changes
together it costs little more than for one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from threading import Event, Lock
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from storage.kept import Kept
from storage.turn import Turn

MOST = 16  # changes of one transaction: whoever was first waits for the last


class Dropped(Exception):  # noqa: N818 - a state
    """Raised within a change: nothing of it is to stay. It goes no further."""


class NotKept(Exception):  # noqa: N818 - a state
    """Others had a share in the transaction, and it could not be committed."""


class GroupCommit:
    """`turn` is held from the first change of a transaction to its end."""

    def __init__(self, turn: Turn, writer: Kept) -> None:
        self._turn = turn
        self._writer = writer
        self._here = Lock()  # of this process, one changes at a time
        self._coming: list[None] = []  # one for each who waits to join
        self._open: _Group | None = None

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A transaction of its own, which may take its time."""
        with self._here:
            self._end(self._taken())
            with self._turn, self._writer.connect() as connection, connection.begin():
                yield connection

    @contextmanager
    def joined(self) -> Iterator[Connection]:
        """The transaction that is open, or a new one. Ends once all of it is kept; a change that fails is undone by
        itself, and where all of it cannot be kept, everybody fails."""
        self._coming.append(None)
        with self._here:
            self._coming.pop()
            group = self._taken() or _Group(self._turn, self._writer)
            try:
                with suppress(Dropped), group.change() as connection:
                    yield connection
            finally:
                if self._coming and group.size < MOST and group.is_open():
                    self._open = group
                else:
                    self._end(group)
        group.wait()

    def close(self) -> None:
        self._writer.dispose()
        self._turn.close()

    def _taken(self) -> _Group | None:
        group, self._open = self._open, None
        return group

    @staticmethod
    def _end(group: _Group | None) -> None:
        if group:
            group.end()


class _Group:
    """One transaction, which several threads continue one after the other."""

    def __init__(self, turn: Turn, writer: Kept) -> None:
        self.size = 0
        self._ended = Event()
        self._is_kept = self._is_lost = False
        self._failure: SQLAlchemyError | None = None
        with ExitStack() as stack:
            stack.enter_context(turn)
            self._connection = stack.enter_context(writer.connect())
            stack.enter_context(self._connection.begin())
            self._stack = stack.pop_all()
        self._driver: Any = self._connection.connection.driver_connection

    @contextmanager
    def change(self) -> Iterator[Connection]:
        """What it undoes goes back to a savepoint, but for the first one's: most are alone, and to be able to go back
        takes a tenth of their time."""
        self.size += 1
        if self.size > 1:
            self._driver.execute("SAVEPOINT change")
        stays = False
        try:
            yield self._connection
            stays = True
        finally:
            if self.is_open():
                self._close(stays)
            else:
                self._is_lost = True

    def is_open(self) -> bool:
        """SQLite itself gives a transaction up where the disk fails or is full."""
        return bool(self._driver.in_transaction)

    def end(self) -> None:
        """Commits. Whoever has a share learns of a failure; who ends it may have none."""
        try:
            self._stack.close()
            self._is_kept = not self._is_lost
        except SQLAlchemyError as failure:
            self._failure = failure
        finally:
            self._ended.set()

    def wait(self) -> None:
        """Until all is kept."""
        self._ended.wait()
        if not self._is_kept:
            raise NotKept from self._failure

    def _close(self, stays: bool) -> None:
        if self.size == 1:
            if not stays:
                self._connection.rollback()
            return
        if not stays:
            self._driver.execute("ROLLBACK TO change")
        self._driver.execute("RELEASE change")


class Separate:
    """Each change in a transaction of its own, of a database that keeps several at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def joined(self) -> Iterator[Connection]:
        with suppress(Dropped), self.alone() as connection:
            yield connection

    def close(self) -> None:
        self._engine.dispose()
