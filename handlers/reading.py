"""Reading a message in its author's own day, with the workspace's own words and the names that it knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.checkin.account import Account, account
from domain.checkin.aliases import words_of
from domain.checkin.candidates import candidates
from domain.checkin.folding import cleaned
from domain.checkin.reading import Item, Reading
from domain.checkin.segments import Rules, segmented
from domain.checkin.vocabulary import Lexicon, Names, with_metrics, with_names
from domain.deal import COUNT, MONEY
from domain.intel import parted
from domain.member import Member
from domain.message import Message
from domain.metric import Metric
from domain.together import Along, about, along, named_with, without
from handlers.context import Context


@dataclass(frozen=True, slots=True)
class _Known:
    """What a workspace knows of the words of a message, `text` as read: who is called so, and the lexicon with it."""

    text: str
    called: dict[str, frozenset[str]]
    colleagues: tuple[str, ...]
    rules: Rules


def read(message: Message, member: Member, context: Context) -> Reading:
    """`member` is whose work it is: the message's moment counts in their zone.

    Its field notes are no part of what is read, nor are colleagues with whom a deal was signed, see `partners`."""
    known = _known(_facts(message), member, context)
    text = without(known.text, _together(message, member, known))
    return _segmented(text, message, member, known)


def explain(message: Message, member: Member, context: Context) -> Account:
    """The same reading, with the words behind each fact and each doubt."""
    known = _known(_facts(message), member, context)
    text = without(known.text, _together(message, member, known))
    return account(text, _sent(message, member), message.answers, known.rules.lexicon)


def partners(message: Message, member: Member, items: Sequence[Item], context: Context) -> tuple[tuple[str, ...], ...]:
    """For each of the `items` of a message, the ids of those with whom it says that a deal was signed.

    Who shares a name with somebody else cannot be told apart, and is not meant."""
    nobody: tuple[tuple[str, ...], ...] = tuple(() for _ in items)
    if all(item.metric != MONEY for item in items):
        return nobody
    called = context.store.names.meant(candidates(_facts(message)))
    if all(who == {member.id} for who in called.values()):
        return nobody
    known = _known(_facts(message), member, context)
    phrases = _together(message, member, known)
    named = named_with(known.text, phrases, [item.span for item in items]) if phrases else [()] * len(items)
    ids = {name.casefold(): who - {member.id} for name, who in known.called.items()}
    return tuple(tuple(dict.fromkeys(_alone(names, ids))) for names in named)


def _alone(names: Sequence[str], ids: dict[str, frozenset[str]]) -> Iterator[str]:
    for name in names:
        if len(who := ids.get(name.casefold(), frozenset())) == 1:
            yield next(iter(who))


def _together(message: Message, member: Member, known: _Known) -> tuple[Along, ...]:
    """The words that tell with whom a deal was signed."""
    phrases = along(known.text, known.colleagues)
    if not phrases:
        return ()
    reading = _segmented(without(known.text, phrases), message, member, known)
    items = (*reading.items, *(item for doubt in reading.doubts for item in doubt.items))
    return about(known.text, phrases, [item.span for item in items if item.metric in (MONEY, COUNT)])


def _segmented(text: str, message: Message, member: Member, known: _Known) -> Reading:
    return segmented(text, _sent(message, member), message.answers, known.rules)


def _facts(message: Message) -> str:
    return parted(message.text)[0]


def _sent(message: Message, member: Member) -> datetime:
    return message.sent_at.astimezone(ZoneInfo(member.timezone))


def _known(text: str, member: Member, context: Context) -> _Known:
    """Only names that may stand in the text are looked up: it costs the same however many are known."""
    pieces = candidates(text)
    called = context.store.names.meant(pieces)
    colleagues = tuple(name for name, who in called.items() if who != {member.id})
    sender = tuple(name for name, who in called.items() if who == {member.id})
    customers = tuple(context.store.customers.known_as(pieces))
    lexicon = with_names(_own_words(context.settings.metrics), Names(customers, colleagues, sender))
    settings = context.settings
    return _Known(cleaned(text), called, colleagues, Rules(lexicon, settings.dimensions, settings.required_dimensions))


@lru_cache(maxsize=64)
def _own_words(added: tuple[Metric, ...]) -> Lexicon:
    return with_metrics(map(words_of, added))
