"""One call of a Web API method: its arguments, read as Slack reads them, and how it is refused."""

from dataclasses import dataclass

from bot.local.channel import Channel
from bot.local.message import Message
from bot.local.payload import Json, read_json
from bot.local.person import Person
from bot.local.state import State


class Refused(Exception):  # noqa: N818 - Slack's `ok: false`
    """Slack's error code, and the messages that say what is wrong with the blocks."""

    def __init__(self, code: str, messages: list[str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.messages = messages or []


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    args: Json
    address: str

    def text(self, name: str) -> str:
        value = self.args.get(name)
        return "" if value is None else str(value)

    def required(self, name: str, error: str = "invalid_arguments") -> str:
        value = self.text(name)
        if not value:
            raise Refused(error, [f"[ERROR] missing required field: {name}"])
        return value

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"1", "true"}

    def number(self, name: str, default: int) -> int:
        try:
            return int(self.text(name) or default)
        except ValueError:
            raise Refused("invalid_arguments", [f"[ERROR] must be a number [json-pointer:/{name}]"]) from None

    def listed(self, name: str, error: str) -> list[Json] | None:
        """A list of objects, as JSON or as a form field that holds JSON; nothing where it is absent."""
        value = self._decoded(name, error)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise Refused(error)
        return value

    def mapping(self, name: str, error: str) -> Json | None:
        value = self._decoded(name, error)
        if value is not None and not isinstance(value, dict):
            raise Refused(error)
        return value

    def _decoded(self, name: str, error: str) -> object:
        value: object = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return read_json(value) if value else None
        except ValueError:
            raise Refused(error) from None


def channel_of(state: State, call: Call) -> Channel:
    """The channel named by id, by `#name`, or by the id of the person whose direct message is meant."""
    given = call.text("channel")
    if given in state.people and not state.people[given].bot:
        return state.direct(given)
    by_name = (channel for channel in state.channels.values() if f"#{channel.name}" == given)
    channel = state.channels.get(given) or next(by_name, None)
    if channel is None:
        raise Refused("channel_not_found")
    return channel


def person_of(state: State, call: Call, name: str = "user") -> Person:
    person = state.people.get(call.text(name))
    if person is None:
        raise Refused("user_not_found")
    return person


def message_of(state: State, call: Call, name: str = "ts") -> Message:
    message = state.message(channel_of(state, call).id, call.required(name, "message_not_found"))
    if message is None or message.ephemeral:
        raise Refused("message_not_found")
    return message


def page_of(items: list[Json], call: Call, default: int) -> tuple[list[Json], str]:
    """A page of items and the cursor of the next one; the cursor counts."""
    limit = call.number("limit", default)
    if not 1 <= limit <= 1000:
        raise Refused("invalid_limit")
    given = call.text("cursor")
    if given and not given.removeprefix("next:").isdigit():
        raise Refused("invalid_cursor")
    start = int(given.removeprefix("next:") or 0)
    page = items[start : start + limit]
    return page, f"next:{start + limit}" if start + limit < len(items) else ""
