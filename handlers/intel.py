"""Field notes: kept from tagged messages and answers, and looked up by those who may read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from domain.bearing import SAID, bearing_of
from domain.checkin.candidates import candidates
from domain.commands.intel import PointNote, ShowIntel
from domain.intel import FieldNote, names_in, parted, topic_of
from domain.message import Message
from domain.outcomes.intel import FieldNoteKept, FieldNoteShown, IntelShown
from domain.outcomes.refusals import GoneStale, MemberUnknown
from domain.vote import OFFICE
from handlers.context import Context, Privately
from handlers.who import member_of
from storage.intel import LOOKED_THROUGH, Search

MOST = 10
MANY = 90  # older ones; how many more there are, nobody needs to know
LONGEST = 1_000  # characters of a note


def sync(message: Message, context: Context, whole: bool = False) -> FieldNoteKept | None:
    """What the message says now is what is noted of it; None where nothing is, or the same as before. All of an answer
    is the note, also when it is edited."""
    before = context.store.intel.of_message(message.id)
    whole = whole or (before is not None and before.whole)
    text = (message.text if whole else parted(message.text)[1]).strip()[:LONGEST]
    if before and not text:
        context.store.intel.drop(message.id)
    if not text or (before and before.text == text):
        return None
    note = _note(message, text, whole, context)
    context.store.intel.keep(note)
    if before:
        context.store.votes.hear([OFFICE], 0)  # as it reads now it may be the third
    return _kept(note, context)


def handle_point_note(command: PointNote, context: Context) -> FieldNoteKept | GoneStale:
    """Its author knows which way it points."""
    note = context.store.intel.of_message(command.note)
    if note is None or note.author != context.member.id or command.bearing not in SAID:
        return GoneStale()
    context.store.intel.point(note.message, command.bearing)
    context.store.votes.hear([OFFICE], 0)  # it may be the third
    return _kept(replace(note, bearing=command.bearing), context)


def _kept(note: FieldNote, context: Context) -> FieldNoteKept:
    return FieldNoteKept(shown([note], context)[0], note.private, note.message if note.counts else 0)


def tell_kept(message: Message, context: Context) -> None:
    """The same for a message that is answered otherwise."""
    if kept := sync(message, context):
        context.tell(Privately(context.member.id), kept)


def tell_first(message: Message, context: Context) -> None:
    """The same for a message that comes for the first time: most note nothing, and nothing is kept of it yet."""
    if parted(message.text)[1]:
        tell_kept(message, context)


def _note(message: Message, text: str, whole: bool, context: Context) -> FieldNote:
    known = context.store.customers.known_as(candidates(text))
    return FieldNote(
        message=message.id,
        author=message.writer,
        topic=topic_of(text, "" if whole else message.text),
        text=text,
        about=names_in(text, dict.fromkeys((*known.values(), *context.dimensions.named_in(text)))),
        day=context.member.today(message.sent_at),
        private=message.private,
        whole=whole,
        bearing=bearing_of(text),
    )


def handle_show_intel(command: ShowIntel, context: Context) -> IntelShown | MemberUnknown:
    """One's own notes, those of the people one leads, and what teammates said openly; admins read all."""
    who = member_of(command.who, context) if command.who else None
    if isinstance(who, MemberUnknown):
        return who
    search = _search(command, who.id if who else "", context)
    notes, count = context.store.intel.found(search, MOST, MOST + MANY)
    bound = LOOKED_THROUGH if len(notes) < MOST and context.store.intel.is_bounded(search) else 0
    sought = command != ShowIntel()
    return IntelShown(shown(notes, context), count - len(notes), sought, count == MOST + MANY, bound)


def _search(command: ShowIntel, who: str, context: Context) -> Search:
    own, mates = _readable(context)
    if who:
        own = {who} if own is None else own & {who}
        mates = mates & {who}
    days = (command.period.first, command.period.last) if command.period else (date.min, date.max)
    return Search(own, mates, command.text, command.topic or "", days)


def _readable(context: Context) -> tuple[set[str] | None, set[str]]:
    """Whose notes the asker reads, None for everybody's, and whose only where they were said openly."""
    if context.member.is_admin:
        return None, set()
    led = {member for team in context.tree.led_by(context.member.id) for member in people_below(team.id, context)}
    _, mates = context.store.teams.mates(context.member.id, context.office_day)
    return {context.member.id, *led}, {*mates} - led


def people_below(team: int, context: Context) -> set[str]:
    """Those of a team and of the teams below it, with the leads of those below."""
    leads = {lead for below in context.tree.below(team) for lead in context.tree.leads(below)}
    return {*context.tree.members(team), *leads}


def shown(notes: Iterable[FieldNote], context: Context) -> tuple[FieldNoteShown, ...]:
    kept = tuple(notes)
    names = context.store.members.names(note.author for note in kept)
    return tuple(
        FieldNoteShown(note.topic, note.text, note.about, names.get(note.author, note.author), note.day, note.bearing)
        for note in kept
    )
