"""Plays the people of a local Slack from Python: for tests and for the seed of the demo."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.local import people
from bot.local.acts import Pressed
from bot.local.channel import Channel
from bot.local.courier import Patience
from bot.local.elements import filled, find, used
from bot.local.faults import Chance, Faults
from bot.local.installation import Installation
from bot.local.message import Message
from bot.local.person import Person
from bot.local.server import Server
from bot.local.state import State
from bot.local.transport import Transport
from bot.local.triggers import Limits
from bot.local.view import View
from bot.local.workspace import api_routes, create_app, open_workspace


@dataclass(frozen=True, slots=True)
class Setting:
    """Who and what is there, and how patient the workspace is; events are repeated at once unless said otherwise."""

    installation: Installation = field(default_factory=Installation)
    people: tuple[Person, ...] = people.PEOPLE
    channels: tuple[Channel, ...] | None = None
    limits: Limits = field(default_factory=Limits)
    patience: Patience = field(default_factory=lambda: Patience(retries=(0.0, 0.0, 0.0), workers=1))
    faults: Faults = field(default_factory=Faults)
    seed: int = 0


class LocalSlack:
    """People are meant by id or name, channels by id or name. Every act returns when its events are delivered."""

    def __init__(
        self, transport: Transport, clock: Callable[[], datetime] | None = None, setting: Setting | None = None
    ) -> None:
        given = setting or Setting()
        self.state = State(given.installation, clock or (lambda: datetime.now(UTC)), given.limits)
        self.state.chance = Chance(given.faults, given.seed)
        channels = people.channels(given.installation) if given.channels is None else given.channels
        self.state.enter([*given.people, people.bot_person(given.installation)], channels)
        self._server = Server()
        self.address = self._server.address
        self.workspace = open_workspace(self.state, transport, self.address, given.patience)
        self._server.start(create_app(api_routes(self.state)))

    @property
    def api_url(self) -> str:
        """The `base_url` of a slack_sdk `WebClient`."""
        return f"{self.address}/api/"

    def close(self) -> None:
        self.workspace.courier.stop()
        self._server.leave()

    def __enter__(self) -> "LocalSlack":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def settle(self, seconds: float = 10.0) -> bool:
        """Waits until every event is delivered; raises what the bot raised, where it runs in this process."""
        settled = self.workspace.courier.settle(seconds)
        if self.workspace.courier.crashes:
            raise self.workspace.courier.crashes.pop()
        return settled

    def wait_for(self, condition: Callable[[], bool], seconds: float = 20.0) -> bool:
        """For what the bot does on its own, such as its outbox."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.01)
        return True

    def say(self, person: str, channel: str, text: str, thread_ts: str | None = None) -> Message:
        """Text as it is typed: `@name` mentions. The channel `"pacer"` is the direct message with the bot."""
        who = self.person(person)
        message = self.workspace.acts.say(who.id, self.channel(channel, who).id, text, thread_ts)
        self.settle()
        return message

    def drop(self, person: str, name: str, content: bytes, channel: str = "pacer") -> Message:
        """A file, dropped into a conversation."""
        who = self.person(person)
        message = self.workspace.acts.drop(who.id, self.channel(channel, who).id, name, content)
        self.settle()
        return message

    def edit(self, message: Message, text: str) -> Message:
        edited = self.workspace.acts.edit(message.user, message.channel, message.ts, text)
        self.settle()
        return edited

    def delete(self, message: Message) -> None:
        self.workspace.acts.delete(message.user, message.channel, message.ts)
        self.settle()

    def join(self, person: str, channel: str) -> None:
        who = self.person(person)
        self.workspace.acts.join(who.id, self.channel(channel, who).id)
        self.settle()

    def open_home(self, person: str, tab: str = "home") -> View | None:
        who = self.person(person)
        self.workspace.acts.open_home(who.id, tab)
        self.settle()
        return self.state.views.home(who.id)

    def command(self, person: str, line: str, channel: str = "general") -> list[Message]:
        """What the person saw in the channel because of it."""
        who = self.person(person)
        place = self.channel(channel, who)
        before = {message.ts for message in self._seen(who, place)}
        self.workspace.acts.command(who.id, place.id, line)
        self.settle()
        return [message for message in self._seen(who, place) if message.ts not in before]

    def press(self, person: str, shown: Message | View, meant: str, chosen: str | None = None) -> list[Message]:
        """Uses the element with this action id, value or label; what the person saw in the channel because of it."""
        who = self.person(person)
        if isinstance(shown, View):
            block, element = find(shown.body["blocks"], meant)
            self.workspace.acts.press_in_view(_pressed(who, block, used(element, chosen)), shown.id)
            self.settle()
            return []
        place = self.state.channels[shown.channel]
        current = self.state.message(shown.channel, shown.ts) or shown
        block, element = find(current.blocks, meant)
        before = {message.ts for message in self._seen(who, place)}
        self.workspace.acts.press(_pressed(who, block, used(element, chosen)), shown.channel, shown.ts)
        self.settle()
        return [message for message in self._seen(who, place) if message.ts not in before]

    def submit(self, person: str, entered: Mapping[str, object], view: View | None = None) -> dict[str, str]:
        """Fills fields, meant by block id, action id or label, of the top view and submits it; the errors by block."""
        who = self.person(person)
        top = view or self.views(person)[-1]
        errors = self.workspace.forms.submit(who.id, top.id, filled(top.body["blocks"], dict(entered)))
        self.settle()
        return errors

    def dismiss(self, person: str) -> None:
        """Closes the top view."""
        who = self.person(person)
        self.workspace.forms.close(who.id, self.views(person)[-1].id)
        self.settle()

    def messages(self, channel: str) -> list[Message]:
        """What everyone in the channel sees, oldest first, replies included."""
        return [message for message in self.state.messages(self.channel(channel).id) if not message.ephemeral]

    def replies(self, message: Message) -> list[Message]:
        return [reply for reply in self.state.replies(message.channel, message.ts) if not reply.ephemeral]

    def ephemerals(self, person: str) -> list[Message]:
        who = self.person(person).id
        found = [message for channel in self.state.channels for message in self.state.messages(channel)]
        return sorted((message for message in found if message.to == who), key=lambda message: message.ts)

    def dms(self, person: str) -> list[Message]:
        """The direct message of the person with the bot, both sides, ephemerals left out."""
        return self.messages(self.state.direct(self.person(person).id).id)

    def views(self, person: str) -> list[View]:
        """The open modals, the top one last."""
        return self.state.views.stack(self.person(person).id)

    def home(self, person: str) -> View | None:
        return self.state.views.home(self.person(person).id)

    def person(self, meant: str) -> Person:
        everyone = self.state.people
        return everyone.get(meant) or next(p for p in everyone.values() if meant in {p.name, p.real_name})

    def channel(self, meant: str, person: Person | None = None) -> Channel:
        if meant == "pacer" and person:
            return self.state.direct(person.id)
        known = self.state.channels
        public = (c for c in known.values() if c.kind == "channel" and c.name == meant.removeprefix("#"))
        return known.get(meant) or next(public)

    def _seen(self, person: Person, channel: Channel) -> list[Message]:
        return [message for message in self.state.messages(channel.id) if message.to in {None, person.id}]


def _pressed(person: Person, block: str, action: dict[str, object]) -> Pressed:
    return Pressed(person.id, block, str(action["action_id"]), action)
