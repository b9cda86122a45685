"""Sends what waits in the outbox: in order within a channel, about one a second there, each once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import structlog

from bot.metrics import OUTBOX_WAITING, POSTS
from domain.post import Attempt, Post
from storage.database import Database
from storage.outbox import claim, record, waiting

log = structlog.get_logger()
Send = Callable[[Post], Attempt]
LEASE = timedelta(seconds=15)  # longer than a post may take; what is claimed by a process that died waits as long
BURST = 3  # posts that a channel takes at once
PAUSE = 1.0  # seconds a post in a channel after that
BATCH = 200
IDLE = 0.5  # seconds between looks when nobody calls


class Room:
    """How many posts a channel still takes: `BURST` at once, then one in `PAUSE` seconds."""

    def __init__(self) -> None:
        self._full_at: dict[str, float] = {}

    def take(self, channel: str) -> bool:
        now = time.monotonic()
        full_at = max(self._full_at.get(channel, now), now)
        if full_at - now > (BURST - 1) * PAUSE:
            return False
        self._full_at[channel] = full_at + PAUSE
        return True


class Worker:
    """One thread; `wake` after a transaction that may have left something to send."""

    def __init__(self, database: Database, send: Send, parked: Callable[[Post, Attempt], None]) -> None:
        self._database = database
        self._send = send
        self._parked = parked
        self._room = Room()
        self._called = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="outbox", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        self._called.set()

    def stop(self) -> None:
        """Ends after the post under way; what waits is kept."""
        self._stopping.set()
        self._called.set()
        self._thread.join(LEASE.total_seconds())

    def drain(self, seconds: float) -> int:
        """Send until nothing waits or the time is over; returns how many posts still wait."""
        until = time.monotonic() + seconds
        while (left := self.send_waiting()) and time.monotonic() < until:
            time.sleep(0.05)
        return left

    def send_waiting(self) -> int:
        """One round over the channels; returns how many posts are left."""
        with self._database.look() as connection:
            posts = waiting(connection, BATCH)
        held: set[str] = set()
        sent = 0
        for post in posts:
            place = post.channel or post.recipient
            if place not in held and (self._is_due(post) and self._room.take(place)) and self._deliver(post):
                sent += 1
            else:
                held.add(place)
        OUTBOX_WAITING.set(len(posts) - sent)
        return len(posts) - sent

    def _is_due(self, post: Post) -> bool:
        return post.not_before <= datetime.now(UTC)

    def _deliver(self, post: Post) -> bool:
        """Claim, send, record; False where another process has it or it must be tried again."""
        with self._database.change() as connection:
            if not claim(connection, post, datetime.now(UTC) + LEASE):
                return False
        attempt = self._send(replace(post, attempts=post.attempts + 1))
        with self._database.change() as connection:
            record(connection, post.id, attempt)
        POSTS.labels(attempt.state).inc()
        if attempt.state != "sent":
            log.warning("post", post=post.id, kind=post.kind, state=attempt.state, failure=attempt.failure)
        if attempt.state == "parked":
            self._parked(post, attempt)
        return attempt.state != "waiting"

    def _run(self) -> None:
        while not self._stopping.is_set():
            left = self.send_waiting()
            self._called.wait(0.05 if left else IDLE)
            self._called.clear()
