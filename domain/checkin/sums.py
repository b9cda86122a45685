"""A sum of money behind several items: 签了海螺3万。签了华新5万。合计8万 (rule 5)."""

from decimal import Decimal

from domain.checkin.phrase import Phrase
from domain.checkin.quantities import Quantity
from domain.checkin.values import amounts


def drop_sums(phrases: list[Phrase]) -> None:
    """Forgets the sum that the last item was given where it is that of all items of its kind, in one currency."""
    summed = [phrase for phrase in phrases if phrase.whole is not None and phrase.takes_money]
    parts: dict[str, list[Quantity]] = {}
    for phrase in phrases if summed else []:
        parts.setdefault(phrase.metric, []).extend(money for money, _ in amounts(phrase))
    for phrase in summed:
        if amounts(phrase) and _make_up(phrase, parts[phrase.metric]):
            phrase.whole, parts[phrase.metric] = None, []


def _make_up(phrase: Phrase, parts: list[Quantity]) -> bool:
    if len(parts) < 2 or phrase.whole is None or len({money.currency for money in parts}) > 1:
        return False
    return sum((money.value for money in parts), Decimal(0)) == phrase.whole.value
