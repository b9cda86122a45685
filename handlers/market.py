"""Market notes: kept by leads and admins with a source and a day, read by everybody who sets or has a target."""

from __future__ import annotations

from collections.abc import Iterable

from domain.commands.market import DropMarketNote, NoteMarket, ShowMarket
from domain.market import MarketNote
from domain.outcomes.market import MarketNoted, MarketNoteDropped, MarketShown, NoteShown
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.context import Context
from handlers.mention import with_names

MOST = 8


def handle_show_market(_command: ShowMarket, context: Context) -> MarketShown:
    notes = context.store.market.newest(MOST)
    more = context.store.market.count() - len(notes)
    return MarketShown(_shown(notes, context), more, _may_note(context))


def handle_note_market(command: NoteMarket, context: Context) -> MarketNoted | NotYours:
    if not _may_note(context):
        return NotYours("lead")
    text, source = with_names(command.text, context), with_names(command.source, context)
    note = MarketNote(command.topic, text, source, command.day or context.today, context.member.id)
    number = context.store.market.note(note, context.now)
    kept = context.store.market.of(number) or note
    return MarketNoted(_shown([kept], context)[0])


def handle_drop_market_note(command: DropMarketNote, context: Context) -> MarketNoteDropped | GoneStale | NotYours:
    note = context.store.market.of(command.note)
    if note is None:
        return GoneStale()
    if not _is_mine(note, context):
        return NotYours("lead")
    context.store.market.drop(note.id, context.now)
    return MarketNoteDropped(note.text)


def _may_note(context: Context) -> bool:
    return context.member.is_admin or bool(context.tree.led_by(context.member.id))


def _is_mine(note: MarketNote, context: Context) -> bool:
    return context.member.is_admin or note.author == context.member.id


def _shown(notes: Iterable[MarketNote], context: Context) -> tuple[NoteShown, ...]:
    kept = tuple(notes)
    names = context.store.members.names(note.author for note in kept)
    return tuple(
        NoteShown(
            id=note.id,
            topic=note.topic,
            text=note.text,
            source=note.source,
            day=note.day,
            author=names.get(note.author, note.author),
            old=note.is_old(context.today),
            mine=_is_mine(note, context),
        )
        for note in kept
    )
