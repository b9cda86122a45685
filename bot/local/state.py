"""What the local workspace holds in memory: people, channels, messages; every change is told to the listeners."""

import secrets
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from itertools import count
from threading import RLock

from bot.local.changes import AppRemoved, Change, Deleted, Edited, Joined, PersonAdded, PersonChanged, Posted, Reacted
from bot.local.channel import Channel
from bot.local.faults import Chance, Faults
from bot.local.installation import Installation
from bot.local.message import Message
from bot.local.pace import Pace
from bot.local.person import Person
from bot.local.stamps import Stamps
from bot.local.triggers import Limits, Triggers
from bot.local.uploads import Uploads
from bot.local.views import Views

Listener = Callable[[Change], None]


class State:
    """One lock guards everything; listeners are called inside it, in order, and must not wait."""

    def __init__(self, installation: Installation, clock: Callable[[], datetime], limits: Limits | None = None) -> None:
        self.installation = installation
        self.clock = clock
        self.lock = RLock()
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.read: dict[tuple[str, str], str] = {}
        self.tokens = {installation.token}
        self.views = Views(self)
        self.stamps = Stamps(clock)
        self.opened = self.stamps.take("")
        self.triggers = Triggers(installation.team_id, limits or Limits())
        self.chance = Chance(Faults())
        self.pace = Pace()
        self.uploads = Uploads()
        self.codes: set[str] = set()
        self.called: set[str] = set()
        self.numbers = count(1)
        self.run = secrets.token_hex(4).upper()
        self._messages: dict[str, dict[str, Message]] = defaultdict(dict)
        self._threads: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Returns what ends the listening."""
        with self.lock:
            self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, change: Change) -> None:
        with self.lock:
            for listener in tuple(self._listeners):
                listener(change)

    def enter(self, people: Iterable[Person], channels: Iterable[Channel]) -> None:
        """Puts people and channels there without telling anyone; each person gets a direct message with the bot."""
        bot = self.installation.bot_user
        with self.lock:
            for channel in channels:
                self.channels[channel.id] = channel
            for person in people:
                self.people[person.id] = person
                if not person.bot:
                    direct = Channel(f"D{person.id[1:]}", person.name, "im", members=(person.id, bot))
                    self.channels[direct.id] = direct

    def add_person(self, person: Person) -> None:
        with self.lock:
            self.enter([person], [])
            self.publish(PersonAdded(person, self.stamps.take("")))

    def change_person(self, person: Person) -> None:
        with self.lock:
            self.people[person.id] = person
            self.publish(PersonChanged(person, self.stamps.take("")))

    def join(self, channel: str, person: str) -> Channel:
        with self.lock:
            known = self.channels[channel]
            if person in known.members:
                return known
            joined = replace(known, members=(*known.members, person))
            self.channels[channel] = joined
            self.publish(Joined(joined, person, self.stamps.take(channel)))
            return joined

    def uninstall(self) -> None:
        """The app loses its token and hears of it."""
        with self.lock:
            self.tokens.clear()
            self.publish(AppRemoved(self.stamps.take("")))

    def direct(self, person: str) -> Channel:
        return self.channels[f"D{person[1:]}"]

    def post(self, draft: Message) -> Message:
        with self.lock:
            message = draft if draft.ts else replace(draft, ts=self.stamps.take(draft.channel))
            self.put(message)
            self.publish(Posted(message))
            return message

    def put(self, message: Message) -> None:
        """Keeps a message that has its ts, silently: history, and what a saved file brings back."""
        with self.lock:
            self.stamps.seen(message.channel, message.ts)
            self._messages[message.channel][message.ts] = message
            if message.thread_ts and message.thread_ts != message.ts:
                self._threads[message.channel, message.thread_ts].append(message.ts)

    def edit(self, message: Message) -> None:
        with self.lock:
            before = self._messages[message.channel][message.ts]
            self._messages[message.channel][message.ts] = message
            at = message.ts if message.ephemeral else self.stamps.take(message.channel)
            self.publish(Edited(message, before, at))

    def react(self, message: Message) -> None:
        with self.lock:
            self._messages[message.channel][message.ts] = message
            self.publish(Reacted(message))

    def delete(self, message: Message) -> None:
        """A message that heads a thread leaves a tombstone, as in Slack; another one is gone."""
        with self.lock:
            if self.replies(message.channel, message.ts):
                self.edit(replace(message, text=TOMBSTONE, user="USLACKBOT", blocks=[], subtype="tombstone"))
                return
            del self._messages[message.channel][message.ts]
            if message.thread_ts and message.thread_ts != message.ts:
                self._threads[message.channel, message.thread_ts].remove(message.ts)
            self.publish(Deleted(message, self.stamps.take(message.channel)))

    def message(self, channel: str, ts: str) -> Message | None:
        with self.lock:
            return self._messages[channel].get(ts)

    def messages(self, channel: str) -> list[Message]:
        """Oldest first; replies and ephemerals included."""
        with self.lock:
            return sorted(self._messages[channel].values(), key=lambda message: message.ts)

    def replies(self, channel: str, ts: str) -> list[Message]:
        with self.lock:
            return [self._messages[channel][reply] for reply in sorted(self._threads[channel, ts])]


TOMBSTONE = "This message was deleted."
