"""A sum of money behind several items: 签了海螺3万。签了华新5万。合计8万 (rule 5)."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.checkin.phrase import Phrase
from domain.checkin.quantities import Quantity
from domain.checkin.values import amounts

TWO = 2  # parts at least


def drop_sums(phrases: list[Phrase], low: str) -> None:
    """Leaves each item its own share of a sum that is that of all items of its kind, in one currency."""
    summed = [phrase for phrase in phrases if phrase.whole is not None and phrase.takes_money]
    parts: dict[str, list[Quantity]] = {}
    for phrase in phrases if summed else []:
        parts.setdefault(phrase.metric, []).extend(money for money, _ in amounts(phrase))
    for phrase in summed:
        own = [money for money, _ in amounts(phrase)]
        if phrase.whole is not None and own and _make_up(phrase, parts[phrase.metric]):
            phrase.whole = replace(phrase.whole, value=sum((money.value for money in own), Decimal(0)))
            parts[phrase.metric] = []
    for phrase in phrases:
        if len(phrase.money) == 1 and len(phrase.members) > 1 and phrase.takes_money:
            _take_whole(phrase)
    for left, right in pairwise(phrases):
        if right.ellipsis and len(left.money) == 1 and left.metric == right.metric and left.takes_money:
            _head_parts(left, right, low)


def _take_whole(phrase: Phrase) -> None:
    """£70k closed: Acme £40k, Globex £30k: what stands before its parts is their sum."""
    parts = [money for member in phrase.members for money in member.money]
    same = {phrase.money[0].currency, None}.issuperset(part.currency for part in parts)
    if len(parts) > 1 and same and sum((part.value for part in parts), Decimal(0)) == phrase.money[0].value:
        phrase.whole = phrase.money.pop()


def _head_parts(left: Phrase, right: Phrase, low: str) -> None:
    """closed £70k today: Acme £40k, Globex £30k."""
    if left.members or right.money or len(right.members) < TWO:
        return
    right.money = list(left.money)
    _take_whole(right)
    if right.whole is not None:
        left.status = "restated"
        return
    right.money = []
    if ":" in low[left.end : right.members[0].start]:
        right.doubts.append(("amount", right.start, right.end))


def _make_up(phrase: Phrase, parts: list[Quantity]) -> bool:
    if len(parts) < 2 or phrase.whole is None or len({money.currency for money in parts}) > 1:
        return False
    return sum((money.value for money in parts), Decimal(0)) == phrase.whole.value
