"""Connections that stay open from one transaction to the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine


class Kept:
    """Of a database that is a file, and so does not go away: to take a connection out of SQLAlchemy's pool and to put
    it back costs twice what most transactions ask."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._idle: list[Connection] = []

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """What is not committed within the block is undone."""
        connection = self._taken()
        try:
            yield connection
        finally:
            connection.rollback()
            driver: Any = connection.connection.driver_connection
            if driver.in_transaction:  # SQLAlchemy takes a commit that failed for an end
                driver.rollback()
            self._idle.append(connection)

    def dispose(self) -> None:
        while self._idle:
            self._idle.pop().close()
        self._engine.dispose()

    def _taken(self) -> Connection:
        try:
            return self._idle.pop()  # by one thread at a time
        except IndexError:
            return self._engine.connect()


class Snapshots(Kept):
    """For questions alone. SQLAlchemy stays within one transaction of its own, and the driver begins and ends what
    SQLite sees: a short question takes no longer than to begin and to end it through SQLAlchemy."""

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        connection = self._taken()
        if not connection.in_transaction():
            connection.begin()
        driver: Any = connection.connection.driver_connection
        driver.execute("BEGIN")
        try:
            yield connection
        finally:
            driver.rollback()
            self._idle.append(connection)
