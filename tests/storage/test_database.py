"""The file of SQLite: what was committed is carried into it while others go on."""

import shutil
import sqlite3
from datetime import UTC, datetime

import pytest

from storage.database import Database
from storage.migrate import migrate

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)


@pytest.fixture
def database(sqlite_url):
    opened = Database(sqlite_url)
    migrate(opened)
    yield opened
    opened.close()


def came(path) -> int:
    """How many deliveries the file alone knows of, without what lies beside it."""
    alone = shutil.copy(path, path.with_name("alone.db"))
    with sqlite3.connect(alone) as connection:
        found = connection.execute("SELECT count(*) FROM deliveries").fetchone()[0]
    connection.close()
    return int(found)


def test_what_was_committed_is_carried_into_the_file_while_others_read_and_write(database, tmp_path):
    for number in range(9):
        with database.write("T1") as store:
            store.deliveries.book(f"event:{number}", NOW)
    database.tidy()
    assert came(tmp_path / "pacer.db") == 9
    with database.read("T1") as reading, database.write("T1") as writing:
        assert writing.deliveries.book("event:9", NOW)
        assert reading.deliveries.came("event:8")
        database.tidy()
    assert came(tmp_path / "pacer.db") == 9
    database.tidy()
    assert came(tmp_path / "pacer.db") == 10


def test_postgres_keeps_its_own_house(postgres_url):
    database = Database(postgres_url)
    migrate(database)
    database.tidy()
    with database.write("T1") as store:
        assert store.deliveries.book("event:1", NOW)
    database.close()
