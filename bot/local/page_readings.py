"""Why a message of the bot says what it says: the page asks, whoever opened the workspace answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.local.acts import Impossible
from bot.local.asked import Asked
from bot.local.message import Message
from bot.local.payload import Json, objects
from bot.local.state import State


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who asks, about what a button of a message carries, in which language."""

    person: str
    action: str
    value: str
    locale: str


@dataclass(frozen=True, slots=True)
class Explainer:
    """`buttons` tells by action id what a message with such a button is: a receipt ("read") or a question ("asked").

    `explain` gives the reading behind a button, None where there is none to show (any more)."""

    buttons: dict[str, str] = field(default_factory=dict)
    explain: Callable[[Wanted], Json | None] = lambda _: None


class PageReadings:
    def __init__(self, state: State, explainer: Explainer) -> None:
        self._state, self._explainer = state, explainer

    def reading(self, asked: Asked) -> Json:
        person, message = asked.text("as"), self._state.message(asked.text("channel"), asked.text("ts"))
        if message is None or not self._sees(message, person):
            raise Impossible("There is no such message.")
        for action, value in _buttons(message):
            if action in self._explainer.buttons:
                found = self._explainer.explain(Wanted(person, action, value, asked.text("locale")))
                if found is not None:
                    return found
        raise Impossible("There is nothing to explain here any more.")

    def _sees(self, message: Message, person: str) -> bool:
        place = self._state.channels[message.channel]
        return message.to in {None, person} and (place.kind == "channel" or person in place.members)


def _buttons(message: Message) -> Iterator[tuple[str, str]]:
    """The action id without the number of a repeated one, and what the button carries."""
    for block in message.blocks:
        for element in objects(block.get("elements")):
            if element.get("type") == "button":
                yield str(element.get("action_id", "")).partition(":")[0], str(element.get("value", ""))
