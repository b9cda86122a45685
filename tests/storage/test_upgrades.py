"""What was kept before a migration is right after it."""

from datetime import UTC, datetime

from alembic import command
from sqlalchemy import text

from storage.database import Database
from storage.migrate import _config, migrate

BEGUN = datetime(2026, 11, 1, tzinfo=UTC)


def test_targets_that_were_set_before_stand_since_their_newest_version(empty_url):
    database = Database(empty_url)
    upgrade(database, "0009")
    with database.change() as connection:
        target = {"workspace": "T1", "subject_kind": "member", "subject": "U1", "metric": "visits", "currency": ""}
        add(connection, "targets", target | {"id": 7, "period": "2026-11", "goal": 20, "version": 2})
        for number, goal in ((1, 10), (2, 20)):
            at = BEGUN.replace(day=number)
            version = {"target": 7, "number": number, "workspace": "T1", "goal": goal, "author": "U9", "at": at}
            add(connection, "target_versions", version)
    migrate(database)
    with database.read("T1") as store:
        assert store.targets.since() == {7: BEGUN.replace(day=2)}
    database.close()


def test_days_that_were_booked_before_are_attended(empty_url):
    database = Database(empty_url)
    upgrade(database, "0017")
    with database.change() as connection:
        entry = {"workspace": "T1", "member": "U1", "value": 1, "currency": "", "message": 1, "booked_at": BEGUN}
        days = [("visits", "2026-11-02"), ("calls", "2026-11-02"), ("visits", "2026-11-30"), ("visits", "2026-12-31")]
        for metric, day in days:
            add(connection, "entries", entry | {"metric": metric, "day": day})
    migrate(database)
    with database.read("T1") as store:
        assert store.attendances.every() == {("U1", "2026-11"): 1 << 1 | 1 << 29, ("U1", "2026-12"): 1 << 30}
    database.close()


def upgrade(database, version):
    config = _config()
    with database.change() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)


def add(connection, table, row):
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), row)
