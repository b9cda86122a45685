"""`pacer migrate`: brings the database to this version's schema."""

from __future__ import annotations

import typer

from bot.cli.configured import configured, reach
from storage.database import Database
from storage.migrate import migrate, newest


def run() -> None:
    database = Database(configured().database_url)
    if reach(database):
        typer.echo(f"Nothing to do: the database is at {newest()}.")
        return
    migrate(database)
    typer.echo(f"The database is at {newest()} now.")
