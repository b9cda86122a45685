"""Entries looked at, undone and corrected afterwards."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.checkin import CorrectDay, ListEntries, UndoDay
from domain.message import Message
from domain.outcomes.checkin import DayUndone, EntriesListed, ListedDay, NothingLogged
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.booking import booked_lines
from handlers.context import Context
from handlers.day import Taken, take, undo
from handlers.mention import with_names
from handlers.people import Hidden, visible_owner
from handlers.reading import read
from handlers.touch import owner_of_message, touchable, words_for
from handlers.who import Owner

LISTED = 10


def handle_undo_day(command: UndoDay, context: Context) -> Taken | GoneStale | NotYours:
    message = touchable(command.message, context)
    if not isinstance(message, Message):
        return message
    undone = undo(message, context)
    if isinstance(undone, DayUndone):
        context.store.questions.close_all(message.id, "dropped")
    if isinstance(undone, DayUndone) and not context.store.entries.of_message(message.id):
        context.store.messages.mark(message.id, "undone")
    return undone or GoneStale()


def handle_correct_day(command: CorrectDay, context: Context) -> Taken | NothingLogged | GoneStale | NotYours:
    """Words that report nothing are refused: to take a message back there is Undo."""
    message = touchable(command.message, context)
    if not isinstance(message, Message):
        return message
    member = owner_of_message(message, context)
    corrected = replace(message, text=with_names(command.text, context), answers=())
    if read(corrected, member, context).kind == "ignore":
        return NothingLogged(command.text, kept=bool(context.store.entries.of_message(message.id)))
    return take(corrected, member, context)


def handle_list_entries(command: ListEntries, context: Context) -> EntriesListed | Hidden:
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    days = listed(owner.subject.id, LISTED, context)
    return EntriesListed(owner.name, owner.subject.id == context.member.id, days, context.today)


def listed(member: str, most: int, context: Context) -> tuple[ListedDay, ...]:
    """The member's last check-ins, newest first."""
    messages = context.store.messages.last(member, most)
    entries = context.store.entries.of_messages(message.id for message in messages)
    return tuple(
        ListedDay(message.id, message.sent_at, words_for(message, context), booked_lines(own, context))
        for message in messages
        if (own := [entry for entry in entries.get(message.id, ()) if entry.member == member])
    )
