"""Reading a message in its author's own day, with the workspace's own words and the names that it knows."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.checkin.account import Account, account
from domain.checkin.aliases import words_of
from domain.checkin.candidates import candidates
from domain.checkin.reading import Reading
from domain.checkin.segments import Rules, segmented
from domain.checkin.vocabulary import Lexicon, Names, with_metrics, with_names
from domain.member import Member
from domain.message import Message
from domain.metric import Metric
from handlers.context import Context


def read(message: Message, member: Member, context: Context) -> Reading:
    """`member` is whose work it is: the message's moment counts in their zone."""
    settings = context.settings
    rules = Rules(_lexicon(message.text, member, context), settings.dimensions, settings.required_dimensions)
    return segmented(message.text, _sent(message, member), message.answers, rules)


def explain(message: Message, member: Member, context: Context) -> Account:
    """The same reading, with the words behind each fact and each doubt."""
    lexicon = _lexicon(message.text, member, context)
    return account(message.text, _sent(message, member), message.answers, lexicon)


def _sent(message: Message, member: Member) -> datetime:
    return message.sent_at.astimezone(ZoneInfo(member.timezone))


def _lexicon(text: str, member: Member, context: Context) -> Lexicon:
    """Only names that may stand in the text are looked up: it costs the same however many are known."""
    pieces = candidates(text)
    called = context.store.names.meant(pieces)
    colleagues = tuple(name for name, who in called.items() if who != {member.id})
    sender = tuple(name for name, who in called.items() if who == {member.id})
    customers = tuple(context.store.customers.known_as(pieces))
    return with_names(_own_words(context.settings.metrics), Names(customers, colleagues, sender))


@lru_cache(maxsize=64)
def _own_words(added: tuple[Metric, ...]) -> Lexicon:
    return with_metrics(map(words_of, added))
