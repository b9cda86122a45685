"""The conversations.* methods."""

import re

from bot.local.api.call import Call, Refused, channel_of, page_of
from bot.local.channel import Channel
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.slack_message import in_history
from bot.local.state import State

STAMP = re.compile(r"\d+(\.\d+)?", re.ASCII)


def info(state: State, call: Call) -> Json:
    return {"channel": _shape(state, channel_of(state, call))}


def list_channels(state: State, call: Call) -> Json:
    wanted = set((call.text("types") or "public_channel").replace(" ", "").split(","))
    kinds = {"channel": "public_channel", "im": "im"}
    found = [_shape(state, channel) for channel in state.channels.values() if kinds[channel.kind] in wanted]
    page, cursor = page_of(found, call, default=100)
    return {"channels": page, "response_metadata": {"next_cursor": cursor}}


def members(state: State, call: Call) -> Json:
    shapes = [{"id": member} for member in channel_of(state, call).members]
    page, cursor = page_of(shapes, call, default=100)
    return {"members": [shape["id"] for shape in page], "response_metadata": {"next_cursor": cursor}}


def open_direct(state: State, call: Call) -> Json:
    if call.text("channel"):
        channel = channel_of(state, call)
    else:
        person = call.required("users", "users_list_not_supplied")
        if person not in state.people:
            raise Refused("user_not_found")
        if state.people[person].bot:
            raise Refused("cannot_dm_bot")
        channel = state.direct(person)
    return {"channel": _shape(state, channel) if call.flag("return_im") else {"id": channel.id}}


def join(state: State, call: Call) -> Json:
    channel = channel_of(state, call)
    if channel.kind == "im":
        raise Refused("method_not_supported_for_channel_type")
    already = state.installation.bot_user in channel.members
    joined = state.join(channel.id, state.installation.bot_user)
    warning = {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
    return {"channel": _shape(state, joined)} | (warning if already else {})


def history(state: State, call: Call) -> Json:
    channel = _readable(state, call)
    shown = [
        message
        for message in reversed(_between(state, channel, call))
        if message.thread_ts in {None, message.ts} and not message.ephemeral
    ]
    return _pages(state, call, shown, 100) | {"pin_count": 0, "channel_actions_ts": None, "channel_actions_count": 0}


def replies(state: State, call: Call) -> Json:
    channel = _readable(state, call)
    ts = call.required("ts", "thread_not_found")
    parent = state.message(channel.id, ts)
    if parent is None or parent.ephemeral:
        raise Refused("thread_not_found")
    wanted = {message.ts for message in _between(state, channel, call)}
    thread = [m for m in state.replies(channel.id, ts) if m.ts in wanted and not m.ephemeral]
    return _pages(state, call, [parent, *thread], 1000)


def _readable(state: State, call: Call) -> Channel:
    channel = channel_of(state, call)
    if state.installation.bot_user not in channel.members:
        raise Refused("not_in_channel")
    return channel


def _between(state: State, channel: Channel, call: Call) -> list[Message]:
    oldest, latest = (_instant(call, name) for name in ("oldest", "latest"))
    edges = call.flag("inclusive")

    def wanted(message: Message) -> bool:
        at = _micros(message.ts)
        after = oldest is None or at > oldest or (edges and at == oldest)
        before = latest is None or at < latest or (edges and at == latest)
        return after and before

    return [message for message in state.messages(channel.id) if wanted(message)]


def _instant(call: Call, name: str) -> int | None:
    given = call.text(name)
    if given in {"", "0", "now"}:
        return None
    if not STAMP.fullmatch(given):
        raise Refused(f"invalid_ts_{name}")
    return _micros(given)


def _micros(ts: str) -> int:
    seconds, _, fraction = ts.partition(".")
    return int(seconds) * 1_000_000 + int(fraction[:6].ljust(6, "0"))


def _pages(state: State, call: Call, messages: list[Message], default: int) -> Json:
    whole = call.flag("include_all_metadata")
    shapes = [in_history(state, message, metadata=whole) for message in messages]
    page, cursor = page_of(shapes, call, default)
    more = {"response_metadata": {"next_cursor": cursor}} if cursor else {}
    return {"messages": page, "has_more": bool(cursor)} | more


def _shape(state: State, channel: Channel) -> Json:
    return channel.conversation(state.installation.team_id, state.installation.bot_user)


METHODS = {
    "conversations.info": info,
    "conversations.list": list_channels,
    "conversations.members": members,
    "conversations.open": open_direct,
    "conversations.join": join,
    "conversations.history": history,
    "conversations.replies": replies,
}
