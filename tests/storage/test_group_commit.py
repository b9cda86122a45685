"""Changes that share a transaction: all are kept before one of them ends, and what fails undoes itself alone."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from storage.database import Database
from storage.group_commit import MOST, NotKept
from storage.migrate import migrate

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
FILE = "T1"


@pytest.fixture
def database(tmp_path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/pacer.db")
    migrate(database)
    yield database
    database.close()


@pytest.fixture
def onlooker(database) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(database.path)
    yield connection
    connection.close()


def kept(onlooker: sqlite3.Connection) -> set[str]:
    return {key for (key,) in onlooker.execute("SELECT key FROM deliveries")}


def book(database: Database, key: str) -> bool:
    with database.share(FILE) as store:
        return store.deliveries.book(key, NOW)


def crowd(database: Database, pool: ThreadPoolExecutor, keys: list[str]) -> list[Future[bool]]:
    """They wait behind the change that is under way."""
    coming = [pool.submit(book, database, key) for key in keys]
    time.sleep(0.2)
    return coming


def test_who_waits_is_kept_together_with_who_was_first_and_nobody_before(database, onlooker):
    seen = []
    with ThreadPoolExecutor(4) as pool:
        with database.share(FILE) as store:
            store.deliveries.book("first", NOW)
            coming = crowd(database, pool, ["a", "b", "c"])
            seen.append(kept(onlooker))
        assert kept(onlooker) == {"first", "a", "b", "c"}
        assert all(each.result() for each in coming)
    assert seen == [set()]


def test_a_change_that_fails_leaves_those_before_and_behind_it(database, onlooker):
    def fail() -> None:
        with database.share(FILE) as store:
            store.deliveries.book("wrong", NOW)
            raise LookupError("nobody")

    with ThreadPoolExecutor(4) as pool:
        with database.share(FILE) as store:
            store.deliveries.book("first", NOW)
            before, failing = crowd(database, pool, ["before"]), pool.submit(fail)
            time.sleep(0.2)
            behind = crowd(database, pool, ["behind"])
        with pytest.raises(LookupError):
            failing.result()
        assert [each.result() for each in (*before, *behind)] == [True, True]
    assert kept(onlooker) == {"first", "before", "behind"}


def test_the_first_that_fails_takes_nobody_with_it(database, onlooker):
    with ThreadPoolExecutor(2) as pool:
        with pytest.raises(LookupError), database.share(FILE) as store:
            store.deliveries.book("wrong", NOW)
            coming = crowd(database, pool, ["a", "b"])
            raise LookupError("nobody")
        assert [each.result() for each in coming] == [True, True]
    assert kept(onlooker) == {"a", "b"}


@pytest.mark.parametrize("first", [True, False])
def test_what_drops_its_change_ends_well_and_leaves_nothing(database, onlooker, first):
    def drop() -> str:
        with database.share(FILE) as store:
            store.deliveries.book("dropped", NOW)
            store.drop()
            return "shown"

    if first:
        assert drop() == "shown"
    else:
        with ThreadPoolExecutor(1) as pool, database.share(FILE) as store:
            store.deliveries.book("kept", NOW)
            dropping = pool.submit(drop)
            time.sleep(0.2)
        assert dropping.result() == "shown"
    assert kept(onlooker) == (set() if first else {"kept"})


def test_where_sqlite_gives_the_transaction_up_nobody_believes_to_be_kept(database, onlooker):
    def break_off() -> None:
        with database.share(FILE) as store:
            store.deliveries.book("last", NOW)
            store._connection.connection.driver_connection.execute("ROLLBACK")  # as it does where the disk is full
            raise OperationalError("INSERT", None, sqlite3.OperationalError("disk is full"))

    with ThreadPoolExecutor(2) as pool:
        with pytest.raises(NotKept), database.share(FILE) as store:
            store.deliveries.book("first", NOW)
            breaking = pool.submit(break_off)
            time.sleep(0.2)
        with pytest.raises(OperationalError):
            breaking.result()
    assert kept(onlooker) == set()
    assert book(database, "first")


def test_where_the_commit_fails_everybody_fails(database, onlooker):
    def refuse(_: object) -> None:
        raise OperationalError("COMMIT", None, sqlite3.OperationalError("disk I/O error"))

    event.listen(database.engine, "commit", refuse)
    with ThreadPoolExecutor(2) as pool:
        with pytest.raises(NotKept), database.share(FILE) as store:
            store.deliveries.book("first", NOW)
            coming = crowd(database, pool, ["a"])
        with pytest.raises(NotKept):
            coming[0].result()
    event.remove(database.engine, "commit", refuse)
    assert kept(onlooker) == set()
    assert book(database, "a")


def test_a_long_change_begins_when_those_who_share_are_kept(database, onlooker):
    def long() -> set[str]:
        with database.change(), closing(sqlite3.connect(database.path)) as look:
            return kept(look)

    with ThreadPoolExecutor(3) as pool:
        with database.share(FILE) as store:
            store.deliveries.book("first", NOW)
            coming = [*crowd(database, pool, ["a"]), pool.submit(long)]
            time.sleep(0.2)
        assert {"first"} <= coming[1].result() <= {"first", "a"}
        assert coming[0].result()


def test_many_threads_book_once_each_whatever_fails_beside_them(database, onlooker):
    def act(number: int) -> bool:
        try:
            with database.share(FILE) as store:
                won = store.deliveries.book(f"event:{number % 100}:{number % 7 == 0}", NOW)
                if number % 7 == 0:
                    raise LookupError
                return won
        except LookupError:
            return False

    with ThreadPoolExecutor(2 * MOST) as pool:
        won = sum(pool.map(act, range(600)))
    assert won == len(kept(onlooker)) == len({f"{n % 100}" for n in range(600) if n % 7})
