"""A message in the shape of Slack's history and events."""

from bot.local.installation import Installation
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.state import State
from bot.local.typed import rich_text


def in_history(state: State, message: Message, *, metadata: bool = False) -> Json:
    """As `conversations.history` shows it; a message with replies also tells how many."""
    shape = nested(state, message)
    replies = state.replies(message.channel, message.ts)
    if replies:
        users = list(dict.fromkeys(reply.user for reply in replies))
        shape |= {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users_count": len(users),
            "latest_reply": replies[-1].ts,
            "reply_users": users,
            "is_locked": False,
            "subscribed": False,
        }
    if metadata and message.metadata:
        shape["metadata"] = message.metadata
    return shape


def nested(state: State, message: Message) -> Json:
    """As it stands inside answers and change events."""
    shape: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    if message.subtype:
        shape |= {"subtype": message.subtype, "hidden": True}
    else:
        shape |= _of_bot(state.installation, message) if message.bot else _of_person(state.installation, message)
    if message.thread_ts:
        shape |= {"thread_ts": message.thread_ts}
        parent = state.message(message.channel, message.thread_ts)
        if parent and parent.ts != message.ts:
            shape |= {"parent_user_id": parent.user}
    if message.edited_ts:
        shape["edited"] = {"user": message.user, "ts": message.edited_ts}
    if message.attachments:
        shape["attachments"] = message.attachments
    if message.files:
        shape["files"] = message.files
    if message.reactions:
        shape["reactions"] = [
            {"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items()
        ]
    return shape


def _of_bot(home: Installation, message: Message) -> Json:
    profile = {
        "id": home.bot_id,
        "app_id": home.app_id,
        "user_id": home.bot_user,
        "name": home.bot_name,
        "icons": {},
        "deleted": False,
        "updated": 0,
        "team_id": home.team_id,
    }
    shape: Json = {"team": home.team_id, "bot_id": home.bot_id, "app_id": home.app_id, "bot_profile": profile}
    return shape | {"blocks": message.blocks} if message.blocks else shape


def _of_person(home: Installation, message: Message) -> Json:
    return {
        "client_msg_id": f"00000000-0000-4000-8000-{message.ts.replace('.', '')[-12:]}",
        "team": home.team_id,
        "blocks": message.blocks or rich_text(message.text),
    }
