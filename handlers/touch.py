"""Whose work a message is, and who may undo, edit and read what it booked."""

from __future__ import annotations

from domain.member import Member
from domain.message import Message
from domain.outcomes.refusals import GoneStale, NotYours
from domain.team import may_see
from handlers.context import Context


def owner_of_message(message: Message, context: Context) -> Member:
    """Whose work it is: its days count in their zone, its unnamed money in their currency."""
    if message.member == context.member.id:
        return context.member
    return context.store.members.known(message.member) or context.member


def touchable(message: int, context: Context) -> Message | GoneStale | NotYours:
    """The message, where it is still there and the asker may change what it booked."""
    found = context.store.messages.of(message)
    if found is None or found.state == "withdrawn":
        return GoneStale()
    return found if may_touch(found, context) else NotYours("manage")


def may_touch(message: Message, context: Context) -> bool:
    """Its author, the one it was logged for, the leads above them, and admins."""
    return context.member.id == message.writer or may_see(context.member, message.member, context.tree)


def words_for(message: Message | None, context: Context) -> str:
    """What was written to Pacer alone stays between the two; a deleted message has no words."""
    if message is None or (message.private and context.member.id not in (message.member, message.writer)):
        return ""
    return message.text
