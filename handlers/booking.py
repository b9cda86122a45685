"""From what was read to entries of the ledger, and back to lines that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.amount import Amount, NoAmount, from_decimal
from domain.checkin.reading import Item
from domain.correction import parted
from domain.entry import Entry, reversal
from domain.member import Member
from domain.message import Message
from domain.outcomes.changed import ChangedLine
from domain.outcomes.checkin import BookedLine, FigureRefused
from handlers.closing import first_open
from handlers.context import Context
from handlers.deal import release
from handlers.standing import book


def entries_from(items: Iterable[Item], member: Member, context: Context) -> tuple[Entry, ...] | FigureRefused:
    """Money without a currency is in the member's, else the workspace's; one figure that does not hold refuses all."""
    entries: list[Entry] = []
    for item in items:
        metric = context.metrics.of(item.metric)
        currency = (item.currency or member.currency or context.settings.currency) if metric.is_money else ""
        amount = from_decimal(item.value, currency)
        if isinstance(amount, NoAmount):
            return FigureRefused(metric, str(item.value), amount.why)
        entries.append(Entry(member.id, metric.key, amount, item.day, item.customer or "", item.segment))
    return tuple(entries)


def take_back(message: Message, context: Context) -> tuple[Entry, ...]:
    """Reverse all that stands of a message in open months, others' parts of its deals too; returns what stood of its
    own member.

    `reshare` is to follow, once it is known what the message says now."""
    mine = open_entries(message, context)
    release(message.id, context)
    stood, _ = parted(context.store.entries.of_message(message.id), first_open(context))
    book([reversal(entry) for entry in stood], message.id, context)
    return mine


def own_entries(message: Message, context: Context) -> tuple[Entry, ...]:
    """What stands of a message without others' parts of its deals."""
    stood = context.store.entries.of_message(message.id)
    return tuple(entry for entry in stood if entry.member == message.member)


def open_entries(message: Message, context: Context) -> tuple[Entry, ...]:
    """The same of open months alone."""
    return parted(own_entries(message, context), first_open(context))[0]


@dataclass(frozen=True, slots=True)
class _Key:
    day: date
    metric: str
    currency: str
    segment: str


Groups = dict[_Key, list[Entry]]


def booked_lines(entries: Sequence[Entry], context: Context) -> tuple[BookedLine, ...]:
    """Entries of one metric, segment, day and currency as one line, in the order they came."""
    return tuple(
        BookedLine(context.measured(key.metric, key.segment), _sum(some), key.day, _customers(some))
        for key, some in _grouped(entries).items()
    )


def changes(before: Sequence[Entry], after: Sequence[Entry], context: Context) -> tuple[ChangedLine, ...]:
    """What differs, line by line; a line with the same figure for each customer is no change."""
    old, new = _grouped(before), _grouped(after)
    moves = _moves(old, new)
    lines = [
        ChangedLine(
            context.measured(to.metric, to.segment),
            to.day,
            _sum(old[came]),
            _sum(new[to]),
            _customers(new[to]),
            moved=came.day,
        )
        for to, came in moves.items()
    ]
    for key in dict.fromkeys([*old, *new]):
        if key not in moves and key not in moves.values():
            lines += _changed(key, (old.get(key, []), new.get(key, [])), context)
    return tuple(lines)


def _moves(old: Groups, new: Groups) -> dict[_Key, _Key]:
    """Lines that stand on another day than before and are otherwise the same: from where each came."""
    gone, moves = [key for key in old if key not in new], dict[_Key, _Key]()
    for key in new:
        same = (each for each in gone if replace(each, day=key.day) == key and _told(old[each]) == _told(new[key]))
        if key not in old and (came := next(same, None)):
            gone.remove(came)
            moves[key] = came
    return moves


def _changed(key: _Key, entries: tuple[list[Entry], list[Entry]], context: Context) -> Iterator[ChangedLine]:
    """One line; a line a customer where the sum alone would hide what changed."""
    metric, (old, new) = context.measured(key.metric, key.segment), entries
    if _told(old) != _told(new):
        sums = (_sum(old) if old else None, _sum(new) if new else None)
        yield ChangedLine(metric, key.day, *sums, _customers(new))
        return
    for name in _customers(old):
        was, now = ([entry for entry in some if entry.customer == name] for some in entries)
        if _sum(was) != _sum(now):
            yield ChangedLine(metric, key.day, _sum(was), _sum(now), (name,), whose=name)


def _grouped(entries: Sequence[Entry]) -> Groups:
    groups: Groups = {}
    for entry in entries:
        groups.setdefault(_key(entry), []).append(entry)
    return groups


def _key(entry: Entry) -> _Key:
    return _Key(entry.day, entry.metric, entry.amount.currency, entry.segment)


def _told(entries: Sequence[Entry]) -> tuple[Amount, tuple[str, ...]] | None:
    return (_sum(entries), _customers(entries)) if entries else None


def _sum(entries: Sequence[Entry]) -> Amount:
    return entries[0].amount.with_value(sum(entry.amount.value for entry in entries))


def _customers(entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.customer for entry in entries if entry.customer))
