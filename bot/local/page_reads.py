"""What the page shows: who and what is there, the messages of a channel, a Home tab."""

from collections.abc import Callable

from bot.local.acts import Acts, Impossible
from bot.local.asked import Asked
from bot.local.channel import Channel
from bot.local.courier import Courier
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.state import State

NEWEST = 200
Commands = Callable[[str], list[Json]]


class PageReads:
    """`commands` gives name, hint and description of the slash commands in a language."""

    def __init__(self, state: State, commands: Commands, clock: Callable[[], Json]) -> None:
        self._state = state
        self._commands = commands
        self._clock = clock

    def state(self, asked: Asked) -> Json:
        state = self._state
        with state.lock:
            me = state.people.get(asked.optional("as") or "") or next(iter(state.people.values()))
            seen = [channel for channel in state.channels.values() if _sees(channel, me.id)]
            return {
                "me": me.page(),
                "people": [person.page() for person in state.people.values()],
                "channels": [channel.page(self._unread(channel, me.id)) for channel in seen],
                "clock": self._clock(),
                "commands": self._commands(me.locale),
                "faults": state.chance.faults.page(),
                "bot": {"user": state.installation.bot_user, "name": state.installation.bot_name},
                "views": [view.slack(state.installation) for view in state.views.stack(me.id)],
            }

    def messages(self, asked: Asked) -> Json:
        """Reading them marks them as read."""
        person, channel = asked.text("as"), self._state.channels.get(asked.text("channel"))
        if channel is None or not _sees(channel, person):
            raise Impossible("There is no such channel.")
        with self._state.lock:
            seen = self._seen(channel, person)
            if seen:
                self._state.read[person, channel.id] = max(message.ts for message in seen)
            return {"messages": [message.page() for message in seen[-NEWEST:]]}

    def _unread(self, channel: Channel, person: str) -> int:
        since = self._state.read.get((person, channel.id), self._state.opened)
        return sum(message.ts > since and message.user != person for message in self._seen(channel, person))

    def _seen(self, channel: Channel, person: str) -> list[Message]:
        return [message for message in self._state.messages(channel.id) if message.to in {None, person}]


def open_home(state: State, acts: Acts, courier: Courier, asked: Asked) -> Json:
    """Tells the bot; the first time it waits a moment for what the bot publishes, later changes come by the stream."""
    person = asked.text("as")
    acts.open_home(person)
    if state.views.home(person) is None:
        courier.settle(3.0)
    view = state.views.home(person)
    return {"view": view.slack(state.installation) if view else None}


def _sees(channel: Channel, person: str) -> bool:
    return channel.kind == "channel" or person in channel.members
