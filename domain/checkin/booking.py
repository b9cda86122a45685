"""Turns a phrase into the items it reports (rules 1 to 4, 6)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.checkin.phrase import Phrase
from domain.checkin.reading import Item
from domain.checkin.state import State
from domain.checkin.totals import ONE, amounts, value_of

NONE = Decimal(0)


def items_of(phrase: Phrase, state: State) -> tuple[Item, ...]:
    """The unmerged items of a phrase, whatever its doubts; a doubtful day is that of the message."""
    blank = blank_of(phrase, state)
    if phrase.metric in state.money:
        return tuple(_money(phrase, phrase.metric, blank))
    counted = _counts(phrase, blank)
    if phrase.metric == "deals":
        counted += _money(phrase, "bookings", blank)
    return tuple(counted)


def blank_of(phrase: Phrase, state: State) -> Item:
    """What all items of the phrase share. Its words are those of the phrase; with those before it that name its
    customers: 给华住做产品讲解."""
    first = min([member.start for member in phrase.members]) if phrase.members else phrase.start
    ahead = first < phrase.start and "\n" not in state.raw[first : phrase.start]
    span = (first if ahead else phrase.start, phrase.end)
    words = state.raw[slice(*span)].strip()
    return Item(phrase.metric, NONE, day_of(phrase, state.today), None, None, words, at=phrase.end, span=span)


def day_of(phrase: Phrase, today: date) -> date:
    """The day a phrase may be booked on; today where that is in doubt."""
    day = phrase.day.day if phrase.day is not None else None
    return day.on if day is not None and day.on is not None and day.sense == "day" else today


def _counts(phrase: Phrase, blank: Item) -> list[Item]:
    rest = whole = value_of(phrase)
    items = []
    for member in phrase.members:
        if member.name:
            value = member.count if member.count is not None else ONE
            items.append(_item(blank, value, member.name, member.end))
            rest -= value
    if rest < 0:
        items, rest = [], whole
    if rest > 0:
        items.append(_item(blank, rest, None, blank.at))
    return [item for item in items if item.value]


def _item(blank: Item, value: Decimal, customer: str | None, at: int) -> Item:
    """The blank filled in; made anew, for that takes half the time of a replacement."""
    return Item(blank.metric, value, blank.day, None, customer, blank.words, at=at, span=blank.span)


def _money(phrase: Phrase, metric: str, blank: Item) -> list[Item]:
    blank = replace(blank, metric=metric)
    parts = amounts(phrase)
    if not parts and phrase.whole is not None:
        parts = [(phrase.whole, phrase.names[0].name if len(phrase.names) == 1 else None)]
    return [
        replace(blank, value=money.value, currency=money.currency, customer=customer, at=money.end)
        for money, customer in parts
        if money.value
    ]
