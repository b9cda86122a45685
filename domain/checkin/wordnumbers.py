"""Reads numbers spelled in English words: twenty-five, a couple of, half a dozen, half a million USD; and 半打."""

import re
from dataclasses import replace
from decimal import Decimal

from domain.checkin.counters import COUNTER
from domain.checkin.numerals import DIGITS
from domain.checkin.quantities import AFTER, SUFFIX, Quantity, with_counter

ONE = Decimal(1)
UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
TEENS = ("seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TENFOLD = {word: 10 * value for value, word in enumerate(TENS, 2)} | {"fourty": 40}
SMALL = {word: value for value, word in enumerate((*UNITS, *TEENS))} | TENFOLD | {"score": 20}
GROUPS = {
    "hundred": 100, "thousand": 1000, "grand": 1000, "million": 10**6, "mil": 10**6, "billion": 10**9, "lakh": 10**5,
    "crore": 10**7, "dozen": 12, "couple": 2, "pair": 2, "k": 1000,
}  # fmt: skip
WORD = re.compile(r"[ -]?(?:and )?([a-z]+)(?![a-z'])")
SHARES = {
    "half a": "0.5", "half": "0.5", "a half": "0.5", "a quarter": "0.25", "quarter": "0.25", "a quarter of a": "0.25",
    "three quarters of a": "0.75",
} | {f"{word} and a half": f"{value}.5" for value, word in enumerate(UNITS[1:], 1)}  # fmt: skip
SHARE = re.compile(
    rf"({'|'.join(sorted(SHARES, key=len, reverse=True))})[ -]"
    r"(dozen|million|mil|thousand|grand|k|hundred|billion|lakh|crore)(?![a-z])"
)
DOZENS = re.compile(r"(半|[一两二三四五六七八九]|\d{1,3})打(?![了过咗完给])")
HALF = re.compile(r" and a half(?![a-z])")  # a dozen and a half
ODD = re.compile(r"[ -](?:odd|something|plus|ish|or so|or more)(?![a-z])|ish(?![a-z])")
OF = re.compile(r" of(?![a-z])")
EITHER = re.compile(rf" (?:or|to) (?:(?:{'|'.join([*UNITS[1:], *TEENS, *TENS])})(?![a-z])|\d{{1,3}}(?![\d.,:%a-z/-]))")
STARTS = frozenset(SMALL) | {"a", "an", "half", "quarter", "couple", "dozen", "hundred", "pair"}


def worded_at(text: str, at: int) -> Quantity | None:
    """The number in words that starts at `at` (folded), with its currency; a lone article is none."""
    dozens = DOZENS.match(text, at)
    if dozens is not None:
        return Quantity(_dozens(dozens[1]), dozens.end())
    share = SHARE.match(text, at)
    if share is not None:
        group = GROUPS[share[2]]
        return _finished(text, Quantity(Decimal(SHARES[share[1]]) * group, share.end(), scaled=group >= 1000))
    return _spelled(text, at)


def _dozens(written: str) -> Decimal:
    if written == "半":
        return Decimal(6)
    return Decimal(12 * (int(written) if written.isdecimal() else DIGITS[written]))


def _spelled(text: str, at: int) -> Quantity | None:
    total = section = 0
    found, end, article = WORD.match(text, at), at, False
    while found is not None:
        word = found[1]
        if word in ("a", "an") and end == at and not article:
            article = True
        elif word == "point" and end > at and not total:
            return _decimal(text, section, found.end())
        elif word in SMALL and _adds(section, word):
            section, end = section + SMALL[word], found.end()
        elif word in GROUPS and (end > at or article or word in ("dozen", "couple")):
            section, end = max(section, 1) * GROUPS[word], found.end()
            if GROUPS[word] >= 1000:
                total, section = total + section, 0
            if word == "dozen" and (half := HALF.match(text, end)):
                section, end = section + section // 2, half.end()
        else:
            break
        found = WORD.match(text, found.end()) if text[found.end() : found.end() + 1] in (" ", "-") else None
    return _finished(text, Quantity(Decimal(total + section), end, scaled=total >= 1000)) if end > at else None


def _decimal(text: str, whole: int, at: int) -> Quantity | None:
    """two point four million."""
    digits, found, end = "", WORD.match(text, at), at
    while found is not None and SMALL.get(found[1], 10) < 10:
        digits, end = digits + str(SMALL[found[1]]), found.end()
        found = WORD.match(text, end) if text[end : end + 1] == " " else None
    if not digits:
        return None
    group = GROUPS.get(found[1], 0) if found is not None else 0
    end = found.end() if found is not None and group else end
    return _finished(text, Quantity(Decimal(f"{whole}.{digits}") * (group or 1), end, scaled=group >= 1000))


def _adds(section: int, word: str) -> bool:
    """twenty-five and a hundred and twenty, not "five six"."""
    return not section % 10 and not (word in TENFOLD and section % 100)


def _finished(text: str, found: Quantity) -> Quantity:
    if (either := EITHER.match(text, found.end)) is not None:
        return replace(found, end=either.end(), vague=True)  # eleven or twelve
    if (odd := ODD.match(text, found.end)) is not None:
        return replace(found, end=odd.end(), vague=True)  # twenty-odd
    of = OF.match(text, found.end)
    if of is not None:
        return replace(found, end=of.end())
    currency = SUFFIX.match(text, found.end)
    if currency is not None:
        return replace(found, end=currency.end(), currency=AFTER[currency[0].strip()])
    counter = COUNTER.match(text, found.end)
    return with_counter(text, found) if counter is not None else found
