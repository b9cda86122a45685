"""The clockwork: one tick a minute, and hourly work. What is due is decided elsewhere; APScheduler keeps nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler


def start(tick: Callable[[], None]) -> BackgroundScheduler:
    """Call `tick` in a thread of its own at each full minute, never twice at once, until `stop`."""
    scheduler = BackgroundScheduler(timezone="UTC")
    # Without a grace time of None a tick that comes a second late is dropped.
    scheduler.add_job(tick, "cron", second=0, coalesce=True, max_instances=1, misfire_grace_time=None)
    scheduler.start()
    return scheduler


def every_hour(scheduler: BackgroundScheduler, work: Callable[[], None]) -> None:
    """Call `work` at once and then each hour, never twice at once, in a thread of its own."""
    scheduler.add_job(
        work,
        "interval",
        hours=1,
        next_run_time=datetime.now(UTC),
        coalesce=True,
        max_instances=1,
        misfire_grace_time=None,
    )


def stop(scheduler: BackgroundScheduler) -> None:
    """Let a running tick finish, and begin no other."""
    scheduler.shutdown(wait=True)
