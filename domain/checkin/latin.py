"""Finds Latin words in a message: known phrases, numbers in words, dates, names, and words nobody knows."""

import re
from datetime import date, timedelta
from decimal import Decimal

from domain.checkin.days import Day, day_at
from domain.checkin.lexicon.dates import MONTHS_EN, WEEKDAYS_EN
from domain.checkin.lexicon.units import LABELS
from domain.checkin.quantities import BEFORE, Quantity, quantity_at
from domain.checkin.figures import TIMES_SIGN
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Entry
from domain.checkin.wordnumbers import STARTS, worded_at
from domain.checkin.words import LETTERS, brand_at, english_at

WORD = re.compile(r"[^\W_](?:[^\W_\u2e80-\uffff]|[-&.'’_+](?=[^\W_\u2e80-\uffff]))*")
LABEL = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, LABELS.split()), key=len, reverse=True))})(?![a-z])\.?\s?#?\d[a-z\d-]*(?!\s?[%$€£])"
)
MODEL = re.compile(r"[a-z]{1,2}-?\d[a-z\d-]*|[a-z]{1,2}-\d+")
ONCE = re.compile(r"once\s*(?:$|[,.;!?)\n]|and |today|yesterday)")
ADVERBS = {"twice": 2, "thrice": 3}
COUNTERS = frozenset("家个位次单通场份")
CAPITAL = re.compile(r" [A-Z][a-z]")
CODE = re.compile(r"(?:hk|us|nt|sg|au|ca|nz|[sacr])?\$|[a-z]+(?=\s?[-+]?\s?\d)|cn¥|jp¥")
DATE_WORDS = (
    frozenset(MONTHS_EN)
    | frozenset(WEEKDAYS_EN)
    | frozenset("on last this next past coming the a an one two three four five six".split())
)
VERBLIKE = frozenset({"sat", "sun", "wed", "mar", "march", "may", "jan", "mon", "april", "june", "august"})
TAKES_OBJECT = frozenset({"act", "conj", "recip", "sep", "known", "brand", "light", "cut"})
DAY_FOLLOWS = re.compile(
    r"\s?(?:[:,.;)!?]|$|\n|[-–]|morning|afternoon|evening|night|pm|am|\d|i |we |and |to |visit|call|demo|[^\x00-\x7f])"
)


def latin_at(low: str, raw: str, at: int, today: date, before: str) -> Token:
    """The Latin word or phrase at `at`; `before` is the kind of the token before it."""
    first = LETTERS.match(low, at)
    word = first[0] if first else low[at]
    if word == "once" and ONCE.match(low, at):
        return Token("num", "word", "", at, at + 4, Quantity(Decimal(1), at + 4, unit="次", often=True))
    if word == "both":
        return Token("num", "word", "", at, at + 4, Quantity(Decimal(2), at + 4))
    if word in ADVERBS:
        return Token(
            "num",
            "word",
            "",
            at,
            at + len(word),
            Quantity(Decimal(ADVERBS[word]), at + len(word), unit="次", often=True),
        )
    special = _sign_at(low, raw, at) or _model_at(low, at)
    if special is not None:
        return special
    if word in DATE_WORDS:
        found = day_at(low, at, today)
        if found is not None and _is_day(low, raw, at, found.end):
            return Token("date", low[at : found.end], "", at, found.end, day=found.day)
    return _known_at(low, raw, at, today, before) or _unknown_at(low, raw, at)


def _model_at(low: str, at: int) -> Token | None:
    """Q3 and M62 are words with digits, room 402 and iPhone 15 name things: none is a quantity."""
    label = LABEL.match(low, at)
    if label is not None:
        return Token("noise", "", "", at, label.end())
    model = MODEL.match(low, at)
    return Token("word", "", "alnum", at, model.end()) if model else None


def _is_day(low: str, raw: str, at: int, end: int) -> bool:
    """ "sat with Acme" and "Sun Life" name no day."""
    word = low[at:end]
    if word not in VERBLIKE:
        return (
            word not in WEEKDAYS_EN
            or word.endswith("day")
            or not raw[at].isupper()
            or not re.match(r" [A-Z][a-z]+ [A-Z]", raw[end:])
        )
    return DAY_FOLLOWS.match(low, end) is not None


def _sign_at(low: str, raw: str, at: int) -> Token | None:
    """x2, USD 30k, HK$15; N家."""
    if low[at] in "nx" and low[at + 1 : at + 2] in COUNTERS:
        return Token("vcount", "", "", at, at + 2)
    if low[at] == "x" and raw[at] != "X" and (sign := TIMES_SIGN.match(low, at)):
        found = quantity_at(low, sign.end())
        return Token("num", "x", "", at, found.end, found) if found else None
    code = CODE.match(low, at)
    if code is None or code[0] not in BEFORE:
        return None
    found = quantity_at(low, at)
    return Token("num", "", "", at, found.end, found) if found else None


def _known_at(low: str, raw: str, at: int, today: date, before: str) -> Token | None:
    phrase = english_at(low, at)
    brand = brand_at(low, at)
    if (
        brand is not None
        and (phrase is None or " " in brand or (raw[at].isupper() and before in TAKES_OBJECT - {"cut"}))
        and (phrase is None or len(brand) >= len(phrase[0]))
    ):
        return Token("brand", "", "", at, at + len(brand))
    number = worded_at(low, at) if (LETTERS.match(low, at) or [""])[0] in STARTS else None
    if number is not None and (
        phrase is None
        or number.end > at + len(phrase[0])
        or phrase[1][0] in ("stop", "fill", "neg", "aux", "cust", "adj")
    ):
        if _named_by_number(raw, at, number.end, before):
            return Token("word", "", "cap", at, number.end)
        return Token("num", "word", "", at, number.end, number)
    return _phrased(phrase, at, today) if phrase else None


def _named_by_number(raw: str, at: int, end: int, before: str) -> bool:
    """ "called Thirty Three Inc": a number in capitals before a word in capitals is a name."""
    return raw[at].isupper() and before in TAKES_OBJECT - {"cut"} and CAPITAL.match(raw, end) is not None


def _phrased(phrase: tuple[str, Entry], at: int, today: date) -> Token:
    word, (kind, sense, form) = phrase
    end = at + len(word)
    if kind == "day":
        offset = int(sense)
        return Token("date", word, "", at, end, day=Day("plan" if offset > 0 else "day", today + timedelta(offset)))
    if kind in ("part", "span", "ahead"):
        return Token("date", word, "", at, end, day=Day("plan" if kind == "ahead" else kind))
    return Token(kind, sense, form, at, end)


def _unknown_at(low: str, raw: str, at: int) -> Token:
    found = WORD.match(low, at)
    end = found.end() if found else at + 1
    return Token(
        "word", "", "cap" if raw[at].isupper() or any(char.isupper() for char in raw[at:end]) else "low", at, end
    )
