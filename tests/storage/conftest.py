"""One database of each kind for all tests of storage; each test has a workspace of its own in it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

import pytest

from storage.database import Database
from storage.migrate import migrate
from storage.store import Store

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Office:
    """A workspace that is alone with itself."""

    database: Database
    workspace: str

    def write(self) -> AbstractContextManager[Store]:
        return self.database.write(self.workspace)

    def read(self) -> AbstractContextManager[Store]:
        return self.database.read(self.workspace)


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def database(request, tmp_path_factory) -> Iterator[Database]:
    if request.param == "sqlite":
        yield from _migrated(f"sqlite:///{tmp_path_factory.mktemp('storage')}/pacer.db")
        return
    with request.getfixturevalue("postgres").database() as url:
        yield from _migrated(url)


def _migrated(url: str) -> Iterator[Database]:
    database = Database(url)
    migrate(database)
    yield database
    database.close()


@pytest.fixture
def office(database) -> Office:
    return Office(database, f"T{next(_numbers)}")


@pytest.fixture
def store(office) -> Iterator[Store]:
    """Within one transaction, which is kept."""
    with office.write() as store:
        yield store
