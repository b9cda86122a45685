"""Looks over everyone's shoulder: what the bot has said since the last look, to whom, and with which buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.local.driver import LocalSlack
from bot.local.elements import NotShown, find
from bot.local.message import Message
from bot.local.view import View


@dataclass(frozen=True, slots=True)
class Seen:
    """`place` as a transcript names it: `bot`, `bot to linxia`, `bot in #sales-board`."""

    place: str
    text: str
    buttons: tuple[str, ...] = ()

    def written(self) -> str:
        shown = " ".join(f"[{button}]" for button in dict.fromkeys(self.buttons))
        lines = [*self.text.split("\n"), *([shown] if shown else [])]
        return f"{self.place}> " + "\n  ".join(lines)


class Onlooker:
    """`spoken` is the newest message of a person, the one whose thread is meant."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack = slack
        self._posts: dict[str, tuple[str, list[dict[str, Any]]]] = {}
        self._views: set[str] = set()
        self._wrong: list[Seen] = []
        self.spoken = Message("", "", "")

    def news(self) -> list[Seen]:
        """What came or changed since the last look."""
        found = [*self._new_posts(), *self._new_forms(), *self._wrong]
        self._wrong.clear()
        return found

    def newest_of(self, who: str) -> Message:
        person = self._slack.person(who).id
        said = [m for m in self._everything() if m.user == person and not m.ephemeral and m.subtype != "tombstone"]
        return max(said, key=lambda message: message.ts)

    def press(self, who: str, label: str) -> None:
        """The newest post with that button that the person sees."""
        person = self._slack.person(who)
        shown = [m for m in self._everything() if m.bot and m.to in (None, person.id) and _has(m, label)]
        mine = [m for m in shown if person.id in self._slack.state.channels[m.channel].members]
        assert mine, f"{who} sees no button {label!r}"
        self._slack.press(who, max(mine, key=lambda message: message.ts), label)

    def fill(self, who: str, fields: str, texts: str) -> None:
        """Fields and what is typed into them, several parted by bars; the form is sent then."""
        entered = dict(zip(fields.split(" | "), texts.split(" | "), strict=True)) if fields else {}
        errors = self._slack.submit(who, entered)
        self._wrong += [Seen(f"form to {who}", error) for error in errors.values()]

    def _everything(self) -> list[Message]:
        return [message for channel in self._slack.state.channels for message in self._slack.state.messages(channel)]

    def _new_posts(self) -> Iterator[Seen]:
        for message in sorted(self._everything(), key=lambda message: message.ts):
            known = self._posts.get(f"{message.channel}:{message.ts}")
            said = (message.text, message.blocks)
            if message.bot and known != said:
                self._posts[f"{message.channel}:{message.ts}"] = said
                place = self._place(message)
                yield Seen(f"{place} rewrites" if known else place, message.text, tuple(_labels(message.blocks)))

    def _place(self, message: Message) -> str:
        channel = self._slack.state.channels[message.channel]
        people = self._slack.state.people
        if message.to or channel.kind == "im":
            reader = message.to or next(member for member in channel.members if not people[member].bot)
            return f"bot to {people[reader].name}"
        return "bot" if message.thread_ts == self.spoken.ts else f"bot in #{channel.name}"

    def _new_forms(self) -> Iterator[Seen]:
        for person in self._slack.state.people.values():
            for view in self._slack.views(person.id):
                if view.id not in self._views:
                    self._views.add(view.id)
                    yield Seen(f"form to {person.name}", _titled(view))


def _titled(view: View) -> str:
    """The title, and what stands in the fields already."""
    inputs = [block for block in view.body["blocks"] if block["type"] == "input"]
    filled = [f"{block['label']['text']}: {stands}" for block in inputs if (stands := _stands(block["element"]))]
    return "\n".join([view.body["title"]["text"], *filled])


def _stands(element: dict[str, Any]) -> str:
    held = next((value for name, value in element.items() if name.startswith("initial_")), "")
    match held:
        case {"value": value}:
            return str(value)
        case list():
            return ",".join(map(str, held))
        case _:
            return str(held)


def _has(message: Message, label: str) -> bool:
    try:
        find(message.blocks, label)
    except NotShown:
        return False
    return True


def _labels(blocks: object) -> Iterator[str]:
    match blocks:
        case list():
            for each in blocks:
                yield from _labels(each)
        case {"type": "button", "text": {"text": str(label)}}:
            yield label
        case dict():
            yield from _labels(list(blocks.values()))
