"""Pacer within this process, on a database of the bench: for what is measured below HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.build import Pacer, build
from bot.clock import Clock
from bot.settings import Settings
from tests.bench.company import Company
from tests.bench.running import SECRET, TOKEN


@contextmanager
def office(database: Path) -> Iterator[Pacer]:
    """Nothing is started: what Pacer would post stays in its outbox."""
    settings = Settings(
        _env_file=None,
        database_url=f"sqlite:///{database}",
        slack_api_url="http://127.0.0.1:9/",
        slack_bot_token=TOKEN,
        slack_signing_secret=SECRET,
    )
    pacer = build(settings, Clock())
    yield pacer
    pacer.database.close()


def company(reps: int, months: int) -> Company:
    return Company(reps, months, datetime.now(UTC).date())
