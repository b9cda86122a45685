"""A claim on a post of the outbox: while it is held nobody else sends it, in whatever process."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.post import Attempt, Post
from storage.database import Database
from storage.outbox import claim, record, renew

SPAN = timedelta(seconds=15)  # longer than one call to the platform takes; a post of a dead process waits as long
FRESH = 1.0  # seconds in which a claim need not be renewed before the next call


class Overtaken(Exception):  # noqa: N818 - a state: the claim ran out and somebody else has the post
    """Raised before a call to the platform that could say the post a second time."""


class Lease:
    """`post` counts the attempt that the claim stands for."""

    def __init__(self, database: Database, post: Post) -> None:
        self.post = post
        self._database = database
        self._renewed = time.monotonic()

    def hold(self) -> None:
        """To be called before every call to the platform; raises `Overtaken`."""
        if time.monotonic() - self._renewed > FRESH:
            with self._database.change() as connection:
                if not renew(connection, self.post, datetime.now(UTC) + SPAN):
                    raise Overtaken(self.post.id)
            self._renewed = time.monotonic()

    def record(self, attempt: Attempt) -> bool:
        """False where the post is somebody else's by now, who looks up whether it arrived."""
        with self._database.change() as connection:
            return record(connection, self.post, attempt)


def lease(database: Database, post: Post) -> Lease | None:
    """None where another process was quicker."""
    now = datetime.now(UTC)
    with database.change() as connection:
        if not claim(connection, post, now, now + SPAN):
            return None
    return Lease(database, replace(post, attempts=post.attempts + 1))
