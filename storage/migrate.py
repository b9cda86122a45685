"""Bringing a database to the newest schema."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.database import Database


def migrate(database: Database) -> None:
    """Upgrade to the newest version; does nothing where it is there already."""
    with database.look() as connection:
        if _version(connection) == newest():
            return
    config = _config()
    with database.change() as connection:
        database.line_up(connection, "migrations")  # two processes may start at once
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def newest() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()


def is_current(connection: Connection) -> bool:
    return _version(connection) == newest()


def _version(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
