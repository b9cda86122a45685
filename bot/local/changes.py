"""What can happen in the local workspace; the page's stream and the bot's events are both made of these."""

from dataclasses import dataclass

from bot.local.channel import Channel
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.person import Person
from bot.local.view import View


@dataclass(frozen=True, slots=True)
class Posted:
    message: Message


@dataclass(frozen=True, slots=True)
class Placed:
    """A message that the demo puts there: the page hears of it, the bot has booked it already."""

    message: Message


@dataclass(frozen=True, slots=True)
class Edited:
    message: Message
    before: Message
    at: str


@dataclass(frozen=True, slots=True)
class Reacted:
    message: Message


@dataclass(frozen=True, slots=True)
class Deleted:
    message: Message
    at: str


@dataclass(frozen=True, slots=True)
class ViewShown:
    view: View


@dataclass(frozen=True, slots=True)
class ViewClosed:
    view: View


@dataclass(frozen=True, slots=True)
class HomeShown:
    view: View


@dataclass(frozen=True, slots=True)
class HomeOpened:
    person: str
    channel: str
    tab: str
    view: View | None
    at: str


@dataclass(frozen=True, slots=True)
class Joined:
    channel: Channel
    person: str
    at: str


@dataclass(frozen=True, slots=True)
class PersonAdded:
    person: Person
    at: str


@dataclass(frozen=True, slots=True)
class PersonChanged:
    person: Person
    at: str


@dataclass(frozen=True, slots=True)
class AppRemoved:
    at: str


@dataclass(frozen=True, slots=True)
class ClockMoved:
    now: str
    zone: str


@dataclass(frozen=True, slots=True)
class FaultsSet:
    faults: Json


Change = (
    Posted
    | Placed
    | Edited
    | Reacted
    | Deleted
    | ViewShown
    | ViewClosed
    | HomeShown
    | HomeOpened
    | Joined
    | PersonAdded
    | PersonChanged
    | AppRemoved
    | ClockMoved
    | FaultsSet
)
