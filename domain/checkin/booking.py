"""Turns a phrase into the items it reports (rules 1 to 4, 6)."""

from datetime import date
from decimal import Decimal

from domain.checkin.phrase import Phrase
from domain.checkin.reading import Item
from domain.checkin.state import State
from domain.checkin.totals import amounts, value_of

NONE = Decimal(0)


def items_of(phrase: Phrase, state: State) -> tuple[Item, ...]:
    """The unmerged items of a phrase, whatever its doubts; a doubtful day is that of the message."""
    blank = Item(phrase.metric, NONE, day_of(phrase, state.today), None, None, words_of(phrase, state))
    if phrase.metric in state.money:
        return tuple(_money(phrase, blank))
    counted = _counts(phrase, blank)
    if phrase.metric == "deals":
        counted += _money(phrase, _like(blank, metric="bookings"))
    return tuple(counted)


def words_of(phrase: Phrase, state: State) -> str:
    """The words of the phrase; with those before it that name its customers: 给华住做产品讲解."""
    first = min((member.start for member in phrase.members), default=phrase.start)
    ahead = first < phrase.start and "\n" not in state.raw[first : phrase.start]
    return state.raw[first if ahead else phrase.start : phrase.end].strip()


def day_of(phrase: Phrase, today: date) -> date:
    """The day a phrase may be booked on; today where that is in doubt."""
    day = phrase.day.day if phrase.day is not None else None
    return day.on if day is not None and day.on is not None and day.sense == "day" else today


def _like(item: Item, metric: str) -> Item:
    return Item(metric, item.value, item.day, item.currency, item.customer, item.words)


def _counts(phrase: Phrase, blank: Item) -> list[Item]:
    whole, items = value_of(phrase), []
    for member in phrase.names:
        value = member.count if member.count is not None else Decimal(1)
        items.append(Item(blank.metric, value, blank.day, None, member.name, blank.words))
    rest = whole - sum((item.value for item in items), NONE)
    if rest < 0:
        items, rest = [], whole
    if rest > 0:
        items.append(Item(blank.metric, rest, blank.day, None, None, blank.words))
    return [item for item in items if item.value]


def _money(phrase: Phrase, blank: Item) -> list[Item]:
    parts = amounts(phrase)
    if not parts and phrase.whole is not None:
        parts = [(phrase.whole, phrase.names[0].name if len(phrase.names) == 1 else None)]
    return [
        Item(blank.metric, money.value, blank.day, money.currency, customer, blank.words)
        for money, customer in parts
        if money.value
    ]
