"""Taking a message in: what it says now replaces what it had booked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.checkin.dates import out_of_reach
from domain.checkin.nearest import OLDEST
from domain.checkin.reading import Doubt, Reading
from domain.correction import parted
from domain.entry import Entry, difference, reversal
from domain.member import Member
from domain.message import Message, MessageState, Question
from domain.outcomes.checkin import (
    DayAsked,
    DayLogged,
    DayRevised,
    DayUndone,
    FigureRefused,
    Silence,
)
from domain.outcomes.deal import SharesAsked
from domain.period import current
from handlers.booking import booked_lines, changes, entries_from, open_entries, own_entries, take_back
from handlers.closing import first_open, is_closed
from handlers.context import Context, Here
from handlers.correction import Asked, correct, correct_first
from handlers.customer import with_known_names
from handlers.deal import beside_deals, reshare
from handlers.intel import tell_first, tell_kept
from handlers.reading import partners, read
from handlers.receipt import logged, owner_named
from handlers.standing import book
from handlers.touch import owner_of_message

Taken = DayLogged | DayRevised | DayUndone | DayAsked | SharesAsked | FigureRefused | Silence | Asked
Read = tuple[Reading, tuple[Entry, ...]]
Told = tuple[Sequence[Entry], Sequence[tuple[str, ...]]]  # entries, and whom each was done with


def take(message: Message, member: Member, context: Context) -> Taken:
    """Read `message` (with its answers so far) as `member`'s work and book it in place of what it had booked."""
    reading = read(message, member, context)
    entries = entries_from(reading.items, member, context)
    if isinstance(entries, FigureRefused):
        return replace(entries, kept=bool(context.store.entries.of_message(message.id)))
    stood = own_entries(message, context)
    asked = correct(message, stood, stood if reading.kind == "ask" else entries, context)
    before = take_back(message, context)
    context.store.questions.close_all(message.id, "answered")
    context.store.messages.reread(replace(message, state=_state(reading, entries)))
    tell_kept(message, context)
    taken = _retaken(message, _open((reading, entries), context), before, context)
    reshare(message.id, context)
    return _besides(asked, taken, context)


def take_first(message: Message, reading: Reading, member: Member, context: Context) -> Taken:
    """Keep and book a message that comes for the first time: there is nothing to take back."""
    entries = entries_from(reading.items, member, context)
    if isinstance(entries, FigureRefused):
        tell_first(context.store.messages.add(message), context)
        return entries
    kept = context.store.messages.add(replace(message, state=_state(reading, entries)))
    tell_first(kept, context)
    if reading.kind == "ask":
        return ask(kept, reading.doubts[0], context)
    asked, now = correct_first(kept, entries, context), _open((reading, entries), context)
    return _besides(asked, _booked(kept, now, (), context) if now[1] else Silence(), context)


def take_first_entries(message: Message, entries: Sequence[Entry], context: Context) -> Taken:
    """Keep a message that is no sentence, and book what it says."""
    kept = context.store.messages.add(message)
    asked, now = correct_first(kept, entries, context), parted(entries, first_open(context))[0]
    taken = _booked_with(kept, (now, [()] * len(now)), (), context) if now else Silence()
    return _besides(asked, taken, context)


def take_entries(message: Message, before: Sequence[Entry], after: Sequence[Entry], context: Context) -> Taken:
    """Take back and book what makes `after` stand in place of `before`, and leave the rest as it is."""
    if message.state == "asked":
        context.store.questions.close_all(message.id, "answered")
    laid, edge = correct(message, before, after, context), first_open(context)
    old, now = parted(before, edge)[0], parted(after, edge)[0]
    gone, new = difference(old, now)
    gone, new = difference(gone, with_known_names(new, message, context))
    book([reversal(entry) for entry in gone], message.id, context)
    context.store.messages.mark(message.id, "booked" if after else "undone")
    if not now:
        return _besides(laid, DayUndone(booked_lines(old, context), context.today) if old else Silence(), context)
    left, asked = beside_deals(new, [()] * len(new), message, context)
    book(left, message.id, context)
    if laid and not (gone or new):
        return laid
    return _besides(laid, _said(message, (old, open_entries(message, context)), asked, context), context)


def undo(message: Message, context: Context, withdrawn: bool = False) -> Taken | None:
    """Take back all that the message has booked; None where nothing of it stands or waits."""
    stood, _ = parted(context.store.entries.of_message(message.id), first_open(context))
    asked = correct(message, own_entries(message, context), (), context)
    if not stood and not withdrawn:
        return asked
    taken = take_back(message, context)
    reshare(message.id, context)
    if withdrawn and not taken:
        return asked
    return _besides(asked, DayUndone(booked_lines(taken, context), context.today, withdrawn), context)


def _open(read: Read, context: Context) -> Read:
    """What lies in open months, to be booked at once."""
    (reading, entries), edge = read, first_open(context)
    items = tuple(item for item in reading.items if item.day >= edge)
    return replace(reading, items=items), parted(entries, edge)[0]


def _besides(asked: Asked | None, taken: Taken, context: Context) -> Taken:
    """What came of closed months is said besides what was booked, or alone where there is nothing else."""
    if asked is None or isinstance(taken, Silence):
        return asked or taken
    context.tell(Here(), asked)
    return taken


def _retaken(message: Message, read: Read, before: Sequence[Entry], context: Context) -> Taken:
    reading, entries = read
    if reading.kind == "ask":
        return ask(message, reading.doubts[0], context)
    if not entries:
        return DayUndone(booked_lines(before, context), context.today) if before else Silence()
    return _booked(message, read, before, context)


def _booked(message: Message, read: Read, before: Sequence[Entry], context: Context) -> Taken:
    reading, entries = read
    named = partners(message, owner_of_message(message, context), reading.items, context)
    return _booked_with(message, (entries, named), before, context)


def _booked_with(message: Message, told: Told, before: Sequence[Entry], context: Context) -> Taken:
    """A deal of several people waits until they are credited; the rest is booked."""
    entries, named = told
    known = with_known_names(entries, message, context)
    left, asked = beside_deals(known, named, message, context)
    book(left, message.id, context)
    stands = known if len(left) == len(known) else open_entries(message, context)
    return _said(message, (before, stands), asked, context)


def _said(
    message: Message, entries: tuple[Sequence[Entry], Sequence[Entry]], asked: Sequence[SharesAsked], context: Context
) -> Taken:
    """What was booked, before and now; what is asked besides, or alone where there is nothing else."""
    before, stands = entries
    if not before and not stands:
        context.store.messages.mark(message.id, "asked" if asked else "booked")
    alone = asked[0] if asked and not before and not stands else None
    for question in asked[1:] if alone else asked:
        context.tell(Here(), question)
    if alone or not (before or stands):
        return alone or Silence()
    if before:
        return DayRevised(message.id, owner_named(message, context), changes(before, stands, context), context.today)
    return logged(message, stands, context)


def _state(reading: Reading, entries: Sequence[Entry]) -> MessageState:
    if reading.kind == "ask":
        return "asked"
    return "booked" if entries else "ignored"


def ask(message: Message, doubt: Doubt, context: Context, wrong: str = "") -> DayAsked:
    """One question about one doubt, to be answered where the message stands."""
    question = Question(0, "doubt", message.id, message.channel, message.thread)
    day = out_of_reach(doubt, wrong, context.member.today(message.sent_at))
    month = current("month", day) if day else None
    return DayAsked(
        question=context.store.questions.ask(question, context.now),
        message=message.id,
        heard=message.thread != "",
        kind=doubt.kind,
        words=doubt.words,
        metric=context.metrics.of(doubt.metric) if doubt.metric else None,
        choices=doubt.choices,
        dimension=doubt.dimension,
        wrong=wrong,
        within=OLDEST if day else 0,
        closed=month if month and is_closed(month, context) else None,
    )
