"""Turns the phrases of a message into items, and what is doubtful about them into doubts."""

from datetime import date
from decimal import Decimal

from domain.checkin.phrase import Phrase
from domain.checkin.reading import Doubt, Item
from domain.checkin.state import State
from domain.checkin.totals import Contradiction, amounts, value_of

NONE = Decimal(0)
UNLIKELY = 10_000  # nobody makes that many calls in a day: rather a date, an id or an amount
Doubted = Doubt | None


def items_of(phrase: Phrase, state: State) -> tuple[Item, ...]:
    """The unmerged items of a phrase, whatever its doubts."""
    day = day_of(phrase, state.today)
    words = state.raw[phrase.start : phrase.end].strip()
    if phrase.metric in state.money:
        return tuple(_money(phrase, phrase.metric, day, words))
    counted = tuple(_counts(phrase, day, words))
    return counted + tuple(_money(phrase, "bookings", day, words)) if phrase.metric == "deals" else counted


def day_of(phrase: Phrase, today: date) -> date:
    token = phrase.day
    if token is None or token.day is None or token.day.on is None or token.day.sense not in ("day", "chosen"):
        return today
    return token.day.on


def _counts(phrase: Phrase, day: date, words: str) -> list[Item]:
    whole, items = value_of(phrase), []
    for member in phrase.names:
        value = member.count if member.count is not None else Decimal(1)
        items.append(Item(phrase.metric, value, day, None, member.name, words))
    rest = whole - sum((item.value for item in items), NONE)
    if phrase.count is not None and rest < 0:
        return [Item(phrase.metric, whole, day, None, None, words)] if whole else []
    if rest > 0:
        items.append(Item(phrase.metric, rest, day, None, None, words))
    return items


def _money(phrase: Phrase, metric: str, day: date, words: str) -> list[Item]:
    parts = amounts(phrase)
    if not parts and phrase.whole is not None:
        parts = [(phrase.whole, phrase.names[0].name if len(phrase.names) == 1 else None)]
    return [Item(metric, money.value, day, money.currency, customer, words) for money, customer in parts if money.value]


def without_value(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with the doubtful number missing; one at least."""
    first = items[0]
    return (Item(first.metric, NONE, first.day, first.currency, None, first.words),)


def doubts_of(phrase: Phrase, state: State) -> list[Doubt]:
    """What must be asked about a phrase, in the order of its words."""
    items = items_of(phrase, state)
    if not items:
        items = (
            Item(phrase.metric, NONE, day_of(phrase, state.today), None, None, state.raw[phrase.start : phrase.end]),
        )
    found = [_worded(kind, start, end, phrase, items, state) for kind, start, end in phrase.doubts]
    found += _counted(phrase, items, state)
    dated = _dated(phrase, items, state)
    return found[:1] + ([dated] if dated else []) if found else [dated] if dated else []


def _worded(kind: str, start: int, end: int, phrase: Phrase, items: tuple[Item, ...], state: State) -> Doubt:
    words = state.raw[min(start, phrase.start) : max(end, phrase.end)].strip()
    if kind == "sign":
        return Doubt("sign", words, phrase.metric, items, ("yes", "no"))
    return Doubt("number", words, phrase.metric, without_value(items), ())


def _counted(phrase: Phrase, items: tuple[Item, ...], state: State) -> list[Doubt]:
    words = state.raw[phrase.start : phrase.end].strip()
    if phrase.metric in state.money:
        lacking = not amounts(phrase) and phrase.whole is None
        return (
            [Doubt("number", words, phrase.metric, without_value(items), ())] if lacking and not phrase.doubts else []
        )
    named = sum((member.count if member.count is not None else Decimal(1) for member in phrase.names), NONE)
    if phrase.count is not None and named > phrase.count:
        names = tuple(
            Item(phrase.metric, Decimal(1), items[0].day, None, member.name, words) for member in phrase.names
        )
        return [Doubt("names", words, phrase.metric, names, (plain(phrase.count), plain(named)))]
    value = value_of(phrase)
    if value != value.to_integral_value() or value >= UNLIKELY:
        return [Doubt("number", words, phrase.metric, without_value(items), ())]
    return _sums(phrase, items, state)


def _sums(phrase: Phrase, items: tuple[Item, ...], state: State) -> list[Doubt]:
    """合计16万 beside its parts."""
    whole, parts = phrase.whole, amounts(phrase)
    if whole is None or not parts:
        return []
    summed = sum((money.value for money, _ in parts), NONE)
    mixed = len({money.currency for money, _ in parts}) > 1
    if (
        mixed
        or summed == whole.value
        or (phrase.count is not None and len(parts) == 1 and summed * phrase.count == whole.value)
    ):
        return []
    words = state.raw[phrase.start : phrase.end].strip()
    return [Doubt("total", words, phrase.metric, items, (plain(summed), plain(whole.value)))]


def _dated(phrase: Phrase, items: tuple[Item, ...], state: State) -> Doubt | None:
    token = phrase.day
    if token is None or token.day is None or token.day.sense in ("day", "part", "chosen"):
        return None
    words = state.raw[min(token.start, phrase.start) : max(token.end, phrase.end)].strip()
    return Doubt("span" if token.day.sense == "span" else "date", words, phrase.metric, items, ())


def contradicted(found: Contradiction, state: State) -> Doubt:
    """The doubt about a total that its parts do not add up to."""
    phrases, summed, total, start, end = found
    items = tuple(
        item
        for phrase in phrases
        if not phrase.total
        for item in items_of(phrase, state)
        if item.metric == phrase.metric
    )
    first = min(phrase.start for phrase in phrases)
    words = state.raw[min(first, start) : max(end, *(phrase.end for phrase in phrases))].strip()
    return Doubt("total", words, phrases[0].metric, items, (plain(summed), plain(total)))


def plain(value: Decimal) -> str:
    """A number as people type it: 6, 12.5, never 6E+1."""
    return f"{value.normalize():f}" if value == value.to_integral_value() else f"{value:f}"
