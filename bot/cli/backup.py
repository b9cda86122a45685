"""`pacer backup`: a whole copy of the SQLite file; for PostgreSQL, the command that makes one."""

from __future__ import annotations

import shlex
import sqlite3
from datetime import datetime
from pathlib import Path

import typer
from sqlalchemy import URL, make_url

from bot.cli.configured import configured
from bot.cli.stop import FAILED, stop
from storage.backup import back_up


def run(file: Path | None) -> None:
    url = make_url(configured().database_url)
    named = file or Path(f"pacer-{datetime.now().astimezone():%Y%m%d-%H%M%S}")
    if url.get_backend_name() == "postgresql":
        stop(f"PostgreSQL copies itself:\n  {_pg_dump(url, file or named.with_suffix('.dump'))}")
    source = Path(url.database or "")
    if not source.is_file():
        stop(f"There is no database at {source} to copy. Next: pacer doctor")
    _copy(source, file or named.with_suffix(".db"))


def _pg_dump(url: URL, target: Path) -> str:
    """Without the password: pg_dump asks for it, or finds it in PGPASSWORD or ~/.pgpass."""
    address = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    return shlex.join(["pg_dump", "--format=custom", f"--file={target}", address.render_as_string()])


def _copy(source: Path, target: Path) -> None:
    try:
        back_up(source, target)
    except FileExistsError:
        stop(f"{target} is there already. Name another file: pacer backup FILE")
    except (sqlite3.Error, OSError) as failure:
        stop(f"The copy could not be made: {failure}", FAILED)
    typer.echo(f"{target}  {target.stat().st_size:,} bytes")
