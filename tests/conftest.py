"""What tests ask for: a database of either kind without rows, and a real browser."""

import os
import shutil
from collections.abc import Iterator
from sqlite3 import Connection

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright
from sqlalchemy import Engine, event

from tests.postgres import NoPostgres, Postgres

# A busy machine is no failure: speed is measured by the benchmark, not by a deadline on each example.
settings.register_profile("pacer", deadline=None)
settings.load_profile("pacer")

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@event.listens_for(Engine, "connect")
def in_no_order(connection: object, _record: object) -> None:
    """What asks for no order gets the other one than usual: PostgreSQL gives whichever it likes."""
    if isinstance(connection, Connection):
        connection.execute("PRAGMA reverse_unordered_selects=on")


def absent(reason: str) -> None:
    """Skips on somebody's own machine; where CI runs, everything must be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    try:
        server = Postgres()
    except NoPostgres as reason:
        absent(str(reason))
    yield server
    server.stop()


@pytest.fixture
def sqlite_url(tmp_path) -> str:
    return f"sqlite:///{tmp_path}/pacer.db"


@pytest.fixture
def postgres_url(postgres) -> Iterator[str]:
    with postgres.migrated() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request) -> str:
    """A test that asks for it runs twice, on a database of each kind without rows; `prepare` makes it ready."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request) -> Iterator[str]:
    """As `database_url`, of databases without tables."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    with request.getfixturevalue("postgres").database() as url:
        yield url


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in the browser come last: while it is open, asyncio.run() is refused in this thread."""
    items.sort(key=lambda item: "browser" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        absent("no chromium here: apt install chromium, or name one in CHROMIUM")
    expect.set_options(timeout=20_000)  # a busy machine draws slowly
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()
