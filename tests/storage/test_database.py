"""The file of SQLite: what was committed is carried into it while others go on."""

import shutil
import sqlite3
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

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


def test_each_question_sees_what_is_there_as_it_begins_also_after_one_that_failed(database):
    with database.ask("T1") as before, database.write("T1") as writing:
        assert not before.deliveries.came("event:1")
        assert writing.deliveries.book("event:1", NOW)
    with pytest.raises(DBAPIError), database.read("T1") as failing:
        failing._connection.execute(text("SELECT * FROM nowhere"))
    with database.read("T1") as reading:
        assert reading.deliveries.came("event:1")


def test_a_question_has_one_view_from_its_first_statement_on(database):
    with database.look() as looking:
        assert looking.execute(text("SELECT count(*) FROM deliveries")).scalar() == 0
        with database.write("T1") as writing:
            assert writing.deliveries.book("event:1", NOW)
        assert looking.execute(text("SELECT count(*) FROM deliveries")).scalar() == 0
    with database.look() as looking:
        assert looking.execute(text("SELECT count(*) FROM deliveries")).scalar() == 1


def test_postgres_keeps_its_own_house(postgres_url):
    database = Database(postgres_url)
    migrate(database)
    database.tidy()
    with database.write("T1") as store:
        assert store.deliveries.book("event:1", NOW)
    database.close()
