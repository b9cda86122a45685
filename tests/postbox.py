"""An outbox with its worker beside a local Slack that has no bot: what is put in, and what arrived."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.local.driver import LocalSlack
from bot.local.faults import Chance, Faults
from bot.local.installation import Installation
from bot.local.message import Message
from bot.local.transport import HttpTransport
from bot.outbox import Worker
from bot.slack.clients import Clients
from bot.slack.sender import Sender
from bot.slack.tokens import Tokens
from domain.post import Attempt, Post
from storage.database import Database
from storage.outbox import next_due
from storage.schema.flow import outbox
from tests.prepared import prepare

HOME = Installation()
PAST = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Postbox:
    slack: LocalSlack
    database: Database
    sender: Sender
    parked: list[tuple[Post, Attempt]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.worker = self.another()

    def another(self, sends: Callable | None = None) -> Worker:
        """A worker as another process would have it."""
        return Worker(self.database, sends or self.sender.send, lambda *parked: self.parked.append(parked))

    def put(self, *posts: Post) -> None:
        with self.database.write(HOME.team_id) as store:
            for post in posts:
                store.outbox.add([post], PAST)

    def faults(self, seed: int = 0, **shares: float) -> None:
        self.slack.state.chance = Chance(Faults(**shares), seed)

    def first(self) -> Post:
        with self.database.look() as connection:
            return next_due(connection, datetime.now(UTC), 1)[0]

    def overdue(self) -> None:
        """Time passes: nothing that waits has to wait any longer."""
        with self.database.change() as connection:
            connection.execute(update(outbox).values(not_before=PAST))

    def rows(self) -> list[tuple[str, int, str]]:
        """State, attempts and failure of each post."""
        with self.database.look() as connection:
            found = connection.execute(
                select(outbox.c.state, outbox.c.attempts, outbox.c.failure).order_by(outbox.c.id)
            )
            return [tuple(row) for row in found]

    def states(self) -> set[str]:
        return {state for state, _, _ in self.rows()}

    def texts(self, channel: str) -> list[str]:
        """What stands in a channel, in the order in which it came."""
        return [message.text for message in self.messages(channel)]

    def messages(self, channel: str) -> list[Message]:
        return self.slack.state.messages(channel)


@contextmanager
def postbox(database_url: str) -> Iterator[Postbox]:
    prepare(database_url)
    database = Database(database_url)
    with LocalSlack(HttpTransport("http://127.0.0.1:9")) as slack:
        sender = Sender(Clients(Tokens(database, HOME.token, "secret"), slack.api_url), lambda _: (), lambda post: post)
        yield Postbox(slack, database, sender)
    database.close()


def hurried(patch: pytest.MonkeyPatch) -> None:
    """The same rules with short waits: no pause in a channel, retries after milliseconds."""
    patch.setattr("bot.outbox.PAUSE", 0.0)
    patch.setattr("bot.slack.fate.STEP", timedelta(milliseconds=20))
    patch.setattr("bot.slack.fate.RETRY_AFTER", (0, 0))
