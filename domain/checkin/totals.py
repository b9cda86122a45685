"""Rule 5: a total restates its parts, or contradicts them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from domain.checkin.phrase import Phrase
from domain.checkin.quantities import Quantity

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`phrases` add up to `summed`, the words [start, end) say `total`."""

    phrases: list[Phrase]
    summed: Decimal
    total: Decimal
    start: int
    end: int


def value_of(phrase: Phrase) -> Decimal:
    """How many a phrase counts (rules 1, 2, 3, 6)."""
    if phrase.count is not None:
        return phrase.count
    if phrase.members:
        return sum((member.count if member.count is not None else ONE for member in phrase.members), Decimal(0))
    if phrase.metric == "deals" and phrase.money:
        return Decimal(len(phrase.money))
    return ONE


def contradictions(phrases: list[Phrase]) -> list[Contradiction]:
    """Totals that do not fit; a phrase that only restates its parts gets the status "restated"."""
    found: list[Contradiction] = []
    for at, phrase in enumerate(phrases):
        if phrase.stated:
            found += _stated(phrases, at)
        if phrase.total and phrase.count is not None:
            found += _restated(phrases, at)
    return found


def _sum(phrases: Iterable[Phrase]) -> Decimal:
    return sum((value_of(phrase) for phrase in phrases), Decimal(0))


def _stated(phrases: list[Phrase], at: int) -> list[Contradiction]:
    """上午2家,下午1家,共3家: the sum of this kind, of this item, or of everything."""
    phrase = phrases[at]
    parts = [part for part in phrases[: at + 1] if part.metric == phrase.metric]
    fitting = (_sum(parts), value_of(phrase), _sum(part for part in phrases[: at + 1] if not part.money))
    return [
        Contradiction(parts, fitting[0], value, start, end)
        for value, start, end in phrase.stated
        if value not in fitting
    ]


def _restated(phrases: list[Phrase], at: int) -> list[Contradiction]:
    """一共拜访5家 behind or before its parts."""
    phrase = phrases[at]
    parts = [part for part in phrases[:at] if part.metric == phrase.metric and not part.parted] or _later(phrases, at)
    if not parts or phrase.count is None or phrase.counted is None:
        return []
    summed = _sum(parts)
    if summed != phrase.count:
        return [Contradiction([*parts, phrase], summed, phrase.count, phrase.counted.start, phrase.counted.end)]
    phrase.parted = True
    if not phrase.names:
        phrase.status = "restated"
    return []


def _later(phrases: list[Phrase], at: int) -> list[Phrase]:
    later: list[Phrase] = []
    for part in phrases[at + 1 :]:
        if part.metric != phrases[at].metric or not part.ellipsis:
            break
        later.append(part)
    return later


def amounts(phrase: Phrase) -> list[tuple[Quantity, str | None]]:
    """The amounts of a phrase, each with its customer where one is named."""
    currency = phrase.whole.currency if phrase.whole is not None else None
    found = [
        (money if money.currency else money._replace(currency=currency), member.name)
        for member in phrase.members
        for money in member.money
    ]
    if not phrase.money:
        return found
    only = phrase.members[0].name or None if len(phrase.members) == 1 else None
    return found + [(money, only) for money in phrase.money]
