"""Reads numbers spelled in English words: twenty-five, a couple of, half a dozen, half a million USD; and 半打."""

import re
from decimal import Decimal

from domain.checkin.quantities import AFTER, SUFFIX, Quantity

ONE = Decimal(1)
ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
GROUPS = {
    "hundred": 100, "thousand": 1000, "grand": 1000, "million": 10**6, "mil": 10**6, "billion": 10**9, "lakh": 10**5,
    "crore": 10**7, "dozen": 12, "couple": 2, "pair": 2, "k": 1000,
}  # fmt: skip
SMALL = ONES | TENS | {"fourty": 40, "score": 20}
WORD = re.compile(r"[ -]?(and )?([a-z]+)(?![a-z'])")
HALF = re.compile(
    r"(?:half a|half|a half|a quarter|quarter|three quarters of a|one and a half|two and a half)[ -](?:of )?(?:an? )?(dozen|million|mil|thousand|hundred|billion)(?![a-z])"
)
HALVES = {
    "half": "0.5",
    "a half": "0.5",
    "a quarter": "0.25",
    "quarter": "0.25",
    "three": "0.75",
    "one": "1.5",
    "two": "2.5",
}
DOZENS = re.compile(r"(半|[一两二三四五六七八九十]|\d{1,3})打(?![了过咗完给])")
OF = re.compile(r" of(?![a-z])")
STARTS = frozenset(SMALL) | {"a", "an", "half", "quarter", "couple", "dozen", "hundred", "pair"}


def worded_at(text: str, at: int) -> Quantity | None:
    """The number in words that starts at `at` (folded), with its currency; a lone article is none."""
    dozens = DOZENS.match(text, at)
    if dozens:
        count = Decimal("0.5") if dozens[1] == "半" else Decimal(_han(dozens[1]))
        return Quantity(count * 12, dozens.end())
    half = HALF.match(text, at)
    if half:
        first = half[0].split()[0]
        share = HALVES["a quarter" if half[0].startswith("a quarter") else "half" if first == "a" else first]
        return _finished(text, Quantity(Decimal(share) * GROUPS[half[1]], half.end(), scaled=GROUPS[half[1]] >= 1000))
    return _spelled(text, at)


def _han(written: str) -> int:
    digits = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
    return digits[written] if written in digits else int(written)


def _spelled(text: str, at: int) -> Quantity | None:
    total = section = 0
    end, seen, article, group = at, False, False, 1
    found = WORD.match(text, at)
    while found:
        word = found[2]
        if word in ("a", "an") and not seen and not article:
            article = True
        elif word in SMALL and (not section % 10 or section == 0) and not (word in TENS and section % 100):
            section, seen, end = section + SMALL[word], True, found.end()
        elif word in GROUPS and (seen or article or word in ("dozen", "couple")):
            group = GROUPS[word]
            section, seen, end = max(section, 1) * group, True, found.end()
            if group >= 1000:
                total, section = total + section, 0
        else:
            break
        found = WORD.match(text, found.end()) if text[found.end() : found.end() + 1] in (" ", "-") else None
    if not seen:
        return None
    return _finished(text, Quantity(Decimal(total + section), end, scaled=total >= 1000))


def _finished(text: str, found: Quantity) -> Quantity:
    of = OF.match(text, found.end)
    if of:
        return found._replace(end=of.end())
    currency = SUFFIX.match(text, found.end)
    if currency:
        return found._replace(end=currency.end(), currency=AFTER[currency[0].strip()])
    return found
