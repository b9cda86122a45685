"""Finds Latin words in a message: known phrases, numbers in words, dates, names, and words nobody knows."""

import re
from decimal import Decimal

from domain.checkin.cursor import Cursor
from domain.checkin.days import day_at
from domain.checkin.figures import TIMES_SIGN
from domain.checkin.han import dated
from domain.checkin.kinds import kinds
from domain.checkin.lexicon.dates import MONTHS_EN, WEEKDAYS_EN
from domain.checkin.lexicon.table import EN_WORDS
from domain.checkin.lexicon.units import LABELS
from domain.checkin.quantities import BEFORE, Quantity, quantity_at
from domain.checkin.slips import near_act, slipped_at
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Entry
from domain.checkin.wordnumbers import STARTS, worded_at
from domain.checkin.words import LETTERS, brand_at, english_at

WORD = re.compile(r"[^\W_](?:[^\W_\u2e80-\uffff]|[-&.'’_+](?=[^\W_\u2e80-\uffff]))*(?:(?<=s)['’](?= [a-z]))?")
LABEL = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, LABELS.split()), key=len, reverse=True))})(?![a-z])"
    r"\.?\s?#?\d[a-z\d-]*(?!\s?[%$€£])"
)
MODEL = re.compile(r"[a-z]{1,2}-?\d[a-z\d-]*|[a-z]{1,2}-\d+")
ADVERBS = {"twice": (2, "次"), "thrice": (3, "次"), "once": (1, "次"), "both": (2, "")}
ONCE = re.compile(r"once\s*(?:$|[,.;!?)\n]|and |today|yesterday)")
UNREAD = re.compile(
    r"(?:[nx]{1,4}|nan|inf|null|undefined)\s?[万千百亿]?[家个位次单通场份万千亿元块]"
    r"|(?:nan|null|undefined)(?![\w-])"
)
CLOSING = frozenset({"closed", "resolved", "won"})
NO_SALE = re.compile(
    r"(?:closed(?: out| off)?|resolved|won)"
    r"(?: (?:\d{1,4}|the|a|an|my|our|all|some|another|first|1st|last|[a-z]+)){0,3}?"
    r" (?:tickets?|bugs?|incidents?|pull requests?|prs|quiz|match|game|raffle|prize|awards?|bet|medal|trophy|tournament"
    r"|lottery|jackpot|argument|tabs?|windows?)(?![a-z-]| (?:account|contract|deal|tender|order))"
)
CAPITAL = re.compile(r" [A-Z][a-z]")
HYPHENED = re.compile(r"[A-Z][A-Za-z]*-[A-Z][A-Za-z-]+")
CAPITALS = re.compile(r" [A-Z][a-z]+ [A-Z]")
CODE = re.compile(r"(?:hk|us|nt|sg|au|ca|nz|[sacr])?\$|[a-z]+(?=\s?[-+]?\s?\d)|cn¥|jp¥")
DATE_WORDS = (
    frozenset(MONTHS_EN)
    | frozenset(WEEKDAYS_EN)
    | kinds("in on last this next past previous coming for over the a an one two three four five six")
)
VERBLIKE = kinds("sat sun wed mar march may jan mon april june august")
TAKES_OBJECT = frozenset({"act", "conj", "recip", "sep", "known", "brand", "light"})
NUMBER = re.compile(r" ?\d")
DAY_FOLLOWS = re.compile(
    r"\s?(?:[:,.;)!?]|$|\n|[-–]|morning|afternoon|evening|night|pm|am|\d|i |we |and |to |visit|call|demo|[^\x00-\x7f])"
)
SPELLED = frozenset({"stop", "fill", "neg", "aux", "cust", "adj"})  # kinds that give way to a number in words


def latin_at(cursor: Cursor, at: int) -> Token:
    """The Latin word or phrase at `at`."""
    low = cursor.low
    first = LETTERS.match(low, at)
    word = first[0] if first else low[at]
    special = (
        _no_sale_at(low, at, word)
        or _adverb_at(low, at, word)
        or _sign_at(cursor, at)
        or _firm_at(cursor, at, word)
        or _model_at(low, at)
    )
    if special is not None:
        return special
    if word in DATE_WORDS:
        found = day_at(low, at, cursor.today)
        if found is not None and _is_day(cursor, at, found.end):
            return Token("date", low[at : found.end], "", at, found.end, day=found.day)
    return _known_at(cursor, at, word) or _unknown_at(cursor, at)


def _no_sale_at(low: str, at: int, word: str) -> Token | None:
    """closed 14 support tickets, won the pub quiz."""
    found = NO_SALE.match(low, at) if word in CLOSING else None
    return Token("idiom", "", "", at, found.end()) if found else None


def _adverb_at(low: str, at: int, word: str) -> Token | None:
    """twice, both; "once" only where nothing hangs on it."""
    if word not in ADVERBS or (word == "once" and not ONCE.match(low, at)):
        return None
    if word == "both" and (english_at(low, at + 5) or ("", ("",)))[1][0] not in ("act", "cust", "self"):
        return None
    count, unit = ADVERBS[word]
    end = at + len(word)
    return Token("num", "word", "", at, end, Quantity(Decimal(count), end, unit=unit, often=bool(unit)))


def _sign_at(cursor: Cursor, at: int) -> Token | None:
    """x2, USD 30k, HK$15; N家."""
    low = cursor.low
    if unknown := UNREAD.match(low, at):
        return Token("vcount", "", "", at, unknown.end())
    if low[at] == "x" and cursor.raw[at] != "X" and (sign := TIMES_SIGN.match(low, at)):
        found = quantity_at(low, sign.end())
        return Token("num", "x", "", at, found.end, found) if found else None
    code = CODE.match(low, at)
    found = quantity_at(low, at) if code is not None and code[0] in BEFORE else None
    return Token("num", "", "", at, found.end, found) if found else None


def _firm_at(cursor: Cursor, at: int, word: str) -> Token | None:
    """Names that begin like something else: Pier 1, Monday.com, Won-Door, "with Closed Loop Partners", US Foods."""
    raw, brand = cursor.raw, brand_at(cursor.low, at)
    if brand is not None and not brand.isalpha() and raw[at].isupper():
        return Token("brand", "", "", at, at + len(brand))
    hyphened = HYPHENED.match(raw, at)
    if hyphened is not None and english_at(cursor.low, at) is not None and not _covers(cursor.low, at, hyphened.end()):
        return Token("word", "", "cap", at, hyphened.end())
    behind = raw[at].isupper() and cursor.before == "recip" and CAPITAL.match(raw, at + len(word)) is not None
    country = raw.startswith("US ", at) and CAPITAL.match(raw, at + 2) is not None
    if country or (behind and EN_WORDS.get(word, ("",))[0] == "act"):
        return Token("word", "", "cap", at, at + len(word))
    return None


def _covers(low: str, at: int, end: int) -> bool:
    """Whether a known phrase reaches to `end`: Follow-Up."""
    phrase = english_at(low, at)
    return phrase is not None and at + len(phrase[0]) >= end


def _model_at(low: str, at: int) -> Token | None:
    """Q3 and M62 are words with digits, room 402 and iPhone 15 name things: none is a quantity."""
    label = LABEL.match(low, at)
    if label is not None:
        return Token("noise", "", "", at, label.end())
    model = MODEL.match(low, at)
    return Token("word", "", "alnum", at, model.end()) if model else None


def _is_day(cursor: Cursor, at: int, end: int) -> bool:
    """ "sat with Acme" and "Sun Life" name no day."""
    word = cursor.low[at:end]
    if word in VERBLIKE:
        return DAY_FOLLOWS.match(cursor.low, end) is not None
    if word not in WEEKDAYS_EN or word.endswith("day"):
        return True
    return not (cursor.raw[at].isupper() and CAPITALS.match(cursor.raw, end))


def _known_at(cursor: Cursor, at: int, word: str) -> Token | None:
    low = cursor.low
    phrase, brand = english_at(low, at), brand_at(low, at)
    named = cursor.raw[at].isupper() and cursor.before in TAKES_OBJECT
    if brand is not None and _is_brand(brand, phrase, named):
        return Token("brand", "", "", at, at + len(brand))
    number = worded_at(low, at) if word in STARTS else None
    if number is not None and (phrase is None or number.end > at + len(phrase[0]) or phrase[1][0] in SPELLED):
        if named and CAPITAL.match(cursor.raw, number.end):
            return Token("word", "", "cap", at, number.end)  # Thirty Three Inc
        return Token("num", "word", "", at, number.end, number)
    return _phrased(cursor, phrase, at) if phrase else None


def _is_brand(brand: str, phrase: tuple[str, Entry] | None, named: bool) -> bool:
    """Shell and Next are firms only where one is named; Best Buy always is."""
    return phrase is None or (len(brand) >= len(phrase[0]) and (named or " " in brand))


def _phrased(cursor: Cursor, phrase: tuple[str, Entry], at: int) -> Token:
    word, (kind, sense, form) = phrase
    if kind in ("day", "part", "span", "ahead"):
        return dated(phrase[1], word, at, cursor.today)
    return Token(kind, sense, form, at, at + len(word))


def _unknown_at(cursor: Cursor, at: int) -> Token:
    found = WORD.match(cursor.low, at)
    end = found.end() if found else at + 1
    word = cursor.low[at:end]
    if cursor.raw[at].islower() or cursor.before == "cut":
        if slip := slipped_at(cursor.low, at, word):
            return _phrased(cursor, (cursor.low[at : slip[0]], slip[1]), at)
        if (near := near_act(word)) and (cursor.before == "num" or NUMBER.match(cursor.low, end)):
            cursor.put(Token(*near, at, end))
            return Token("vcount", "", "", end, end)
    capital = any(char.isupper() for char in cursor.raw[at:end])
    return Token("word", "", "cap" if capital else "low", at, end)
