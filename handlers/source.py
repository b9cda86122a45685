"""Where entries came from: the words of a message, or the row of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.deal import Deal
from domain.entry import Entry
from domain.outcomes.explained import EntryShown
from handlers.context import Context
from handlers.touch import words_for


def entries_shown(behind: Sequence[tuple[Entry, int]], context: Context) -> tuple[EntryShown, ...]:
    """Each entry, with the id of its message, as it is shown to who asks."""
    texts = context.store.messages.texts(message for _, message in behind if message)
    files = {entry.file for entry, _ in behind if entry.file}
    names = context.store.imports.some(files)
    deals = context.store.deals.some(entry.deal for entry, _ in behind if entry.deal)
    called = context.store.members.names(member for deal in deals.values() for member in deal.people)
    notes = {file: context.store.imports.notes(file, _lines(behind, file)) for file in files}
    return tuple(
        EntryShown(
            day=entry.day,
            amount=entry.amount,
            customer=entry.customer,
            text=notes[entry.file].get(entry.line, "") if entry.file else words_for(texts.get(message), context),
            file=names[entry.file].file if entry.file in names else "",
            line=entry.line,
            corrected=entry.correction > 0,
            whole=deals[entry.deal].whole if entry.deal and entry.amount.is_money else None,
            others=_others(entry, deals, called),
        )
        for entry, message in behind
    )


def _others(entry: Entry, deals: Mapping[int, Deal], called: Mapping[str, str]) -> tuple[str, ...]:
    deal = deals.get(entry.deal)
    return (
        tuple(called.get(one, one) for one in deal.people if one != entry.member and deal.part_of(one)) if deal else ()
    )


def _lines(behind: Sequence[tuple[Entry, int]], file: int) -> list[int]:
    return [entry.line for entry, _ in behind if entry.file == file]
