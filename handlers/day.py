"""Taking a message in: what it says now replaces what it had booked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.checkin.dates import read_day
from domain.checkin.nearest import OLDEST
from domain.checkin.reading import Doubt, Reading
from domain.entry import Entry, difference, reversal
from domain.member import Member
from domain.message import Message, MessageState, Question
from domain.outcomes.checkin import (
    DayAsked,
    DayLogged,
    DayRevised,
    DayUndone,
    FigureRefused,
    LoggedForYou,
    ProgressTold,
    Silence,
)
from domain.outcomes.deal import SharesAsked
from domain.outcomes.target import PaceLine
from handlers.booking import booked_lines, changes, entries_from, own_entries, take_back
from handlers.context import Context, Directly, Here, Privately
from handlers.customer import with_known_names
from handlers.deal import beside_deals, reshare
from handlers.progress import member_lines, this_month
from handlers.reading import partners, read
from handlers.standing import book
from handlers.touch import owner_of_message

Taken = DayLogged | DayRevised | DayUndone | DayAsked | SharesAsked | FigureRefused | Silence
Read = tuple[Reading, tuple[Entry, ...]]
Told = tuple[Sequence[Entry], Sequence[tuple[str, ...]]]  # entries, and whom each was done with


def take(message: Message, member: Member, context: Context) -> Taken:
    """Read `message` (with its answers so far) as `member`'s work and book it in place of what it had booked."""
    reading = read(message, member, context)
    entries = entries_from(reading.items, member, context)
    if isinstance(entries, FigureRefused):
        return replace(entries, kept=bool(context.store.entries.of_message(message.id)))
    before = take_back(message, context)
    context.store.questions.close_all(message.id, "answered")
    context.store.messages.reread(replace(message, state=_state(reading, entries)))
    taken = _retaken(message, (reading, entries), before, context)
    reshare(message.id, context)
    return taken


def take_first(message: Message, reading: Reading, member: Member, context: Context) -> Taken:
    """Keep and book a message that comes for the first time: there is nothing to take back."""
    entries = entries_from(reading.items, member, context)
    if isinstance(entries, FigureRefused):
        context.store.messages.add(message)
        return entries
    kept = context.store.messages.add(replace(message, state=_state(reading, entries)))
    if reading.kind == "ask":
        return ask(kept, reading.doubts[0], context)
    return _booked(kept, (reading, entries), (), context) if entries else Silence()


def take_first_entries(message: Message, entries: Sequence[Entry], context: Context) -> Taken:
    """Keep a message that is no sentence, and book what it says."""
    kept = context.store.messages.add(message)
    return _booked_with(kept, (entries, [()] * len(entries)), (), context)


def take_entries(message: Message, before: Sequence[Entry], after: Sequence[Entry], context: Context) -> Taken:
    """Take back and book what makes `after` stand in place of `before`, and leave the rest as it is."""
    if message.state == "asked":
        context.store.questions.close_all(message.id, "answered")
    gone, new = difference(before, after)
    gone, new = difference(gone, with_known_names(new, message, context))
    book([reversal(entry) for entry in gone], message.id, context)
    context.store.messages.mark(message.id, "booked" if after else "undone")
    if not after:
        return DayUndone(booked_lines(before, context), context.today) if before else Silence()
    left, asked = beside_deals(new, [()] * len(new), message, context)
    book(left, message.id, context)
    return _said(message, (before, own_entries(message, context)), asked, context)


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
    stands = known if len(left) == len(known) else own_entries(message, context)
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
        return DayRevised(message.id, _owner(message, context), changes(before, stands, context), context.today)
    return _logged(message, stands, context)


def _state(reading: Reading, entries: Sequence[Entry]) -> MessageState:
    if reading.kind == "ask":
        return "asked"
    return "booked" if entries else "ignored"


def ask(message: Message, doubt: Doubt, context: Context, wrong: str = "") -> DayAsked:
    """One question about one doubt, to be answered where the message stands."""
    question = Question(0, "doubt", message.id, message.channel, message.thread)
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
        within=OLDEST if _is_out_of_reach(doubt, wrong, context.member.today(message.sent_at)) else 0,
    )


def _is_out_of_reach(doubt: Doubt, wrong: str, today: date) -> bool:
    """Whether a real day was answered, too long ago or still to come."""
    if doubt.kind not in ("date", "span"):
        return False
    day = read_day(wrong, today) or read_day(wrong, today, future=True)
    return day is not None and not 0 <= (today - day).days <= OLDEST


def _logged(message: Message, entries: Sequence[Entry], context: Context) -> DayLogged:
    lines, period = booked_lines(entries, context), this_month(context)
    own = message.member == message.writer == context.member.id
    progress = _progress(message.member, {line.metric.key for line in lines}, context) if own else ()
    if progress and not message.private:
        context.tell(Privately(message.member), ProgressTold(period, progress))
    if message.member != message.writer:
        told = LoggedForYou(message.id, context.member.name, lines, context.today)
        context.tell(Directly(message.member), told)
    shown = progress if message.private else ()
    return DayLogged(message.id, _owner(message, context), lines, context.today, period, shown)


def _progress(member: str, touched: set[str], context: Context) -> tuple[PaceLine, ...]:
    """The month of the metrics just logged, and of those with a goal."""
    lines = member_lines(member, this_month(context), context)
    return tuple(line for line in lines if line.lines or line.metric.key in touched)


def _owner(message: Message, context: Context) -> str:
    """The name to show where it is somebody else's work."""
    if message.member == message.writer:
        return ""
    return context.store.members.names([message.member]).get(message.member, message.member)
