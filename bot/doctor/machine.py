"""What this machine gives: a database that answers, is up to date and takes writes, and room on the disk."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from bot.cli.configured import reason
from bot.doctor.finding import Finding
from storage.database import Database
from storage.migrate import is_current

ROOM = 500_000_000  # bytes; beside the database lies its log, which grows while a backup is made


def database(opened: Database) -> Generator[Finding, None, bool]:
    """Returns whether the database can be asked further."""
    if opened.is_sqlite and not Path(opened.path).is_file():
        yield Finding(f"There is no database at {opened.path} yet", "pacer migrate makes it; or mend DATABASE_URL")
        return False
    try:
        with opened.look() as connection:
            current = is_current(connection)
    except DatabaseError as failure:
        yield Finding(f"The database does not answer: {reason(failure)}", _reach(opened))
        return False
    yield Finding("The database answers")
    if not current:
        yield Finding("The database is of another version", "pacer migrate")
        return False
    yield Finding("The database is up to date")
    yield _writes(opened)
    if opened.is_sqlite:
        yield _room(Path(opened.path).resolve().parent)
    return True


def _writes(opened: Database) -> Finding:
    """A write that is taken back."""
    try:
        with opened.rehearse("pacer doctor") as store:
            store.workspaces.meet()
    except DatabaseError as failure:
        return Finding(f"The database takes no writes: {reason(failure)}", _rights(opened))
    return Finding("The database takes writes")


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    says = f"{free / 1e9:,.1f} GB are free beside the database"
    return Finding(says) if free >= ROOM else Finding(says, f"make room: at least {ROOM / 1e9:.1f} GB")


def _reach(opened: Database) -> str:
    if opened.is_sqlite:
        return f"is {opened.path} a file of Pacer's, and may it be read? If it is broken, put a backup in its place"
    return "does the server run, and do host, port, user, password and name in DATABASE_URL hold?"


def _rights(opened: Database) -> str:
    return f"may {opened.path} and its folder be written?" if opened.is_sqlite else "grant the user its rights"
