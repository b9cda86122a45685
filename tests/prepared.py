"""An empty database with the newest schema, at the price of a copy where that can be had."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import make_url

from storage.database import Database
from storage.migrate import migrate


def prepare(database_url: str) -> None:
    """As `migrate` would leave it; a SQLite file is a copy of one that was migrated once."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite" and not Path(str(url.database)).exists():
        shutil.copyfile(Path(_once().name) / "pacer.db", str(url.database))
        return
    migrated(database_url)


@cache
def _once() -> tempfile.TemporaryDirectory[str]:
    """Gone with the process."""
    folder: tempfile.TemporaryDirectory[str] = tempfile.TemporaryDirectory(prefix="pacer-prepared-")
    migrated(f"sqlite:///{folder.name}/pacer.db")
    return folder


def migrated(database_url: str) -> None:
    database = Database(database_url)
    migrate(database)
    database.close()
