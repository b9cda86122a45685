"""The migrations make exactly the tables that the code expects."""

from concurrent.futures import ThreadPoolExecutor

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from storage.database import Database
from storage.migrate import is_current, migrate
from storage.schema import (
    approvals,
    cycles,
    flow,
    imports,
    intel,
    ledger,
    market,
    merges,
    people,
    plans,
    reviews,
    rounds,
    splits,
    targets,
    usages,
    votes,
)
from storage.schema.columns import metadata

MODULES = (
    approvals,
    cycles,
    flow,
    imports,
    intel,
    ledger,
    market,
    merges,
    people,
    plans,
    reviews,
    rounds,
    splits,
    targets,
    usages,
    votes,
)


def test_an_empty_database_gets_every_table_and_a_second_time_changes_nothing(empty_url):
    database = Database(empty_url)
    with database.look() as connection:
        assert not is_current(connection)
    migrate(database)
    with database.write("T1") as store:
        store.workspaces.meet()
    migrate(database)
    with database.look() as connection:
        assert is_current(connection)
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
    with database.write("T1") as store:
        assert store.workspaces.meet() is False
    database.close()


def test_the_tables_are_what_the_code_expects(database):
    with database.look() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_processes_that_start_at_once_migrate_once(empty_url):
    databases = [Database(empty_url) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(migrate, databases)) == [None] * 8
    with databases[0].look() as connection:
        assert is_current(connection)
    for database in databases:
        database.close()


def test_no_column_limits_the_length_of_text():
    """SQLite would not mind, PostgreSQL would refuse: the two must take the same."""
    limited = [
        str(column)
        for table in metadata.tables.values()
        for column in table.columns
        if getattr(column.type, "length", None) is not None
    ]
    assert limited == []
