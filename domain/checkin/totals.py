"""Rule 5: a total restates its parts, or contradicts them."""

from decimal import Decimal

from domain.checkin.phrase import Phrase
from domain.checkin.quantities import Quantity

Contradiction = tuple[list[Phrase], Decimal, Decimal, int, int]


def value_of(phrase: Phrase) -> Decimal:
    """How many a phrase counts (rules 1, 2, 3, 6)."""
    if phrase.count is not None:
        return phrase.count
    if phrase.members:
        return sum((member.count if member.count is not None else Decimal(1) for member in phrase.members), Decimal(0))
    if phrase.metric == "deals" and phrase.money:
        return Decimal(len(phrase.money))
    return Decimal(1)


def contradictions(phrases: list[Phrase]) -> list[Contradiction]:
    """Totals that do not fit; phrases whose number restates its parts are emptied."""
    found: list[Contradiction] = []
    for at, phrase in enumerate(phrases):
        if not phrase.stated and not phrase.total:
            continue
        parts = [part for part in phrases[: at + 1] if part.metric == phrase.metric and part is not phrase]
        for value, start, end in phrase.stated:
            if True:
                summed = sum((value_of(part) for part in (*parts, phrase)), Decimal(0))
                everything = sum((value_of(part) for part in phrases[: at + 1] if not part.money), Decimal(0))
                if value not in (summed, value_of(phrase), everything):
                    found.append(([*parts, phrase], summed, value, start, end))
        if phrase.total and phrase.count is not None and phrase.counted is not None:
            found += _restated(phrases, at, parts)
    return found


def _restated(phrases: list[Phrase], at: int, parts: list[Phrase]) -> list[Contradiction]:
    """一共拜访5家 after or before its parts."""
    phrase = phrases[at]
    later = []
    for part in phrases[at + 1 :]:
        if not (part.metric == phrase.metric and part.ellipsis):
            break
        later.append(part)
    group = [part for part in parts if not part.parted] or later
    if not group or phrase.count is None or phrase.counted is None:
        return []
    summed = sum((value_of(part) for part in group), Decimal(0))
    if summed == phrase.count:
        phrase.parted = True
        if not phrase.names:
            phrase.status = "restated"
        return []
    return [([*group, phrase], summed, phrase.count, phrase.counted.start, phrase.counted.end)]


def amounts(phrase: Phrase) -> list[tuple[Quantity, str | None]]:
    """The amounts of a phrase, each with its customer where one is named."""
    named = phrase.whole.currency if phrase.whole is not None else None
    found = [
        (money if money.currency else money._replace(currency=named), member.name)
        for member in phrase.members
        for money in member.money
    ]
    only = phrase.names[0].name if len(phrase.members) == 1 and phrase.names else None
    found += [(money, only if phrase.metric != "payments" or only else None) for money in phrase.money]
    return found
