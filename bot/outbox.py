"""Sends what waits in the outbox: in order within a channel, about one a second there, each once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.edge import guarded
from bot.lease import SPAN, Lease, Overtaken, lease
from bot.metrics import OUTBOX_WAITING, POSTS
from domain.post import Attempt, Post
from storage.database import Database
from storage.outbox import count_waiting, next_due

log = structlog.get_logger()
Hold = Callable[[], None]
Send = Callable[[Post, Hold], Attempt]
Place = tuple[str, str]
BURST = 3  # posts that a channel takes at once
PAUSE = 1.0  # seconds a post in a channel after that
BATCH = 200
IDLE = 0.25  # seconds between looks when nobody calls and nothing may be sent
BREATH = 0.03  # seconds between rounds, so that those who answer are not held up by one for each answer
AILING = 2.0  # seconds to leave a database alone that does not answer


class Room:
    """How many posts a channel still takes: `BURST` at once, then one in `PAUSE` seconds."""

    def __init__(self) -> None:
        self._full_at: dict[Place, float] = {}

    def take(self, place: Place) -> bool:
        now = time.monotonic()
        full_at = max(self._full_at.get(place, now), now)
        if full_at - now > (BURST - 1) * PAUSE:
            return False
        self._full_at[place] = full_at + PAUSE
        return True


class Worker:
    """One thread, which claims a post for `span`; `wake` after a transaction that may have left something to send."""

    def __init__(
        self, database: Database, send: Send, parked: Callable[[Post, Attempt], None], span: timedelta = SPAN
    ) -> None:
        self._database = database
        self._span = span
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
        self._thread.join(self._span.total_seconds())

    def drain(self, seconds: float) -> int:
        """Send until nothing waits or the time is over; returns how many posts still wait."""
        until = time.monotonic() + seconds
        while (left := self.left()) and time.monotonic() < until:
            if not self.send_due():
                time.sleep(0.05)
        return left

    def left(self) -> int:
        """How many posts wait."""
        with self._database.look() as connection:
            return count_waiting(connection)

    def send_due(self) -> int:
        """One round, the first post of each channel; returns how many left the outbox."""
        with self._database.look() as connection:
            posts = next_due(connection, datetime.now(UTC), BATCH)
        free = (post for post in posts if self._room.take((post.workspace, post.channel or post.recipient)))
        return sum(self._deliver(post) for post in free if not self._stopping.is_set())

    def _deliver(self, post: Post) -> bool:
        """Claim, send, record; False where another process has it or it must be tried again."""
        held = lease(self._database, post, self._span)
        attempt = self._tried(held) if held else None
        if held is None or attempt is None or not held.record(attempt):
            return False
        POSTS.labels(attempt.state).inc()
        if attempt.state != "sent":
            log.warning("post", post=post.id, kind=post.kind, state=attempt.state, failure=attempt.failure)
        if attempt.state == "parked" or (attempt.state == "unknown" and post.kind in ("workbook", "document")):
            self._parked(post, attempt)
        return attempt.state != "waiting"

    def _tried(self, held: Lease) -> Attempt | None:
        """A post that breaks the sender is parked: it would break it again, with all that wait behind it."""

        def attempt() -> Attempt | None:
            try:
                return self._send(held.post, held.hold)
            except (Overtaken, SQLAlchemyError):  # whoever claims it next looks up whether it arrived
                return None

        return guarded(attempt, "outbox", lambda _: Attempt("parked", failure="bug"))

    def _run(self) -> None:
        while not self._stopping.is_set():
            if not guarded(self._round, "outbox", lambda _: 0):
                self._called.wait(IDLE)
                self._stopping.wait(BREATH)
                self._called.clear()

    def _round(self) -> int:
        """The thread outlives a database that does not answer."""
        try:
            sent = self.send_due()
            OUTBOX_WAITING.set(self.left())
        except SQLAlchemyError as failure:
            log.warning("outbox", failure=type(failure).__name__)
            self._stopping.wait(AILING)
            return 0
        return sent
