"""Turns a phrase into the items it reports (rules 1 to 4, 6)."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from domain.checkin.phrase import Phrase
from domain.checkin.reading import Item
from domain.checkin.state import State
from domain.checkin.values import ONE, amounts, value_of

NONE = Decimal(0)


class Shared(NamedTuple):
    """What all items of a phrase have in common; `span` is where its `words` are."""

    metric: str
    day: date
    words: str
    span: tuple[int, int]


def items_of(phrase: Phrase, state: State) -> tuple[Item, ...]:
    """The unmerged items of a phrase, whatever its doubts; a doubtful day is that of the message."""
    shared = _shared(phrase, state)
    if phrase.metric in state.money:
        return (*_signed(phrase, shared, state), *_money(phrase, phrase.metric, shared))
    counted = _counts(phrase, shared)
    if phrase.metric == "deals" and (phrase.money or phrase.members or phrase.whole is not None):
        counted += _money(phrase, "bookings", shared)
    return tuple(counted)


def _signed(phrase: Phrase, shared: Shared, state: State) -> list[Item]:
    """业绩：3单 1.28万 says how many were signed, where nothing else does."""
    told = any(part.metric == "deals" and part.status == "done" for part in state.phrases)
    if phrase.metric != "bookings" or phrase.count is None or phrase.unit != "次" or told:
        return []
    return [_item(shared._replace(metric="deals"), phrase.count, None, phrase.end)]


def blank_of(phrase: Phrase, state: State) -> Item:
    """An item of the phrase that counts nothing."""
    return _item(_shared(phrase, state), NONE, None, phrase.end)


def _shared(phrase: Phrase, state: State) -> Shared:
    """The words are those of the phrase; with those before it that name its customers: 给华住做产品讲解."""
    start = phrase.start
    if phrase.members:
        first = min([member.start for member in phrase.members])
        start = first if first < start and "\n" not in state.raw[first:start] else start
    return Shared(
        phrase.metric, day_of(phrase, state.today), state.raw[start : phrase.end].strip(), (start, phrase.end)
    )


def day_of(phrase: Phrase, today: date) -> date:
    """The day a phrase may be booked on; today where that is in doubt."""
    day = phrase.day.day if phrase.day is not None else None
    return day.on if day is not None and day.on is not None and day.sense == "day" else today


def _counts(phrase: Phrase, shared: Shared) -> list[Item]:
    rest = whole = value_of(phrase)
    items = []
    for member in phrase.members:
        if member.name:
            value = member.count if member.count is not None else ONE
            items.append(_item(shared, value, member.name, member.end))
            rest -= value
    if rest < 0:
        items, rest = [], whole
    if rest > 0:
        items.append(_item(shared, rest, None, phrase.end))
    return [item for item in items if item.value]


def _item(shared: Shared, value: Decimal, customer: str | None, at: int) -> Item:
    return Item(shared.metric, value, shared.day, None, customer, shared.words, "", at, shared.span)


def _money(phrase: Phrase, metric: str, shared: Shared) -> list[Item]:
    parts = amounts(phrase)
    if not parts and phrase.whole is not None:
        parts = [(phrase.whole, phrase.names[0].name if len(phrase.names) == 1 else None)]
    return [
        Item(metric, money.value, shared.day, money.currency, customer, shared.words, "", money.end, shared.span)
        for money, customer in parts
        if money.value
    ]
