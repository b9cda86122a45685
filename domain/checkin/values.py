"""What a phrase comes to: how many it counts, and how much money it tells of."""

from dataclasses import dataclass, replace
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
        counts = [member.count for member in phrase.members if member.count is not None]
        named = Decimal(len(phrase.members) - len(counts))
        return sum(counts, named) if counts else named
    if phrase.metric == "deals" and phrase.money:
        return Decimal(sum(money.value != 0 for money in phrase.money))
    return ONE


def amounts(phrase: Phrase) -> list[tuple[Quantity, str | None]]:
    """The amounts of a phrase, each with its customer where one is named."""
    currency = phrase.whole.currency if phrase.whole is not None else None
    found = [
        (money if money.currency else replace(money, currency=currency), member.name)
        for member in phrase.members
        for money in member.money
    ]
    if not phrase.money:
        return found
    only = phrase.members[0].name or None if len(phrase.members) == 1 else None
    return found + [(money, only) for money in phrase.money]
