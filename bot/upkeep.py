"""What Pacer looks after by itself: unread channels, what it knows of people, keys that nobody needs any more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.edge import Edge
from bot.slack.catch_up import CatchUp
from bot.slack.people import UNASKED, People
from bot.tick import workspaces
from storage.outbox import forget_sent

KEPT = timedelta(days=2)  # Slack repeats a delivery for six minutes
FRESH = timedelta(days=1)
MOST = 50  # members asked about in a round
LAPSES = 3  # unanswered questions after which a round ends: Slack has other worries


class Upkeep:
    def __init__(self, edge: Edge, people: People, catch_up: CatchUp) -> None:
        self._edge = edge
        self._people = people
        self._catch_up = catch_up

    def stop(self) -> None:
        self._catch_up.stop()

    def hourly(self) -> None:
        with self._edge.database.change() as connection:
            forget_sent(connection, datetime.now(UTC) - KEPT)
        for workspace in workspaces(self._edge):
            if self._catch_up.read(workspace):
                self._forget(workspace)
            self._refresh(workspace, datetime.now(UTC) - FRESH)

    def minutely(self) -> None:
        """Channels chosen since the last minute, and people who went by their id so far."""
        self._edge.database.tidy()
        for workspace in workspaces(self._edge):
            self._catch_up.enter(workspace)
            self._refresh(workspace, UNASKED + FRESH)

    def _forget(self, workspace: str) -> None:
        """Only after all channels were read: a message read again days later must still be known by its key."""
        with self._edge.database.write(workspace) as store:
            store.deliveries.forget(datetime.now(UTC) - KEPT)

    def _refresh(self, workspace: str, before: datetime) -> None:
        with self._edge.database.read(workspace) as store:
            overdue = store.members.overdue(before, MOST)
        lapses = 0
        for member in overdue:
            lapses += not self._people.refresh(workspace, member)
            if lapses == LAPSES:
                return
