"""A claim on a post of the outbox: while it is held nobody else sends it, in whatever process."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from domain.post import Attempt, Post
from storage.database import Database
from storage.outbox import claim, record, renew

TIMEOUT = 7  # seconds that the platform has to take a call, and as many to answer it
FRESH = 1.0  # seconds in which a claim need not be renewed before the next call


def span_of(timeout: int) -> timedelta:
    """How long a claim holds: as long as one call may take. A post of a process that died waits as long."""
    return timedelta(seconds=FRESH + 2 * timeout)


SPAN = span_of(TIMEOUT)


class Overtaken(Exception):  # noqa: N818 - a state: the claim ran out and somebody else has the post
    """Raised before a call to the platform that could say the post a second time."""


class Lease:
    """`post` counts the attempt that the claim stands for."""

    def __init__(self, database: Database, post: Post, span: timedelta = SPAN) -> None:
        self.post = post
        self._span = span
        self._database = database
        self._renewed = time.monotonic()

    def hold(self) -> None:
        """To be called before every call to the platform; raises `Overtaken`."""
        if time.monotonic() - self._renewed > FRESH:
            with self._database.change() as connection:
                if not renew(connection, self.post, datetime.now(UTC) + self._span):
                    raise Overtaken(self.post.id)
            self._renewed = time.monotonic()

    def record(self, attempt: Attempt) -> bool:
        """False where the post is somebody else's by now, who looks up whether it arrived."""
        with self._database.change() as connection:
            return record(connection, self.post, attempt)


def lease(database: Database, post: Post, span: timedelta = SPAN) -> Lease | None:
    """None where another process was quicker."""
    now = datetime.now(UTC)
    with database.change() as connection:
        if not claim(connection, post, now, now + span):
            return None
    return Lease(database, post._replace(attempts=post.attempts + 1), span)
