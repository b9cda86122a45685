"""A number and the parts of it: 拜访4家：上午1家，下午3家; 6 calls, 4 this morning, 2 this afternoon (rule 5)."""

import re
from datetime import date
from decimal import Decimal

from domain.checkin.phrase import Phrase
from domain.checkin.tokens import Token
from domain.checkin.values import ONE, Contradiction, value_of

TWO = 2  # parts at least
MANY = 12  # parts at most
FURTHER = frozenset({"and", "then", "plus", "also", "another", "more", "further", "extra", "later", "so"})
NEAR = 6  # characters before an activity in which its part of the day stands
PART = re.compile(
    "上午|下午|早上|早晨|中午|傍晚|晚上|(?<![a-z])(?:am|pm|a\\.m\\.|p\\.m\\.|morning|afternoon|evening)(?![a-z])"
)
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


def restate_sorts(phrases: list[Phrase], at: int, low: str) -> bool:
    """12 calls: 5 cold calls, 7 warm calls: whether the same is told once more, each in words of its own.

    Behind a colon, or a total with parts of the day, other numbers than the whole contradict it."""
    phrase = phrases[at]
    if len(phrases) - at <= TWO or phrase.count is None or phrase.ellipsis or phrase.names or phrase.sums:
        return False
    heads = ":" in low[phrase.end - 1 : phrase.end + 1]
    parts = _alike(phrase, phrases[at + 1 : at + 1 + MANY], heads)
    timed = _are_timed([phrase, *parts], low)
    if len(parts) < TWO or (phrase.dates and not heads):
        return False
    if heads or (timed and phrase.total):
        phrase.heads = True
        for part in parts:
            part.ellipsis = True
        return True
    if sum(map(value_of, parts), Decimal(0)) == phrase.count and (timed or _are_sorts(phrase, parts, low)):
        for part in parts:
            part.status = "restated"
    return False


def _alike(phrase: Phrase, behind: list[Phrase], heads: bool) -> list[Phrase]:
    """The numbers of the same kind and day right behind a phrase."""
    parts: list[Phrase] = []
    for part in behind:
        alike = part.metric == phrase.metric and (part.day is phrase.day or _is_part(part)) and not part.ellipsis
        if not alike or not (part.count is not None or part.members) or (part.names and not heads):
            break
        parts.append(part)
    return parts


def _are_timed(phrases: list[Phrase], low: str) -> bool:
    """Whether each but the first is told of a part of the day."""
    starts = [max(phrases[0].start - NEAR, 0), *(phrase.end for phrase in phrases)]
    whole, *parts = (PART.search(low, start, phrase.end) for start, phrase in zip(starts, phrases, strict=False))
    return whole is None and all(parts)


def _is_part(phrase: Phrase) -> bool:
    return phrase.day is not None and parts_of_day([phrase.day]) > 0


def _are_sorts(phrase: Phrase, parts: list[Phrase], low: str) -> bool:
    """5 cold calls, 7 warm calls: each in other words, and more than its number and what it was."""
    if phrase.form != "noun":
        return False
    ends = [phrase.end, *(part.end for part in parts)]
    said = [WORD.findall(low, end, part.end) for end, part in zip(ends, parts, strict=False)]
    sorts = [tuple(word for word in words if word not in FURTHER) for words in said]
    return all(len(words) > 1 for words in sorts) and len(set(sorts)) == len(sorts)
