"""Says what about a phrase must be asked, quoting its words (rules 2, 5, 7, 11, 13)."""

from dataclasses import replace
from decimal import Decimal

from domain.checkin.booking import NONE, blank_of, items_of
from domain.checkin.phrase import Phrase
from domain.checkin.reading import Doubt, Item
from domain.checkin.state import State
from domain.checkin.values import ONE, Contradiction, amounts, value_of

UNLIKELY = Decimal(10_000)  # nobody makes that many calls in a day: rather a date, an id or an amount


def doubts_of(phrase: Phrase, items: tuple[Item, ...], state: State) -> list[Doubt]:
    """At most one doubt about the value and one about the day; the day of what the first asks for has no items."""
    items = items or (blank_of(phrase, state),)
    value = _said(phrase, items, state) if phrase.doubts else _counted(phrase, items, state)
    day = _dated(phrase, () if value is not None else items, state)
    if value is None:
        return [day] if day is not None else []
    return [value, day] if day is not None else [value]


def _said(phrase: Phrase, items: tuple[Item, ...], state: State) -> Doubt:
    """The first word that raised a doubt: 十几个, 大概, 退款."""
    kind, start, end = phrase.doubts[0]
    words, at = quoted(min(start, phrase.start), max(end, phrase.end), state)
    if kind == "sign":
        return Doubt("sign", words, phrase.metric, items, ("yes", "no"), at)
    metric = "bookings" if kind == "amount" and phrase.metric == "deals" else phrase.metric
    return Doubt("number", words, metric, _without(metric, items), (), at)


def _without(metric: str, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with that of the doubtful metric at 0."""
    same = [item for item in items if item.metric == metric]
    blank = replace(same[0] if same else items[0], metric=metric, value=NONE, customer=None)
    return (*(item for item in items if item.metric != metric), blank)


def _counted(phrase: Phrase, items: tuple[Item, ...], state: State) -> Doubt | None:
    if phrase.metric in state.money:
        nothing = phrase.whole is None and not amounts(phrase)
        return _missing(phrase, items, state) if nothing else _sums(phrase, items, state)
    if phrase.count is not None and phrase.members:
        named = sum((member.count if member.count is not None else ONE for member in phrase.names), NONE)
        if named > phrase.count:
            return _names(phrase, items, state)
    value = value_of(phrase)
    if value >= UNLIKELY or value != value.to_integral_value():
        return _missing(phrase, items, state)
    return _sums(phrase, items, state) if phrase.whole is not None else None


def _missing(phrase: Phrase, items: tuple[Item, ...], state: State) -> Doubt:
    words, at = quoted(phrase.start, phrase.end, state)
    return Doubt("number", words, phrase.metric, _without(phrase.metric, items), (), at)


def _names(phrase: Phrase, items: tuple[Item, ...], state: State) -> Doubt:
    """拜访2家：比亚迪、吉利、奇瑞."""
    one = replace(items[0], value=ONE)
    each = tuple(replace(one, customer=member.name) for member in phrase.names)
    other = tuple(item for item in items if item.metric != phrase.metric)
    choices = (plain(phrase.count or NONE), str(len(each)))
    words, at = quoted(phrase.start, phrase.end, state)
    return Doubt("names", words, phrase.metric, each + other, choices, at)


def _sums(phrase: Phrase, items: tuple[Item, ...], state: State) -> Doubt | None:
    """合计16万 beside its parts."""
    whole = phrase.whole
    parts = amounts(phrase) if whole is not None else []
    if whole is None or not parts:
        return None
    summed = sum((money.value for money, _ in parts), NONE)
    mixed = len({money.currency for money, _ in parts}) > 1
    each = phrase.count is not None and len(parts) == 1 and summed * phrase.count == whole.value
    if mixed or each or summed == whole.value:
        return None
    metric = "bookings" if phrase.metric == "deals" else phrase.metric
    words, at = quoted(phrase.start, phrase.end, state)
    return Doubt("total", words, metric, items, (plain(summed), plain(whole.value)), at)


def _dated(phrase: Phrase, items: tuple[Item, ...], state: State) -> Doubt | None:
    token = phrase.day
    if token is None or token.day is None or token.day.sense in ("day", "part"):
        return None
    words, at = quoted(min(token.start, phrase.start), max(token.end, phrase.end), state)
    return Doubt("span" if token.day.sense == "span" else "date", words, phrase.metric, items, (), at)


def contradicted(found: Contradiction, state: State) -> Doubt:
    """The doubt about a total that its parts do not add up to."""
    metric = found.phrases[0].metric
    parts = [phrase for phrase in found.phrases if not phrase.total]
    items = tuple(item for phrase in parts for item in items_of(phrase, state))
    start = min(found.start, *(phrase.start for phrase in found.phrases))
    end = max(found.end, *(phrase.end for phrase in found.phrases))
    words, at = quoted(start, end, state)
    return Doubt("total", words, metric, items, (plain(found.summed), plain(found.total)), at)


def quoted(start: int, end: int, state: State) -> tuple[str, int]:
    """The words between two places without the space around them, and where they begin."""
    words = state.raw[start:end]
    return words.strip(), start + len(words) - len(words.lstrip())


def plain(value: Decimal) -> str:
    """A number as people type it: 6, 12.5, never 6E+1."""
    return f"{value.normalize():f}"
