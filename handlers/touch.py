"""Who may undo, edit and read what a message booked."""

from __future__ import annotations

from domain.message import Message
from domain.team import may_see
from handlers.context import Context


def may_touch(message: Message, context: Context) -> bool:
    """Its author, the one it was logged for, the leads above them, and admins."""
    return context.member.id == message.writer or may_see(context.member, message.member, context.tree)


def words_for(message: Message | None, context: Context) -> str:
    """What was written to Pacer alone stays between the two; a deleted message has no words."""
    if message is None or (message.private and context.member.id not in (message.member, message.writer)):
        return ""
    return message.text
