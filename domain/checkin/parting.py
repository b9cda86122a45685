"""A number and the parts of it: 拜访4家：上午1家，下午3家; 6 calls, 4 this morning, 2 this afternoon (rule 5)."""

import re
from datetime import date
from decimal import Decimal

from domain.checkin.phrase import Phrase
from domain.checkin.tokens import Token
from domain.checkin.values import ONE, Contradiction, value_of

TWO = 2  # parts at least
FURTHER = frozenset({"and", "then", "plus", "also", "another", "more", "further", "extra", "later", "so"})
WORD = re.compile(r"[a-z]+")


def parts_of_day(tokens: list[Token]) -> int:
    """How many parts of a day are named: 上午, this morning."""
    days = [token for token in tokens if token.day is not None]
    return sum(token.day.sense == "part" or token.sense.startswith("this ") for token in days if token.day)


def heads_parts(phrases: list[Phrase], at: int) -> bool:
    """打了6个电话，上午4个，下午2个: what follows by the parts of the day is the same told again."""
    phrase = phrases[at]
    if phrase.heads or phrase.timed or phrase.ellipsis or phrase.count is None:
        return phrase.heads
    later = later_of(phrases, at)
    timed = [part.timed for part in later]
    return all(timed) and sum(timed) >= TWO and _same_day(phrase, later)


def parted(phrase: Phrase, later: list[Phrase]) -> Contradiction | None:
    """拜访4家：上午1家，下午3家: its parts restate a number, or contradict it; fewer names than it says are some."""
    counted = phrase.counted
    if phrase.count is None or counted is None or not later or (phrase.members and not _same_day(phrase, later)):
        return None
    own = (member.count if member.count is not None else ONE for member in phrase.members)
    summed = sum(map(value_of, later), sum(own, Decimal(0)))
    named = _same_day(phrase, later) and all(part.count is None for part in later)
    if summed > phrase.count or (summed < phrase.count and not named):
        wrong = Contradiction([*later, phrase], summed, phrase.count, counted.start, counted.end)
        return wrong if not phrase.members or _is_timed(phrase, counted) else None
    if not (phrase.members or named):
        phrase.status = "restated"
        return None
    phrase.members = [*phrase.members, *(member for part in later for member in part.members)]
    for part in later:
        part.status = "restated"
    return None


def _is_timed(phrase: Phrase, counted: Token) -> bool:
    """拜访2家：上午海螺，…: behind the number a part of the day comes first."""
    return any(counted.end <= date.start < phrase.members[0].start for date in phrase.dates)


def _same_day(phrase: Phrase, later: list[Phrase]) -> bool:
    days = {None, _on(phrase)} if phrase.day is not None else {_on(part) for part in later}
    return all(part.day is phrase.day or (part.timed and _on(part) in days) for part in later)


def _on(phrase: Phrase) -> date | None:
    return phrase.day.day.on if phrase.day is not None and phrase.day.day is not None else None


def later_of(phrases: list[Phrase], at: int) -> list[Phrase]:
    later: list[Phrase] = []
    for part in phrases[at + 1 :]:
        if part.metric != phrases[at].metric or not part.ellipsis:
            break
        later.append(part)
    return later


def restate_sorts(phrase: Phrase, behind: list[Phrase], low: str) -> None:
    """12 calls: 5 cold calls, 7 warm calls: what follows is of one sort each, and comes to the same number."""
    parts: list[Phrase] = []
    heads = ":" in low[phrase.end - 1 : phrase.end + 1]
    for part in behind:
        alike = part.metric == phrase.metric and part.count is not None and (part.day is phrase.day or _is_part(part))
        if not alike or part.ellipsis or (part.names and not heads):
            break
        parts.append(part)
    if len(parts) < TWO or phrase.names or phrase.dates or sum(map(value_of, parts), Decimal(0)) != phrase.count:
        return
    if not heads and not _are_sorts(phrase, parts, low):
        return
    phrase.members = [member for part in parts for member in part.members]
    for part in parts:
        part.status = "restated"


def _is_part(phrase: Phrase) -> bool:
    return phrase.day is not None and parts_of_day([phrase.day]) > 0


def _are_sorts(phrase: Phrase, parts: list[Phrase], low: str) -> bool:
    """5 cold calls, 7 warm calls: each in other words, and more than its number and what it was."""
    ends = [phrase.end, *(part.end for part in parts)]
    said = [WORD.findall(low, end, part.end) for end, part in zip(ends, parts, strict=False)]
    sorts = [tuple(word for word in words if word not in FURTHER) for words in said]
    return all(len(words) > 1 for words in sorts) and len(set(sorts)) == len(sorts)
