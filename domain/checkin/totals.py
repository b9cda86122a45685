"""Rule 5: a total restates its parts, or contradicts them."""

from decimal import Decimal

from domain.checkin.parting import heads_parts, later_of, parted, restate_sorts
from domain.checkin.phrase import Phrase
from domain.checkin.values import Contradiction, amounts, value_of


def restate_parts(phrases: list[Phrase], low: str) -> None:
    """ "two proposals to Bosch, one for Stuttgart, one for Bamberg": numbers that make up the one before."""
    if len(phrases) < 2:
        return
    elliptic = any([phrase.ellipsis for phrase in phrases])
    for at, phrase in enumerate(phrases):
        if phrase.metric == "bookings":
            _compare_with_deals(phrase, phrases[max(0, at - 1) : at + 2])
        if elliptic and _is_of_days(phrase, later_of(phrases, at)):
            phrase.status = "restated"
            continue
        if restate_sorts(phrases, at, low):
            continue
        parts = _of_whole(phrases, at) if elliptic and phrase.count is not None and not phrase.ellipsis else []
        if (
            len(parts) > 1
            and sum(map(value_of, parts), Decimal(0)) == phrase.count
            and not _is_like(phrase, parts, low)
        ):
            if not phrase.members:
                phrase.members = [member for part in parts for member in part.members]
            for part in parts:
                part.status = "restated"


def _is_of_days(phrase: Phrase, parts: list[Phrase]) -> bool:
    """拜访4家，昨天2家，今天2家: a number, and what of it was done on which day."""
    days = {part.day.day.on for part in parts if part.day is not None and part.day.day is not None}
    counted = all(part.count is not None and not part.members for part in parts)
    apart = len(parts) > 1 and len(days) == len(parts) and not phrase.ellipsis and not phrase.members
    return apart and counted and sum(map(value_of, parts), Decimal(0)) == phrase.count


def _is_like(phrase: Phrase, parts: list[Phrase], low: str) -> bool:
    """ "three calls to Ford, two to Audi": items of their own, each with whom it was with."""
    if not phrase.names or not parts[0].names:
        return False
    word = low[: parts[0].names[0].start].rsplit(None, 1)[-1:] or [""]
    return f" {word[0]} " in low[phrase.start : phrase.end]


def _compare_with_deals(phrase: Phrase, near: list[Phrase]) -> None:
    """bookings: $42,000 (2 deals: Kroger $12k, Dollar General $30k); another total than they come to is in doubt."""
    whole = phrase.whole.value if phrase.whole is not None else _amount(phrase)
    deals = [_amount(part) for part in near if part.metric == "deals"]
    if not whole or phrase.doubts or phrase.members:
        return
    if whole in deals:
        phrase.status = "restated"
    elif any(deals):
        phrase.doubts.append(("amount", phrase.start, phrase.end))


def _amount(phrase: Phrase) -> Decimal:
    return sum((money.value for money, _ in amounts(phrase)), Decimal(0))


def _of_whole(phrases: list[Phrase], at: int) -> list[Phrase]:
    """What follows in numbers of their own, on no day of their own, each with its preposition or name."""
    parts = later_of(phrases, at)
    alike = all(part.day is phrases[at].day and not part.dates and part.count is not None for part in parts)
    return parts if alike and all(part.members or part.aside for part in parts) else []


def contradictions(phrases: list[Phrase]) -> list[Contradiction]:
    """Totals that do not fit, the first of each metric: what its parts are is asked once.

    A phrase that only restates its parts gets the status "restated"."""
    if not any([phrase.stated or phrase.total or phrase.heads or phrase.timed for phrase in phrases]):
        return []
    found: dict[str, Contradiction] = {}
    sums = Sums()
    for at, phrase in enumerate(phrases):
        wrong: Contradiction | None = None
        sums.add(phrase)
        if phrase.stated and phrase.metric not in found:
            wrong = _stated(phrases, at, sums)
        if phrase.total and phrase.count is not None and phrase.metric not in found:
            wrong = wrong or _restated(phrases, at, sums)
        elif phrase.metric not in found and heads_parts(phrases, at):
            wrong = wrong or parted(phrase, later_of(phrases, at))
        sums.part(phrase)
        if wrong is not None:
            found[phrase.metric] = wrong
    return list(found.values())


class Sums:
    """What the phrases so far add up to: by metric, of parts only (no total among them), and of what has no amount."""

    __slots__ = ("all", "parts", "unpaid")

    def __init__(self) -> None:
        self.all: dict[str, Decimal] = {}
        self.parts: dict[str, Decimal] = {}
        self.unpaid = Decimal(0)

    def add(self, phrase: Phrase) -> None:
        value = value_of(phrase)
        self.all[phrase.metric] = self.all.get(phrase.metric, Decimal(0)) + value
        self.unpaid += value if not phrase.money else 0

    def part(self, phrase: Phrase) -> None:
        if not phrase.parted:
            self.parts[phrase.metric] = self.parts.get(phrase.metric, Decimal(0)) + value_of(phrase)


def _stated(phrases: list[Phrase], at: int, sums: Sums) -> Contradiction | None:
    """上午2家,下午1家,共3家: the sum of this kind, of this item, or of everything."""
    phrase = phrases[at]
    fitting = (sums.all[phrase.metric], value_of(phrase), sums.unpaid)
    wrong = next((stated for stated in phrase.stated if stated[0] not in fitting), None)
    if wrong is None:
        return None
    parts = [part for part in phrases[: at + 1] if part.metric == phrase.metric]
    return Contradiction(parts, fitting[0], *wrong)


def _restated(phrases: list[Phrase], at: int, sums: Sums) -> Contradiction | None:
    """一共拜访5家 behind or before its parts."""
    phrase = phrases[at]
    later = later_of(phrases, at) if phrase.metric not in sums.parts else []
    if phrase.count is None or phrase.counted is None or not (later or phrase.metric in sums.parts):
        return None
    summed = sums.parts.get(phrase.metric) or sum(map(value_of, later), Decimal(0))
    if summed != phrase.count:
        before = [part for part in phrases[:at] if part.metric == phrase.metric and not part.parted]
        parts = [*(before or later), phrase]
        return Contradiction(parts, summed, phrase.count, phrase.counted.start, phrase.counted.end)
    phrase.parted = True
    if not phrase.names:
        phrase.status = "restated"
    return None
