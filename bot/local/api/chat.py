"""The chat.* methods and reactions."""

from dataclasses import replace

from bot.local.api.call import Call, Refused, channel_of, message_of, person_of
from bot.local.api.content import read_content
from bot.local.channel import Channel
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.slack_message import nested
from bot.local.state import State


def post_message(state: State, call: Call) -> Json:
    channel = _open_to_bot(state, call)
    content = read_content(call)
    thread = call.text("thread_ts") or None
    if thread and state.message(channel.id, thread) is None:
        raise Refused("thread_not_found")
    if not state.pace.allows(channel.id):
        raise Refused("ratelimited")
    message = state.post(_of_bot(state, replace(content, channel=channel.id, thread_ts=thread)))
    return {"channel": channel.id, "ts": message.ts, "message": nested(state, message)}


def post_ephemeral(state: State, call: Call) -> Json:
    channel = _open_to_bot(state, call)
    person = person_of(state, call)
    if person.id not in channel.members:
        raise Refused("user_not_in_channel")
    draft = replace(read_content(call), channel=channel.id, thread_ts=call.text("thread_ts") or None, to=person.id)
    return {"message_ts": state.post(_of_bot(state, draft)).ts}


def update(state: State, call: Call) -> Json:
    message = _own(state, call, "cant_update_message")
    content = read_content(call, before=message)
    shown_as_edited = bool(call.text("text")) and not content.blocks
    updated = replace(content, edited_ts=state.stamps.second()) if shown_as_edited else content
    state.edit(updated)
    return {"channel": message.channel, "ts": message.ts, "text": updated.text, "message": nested(state, updated)}


def delete(state: State, call: Call) -> Json:
    message = _own(state, call, "cant_delete_message")
    state.delete(message)
    return {"channel": message.channel, "ts": message.ts}


def get_permalink(state: State, call: Call) -> Json:
    message = message_of(state, call, "message_ts")
    path = f"archives/{message.channel}/p{message.ts.replace('.', '')}"
    thread = f"?thread_ts={message.thread_ts}&cid={message.channel}" if message.thread_ts else ""
    return {"channel": message.channel, "permalink": f"{state.installation.url}{path}{thread}"}


def add_reaction(state: State, call: Call) -> Json:
    message = message_of(state, call, "timestamp")
    name, me = call.required("name", "no_reaction").strip(":"), state.installation.bot_user
    people = message.reactions.get(name, ())
    if me in people:
        raise Refused("already_reacted")
    state.react(replace(message, reactions=message.reactions | {name: (*people, me)}))
    return {}


def _open_to_bot(state: State, call: Call) -> Channel:
    channel = channel_of(state, call)
    if state.installation.bot_user not in channel.members:
        raise Refused("not_in_channel")
    return channel


def _of_bot(state: State, draft: Message) -> Message:
    return replace(draft, user=state.installation.bot_user, bot=True)


def _own(state: State, call: Call, error: str) -> Message:
    message = message_of(state, call)
    if not message.bot:
        raise Refused(error)
    return message


METHODS = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": get_permalink,
    "reactions.add": add_reaction,
}
