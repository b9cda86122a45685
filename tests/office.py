"""A whole office for tests: the real bot over HTTP, the local Slack, a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from unittest.mock import patch

from bot import outbox
from bot.build import Pacer, build
from bot.clock import Clock
from bot.local.courier import Patience
from bot.local.driver import LocalSlack, Setting
from bot.local.installation import Installation
from bot.local.message import Message
from bot.local.server import Server
from bot.local.transport import HttpTransport
from bot.local.triggers import Limits
from bot.serve import web_of
from bot.settings import Settings
from bot.slack import people
from bot.tick import tick
from handlers.settings import change_settings
from tests.prepared import prepare

# A busy machine answers late; what Slack does then is tested with the deliveries, not in every conversation.
CALM = Setting(limits=Limits(trigger_seconds=60.0), patience=Patience(60.0, retries=(0.0, 0.0, 0.0), workers=1))
MORNING = datetime.fromisoformat("2026-11-20T09:00:00+08:00")  # a Friday


@dataclass
class Office:
    """`slack` plays the people, `pacer` is the bot; posts go out when the test says so."""

    slack: LocalSlack
    pacer: Pacer
    clock: Clock

    def at(self, moment: str) -> None:
        """Moves the clock to an ISO 8601 instant."""
        self.clock.move_to(datetime.fromisoformat(moment))

    def settings(self, **values: str) -> None:
        """Chooses settings as `pacer settings` does."""
        workspace = Installation().team_id
        self.pacer.people.introduce(workspace, [])
        with self.pacer.database.write(workspace) as store:
            change_settings(values.items(), self.pacer.edge.office(store))

    def sent(self) -> None:
        """Everything in the outbox goes out."""
        assert self.pacer.worker.drain(60) == 0

    def tick(self) -> None:
        tick(self.pacer.edge)
        self.sent()

    def say(self, person: str, text: str, channel: str = "sales-日报", thread: str | None = None) -> Message:
        message = self.slack.say(person, channel, text, thread)
        self.sent()
        return message

    def command(self, person: str, line: str, channel: str = "general") -> str:
        """The text of what the person saw because of it."""
        seen = self.slack.command(person, line, channel)
        self.sent()
        return "\n".join(message.text for message in seen)

    def press(self, person: str, shown: Message, label: str) -> None:
        self.slack.press(person, shown, label)
        self.sent()


@contextmanager
def office(database_url: str, setting: Setting = CALM) -> Iterator[Office]:
    clock = Clock()
    clock.move_to(MORNING)
    prepare(database_url)
    server = Server()
    local = LocalSlack(HttpTransport(server.address), clock=clock.now, setting=setting)
    hurry = patch.object(people, "HURRY", 60)  # seconds in which people tell their names
    with local as slack, hurry, patch.object(outbox, "PAUSE", 0.0):  # posts here come faster than a channel takes them
        pacer = build(_settings(database_url, slack.api_url), clock)
        server.start(web_of(pacer))
        yield Office(slack, pacer, clock)
        server.leave()
        pacer.database.close()


def _settings(database_url: str, api_url: str) -> Settings:
    home = Installation()
    return Settings(
        _env_file=None,
        database_url=database_url,
        slack_api_url=api_url,
        slack_bot_token=home.token,
        slack_signing_secret=home.signing_secret,
        pacer_timezone="Asia/Shanghai",
    )
