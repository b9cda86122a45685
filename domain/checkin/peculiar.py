"""Latin words that are not what they look like: models and rooms, currency codes, firms, ways of saying something."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import product

from domain.checkin.counters import NO_UNIT
from domain.checkin.cursor import Cursor
from domain.checkin.figures import TIMES_SIGN
from domain.checkin.lexicon.table import BRANDS, EN_WORDS
from domain.checkin.lexicon.units import LABELS
from domain.checkin.nearest import Day
from domain.checkin.quantities import BEFORE, Quantity, quantity_at
from domain.checkin.tokens import Token
from domain.checkin.words import LETTERS, english_at, named_at, phrase_at

CAPITALS = re.compile(r" [A-Z][a-z]+ [A-Z][a-z]")
CAPITAL = re.compile(r" [A-Z][a-z]")
LABEL = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, LABELS.split()), key=len, reverse=True))})(?![a-z])"
    r"(?:(?:(?<![a-z]{3})|(?<=apt|flr|inv|ref|blk|ver|ext)|(?<=bldg))\.)?"  # in the lot. 5 calls
    r"[^\S\n]?#?\d[a-z\d-]*(?: \d{3,4} \d{3,4}(?!\d))?(?!\s?[%$€£]|/\d)"
)
CODED = re.compile(
    r"(?:ref|po|inv|invoice|rfq|rfp)(?: no\.?)?[ :#]{1,2}[a-z]{1,6}[-/](?=[a-z/-]*\d)[a-z\d/-]+"
)  # ref AB/12-B
MODEL = re.compile(r"v\d+(?:\.\d+)+|[a-z]{1,2}-?\d[a-z\d-]*|[a-z]{1,2}-\d+")
QUARTER = re.compile(r"q[1-4](?= ?(?:total|累计|共|总|合计|so far))")
ADVERBS = {"twice": (2, "次"), "thrice": (3, "次"), "once": (1, "次"), "both": (2, "")}
ONCE = re.compile(r"once\s*(?:$|[^\w\s'-]|\n|and |today|yesterday)")
UNREAD = re.compile(
    r"(?:[nx]{1,4}|nan|inf|null|undefined)\s?[万千百亿]?[家个位次单通场份万千亿元块]"
    r"|(?:nan|null|undefined)(?![\w-])"
)
CLOSING = frozenset({"closed", "resolved", "won"})
NO_SALE = re.compile(
    r"(?:closed(?: out| off)?|resolved|won)"
    r"(?: (?:\d{1,4}|the|a|an|my|our|all|some|another|first|1st|last|[a-z]+)){0,3}?"
    r" (?:tickets?|bugs?|incidents?|pull requests?|prs|quiz|match|game|raffle|prize|awards?|bet|medal|trophy|tournament"
    r"|stores|shops|branches|outlets|factories|lottery|jackpot|argument|tabs?|windows?)"
    r"(?![a-z-]| (?:account|contract|deal|tender|order))"
)
BEFORE_NAME = frozenset({"recip", "act", "conj"})
PLAIN = ("", "", "")
NAMED = re.compile(r"([A-Z][a-z]+) [A-Z][a-z]")
TITLED = re.compile(r"[A-Z][a-z]+ of (?:the )?[A-Z][\w'’-]+")  # Call of the Wild
HYPHENED = re.compile(r"[A-Z][A-Za-z]*-[A-Z][A-Za-z-]+")
CODE = re.compile(r"(?:hk|us|nt|sg|au|ca|nz|[sacr])?\$|[a-z]+\.?(?=\s?[-+]?\s?[\d一二两三四五六七八九十])|cn¥|jp¥")
UNREADABLE = frozenset({"nan", "inf", "null", "undefined"}) | {
    "".join(letters) for length in (1, 2, 3, 4) for letters in product("nx", repeat=length)
}
SIGNS = frozenset("$¥")
BEHIND_CODE = SIGNS | {"-"}
SHORT = 2  # letters: codes and models
LABELLED = {letters[0] for label in LABELS.split() if (letters := LETTERS.match(label))}
ORDERED = re.compile(r"\border(?: from [\w&' ]{1,32})? for (?:about )?$")
REACH = 48  # characters: an order from so-and-so for
PECULIAR = (
    {"us", "cases"}
    | CLOSING | ADVERBS.keys() | UNREADABLE | BEFORE.keys() | BRANDS.keys() | LABELLED
)  # fmt: skip


def peculiar_at(cursor: Cursor, at: int, word: str) -> Token | None:
    """What the word with the letters `word` at `at` is, where it is none of the lexicon's."""
    low, end = cursor.low, at + len(word)
    behind = low[end : end + 1]
    if behind.isdecimal() and phrase_at(low, at, word) is not None:
        return None  # f2f meetings
    if word in PECULIAR or (len(word) <= SHORT and (behind.isdecimal() or behind in BEHIND_CODE)):
        return (
            _no_sale_at(low, at, word)
            or _goods_at(cursor, at, word)
            or _adverb_at(low, at, word)
            or _sign_at(cursor, at, word)
            or _firm_at(cursor, at, word)
            or _model_at(low, at, word)
        )
    if behind == "-" or (cursor.raw[at].isupper() and cursor.before in BEFORE_NAME):
        return _firm_at(cursor, at, word)
    return None


def _no_sale_at(low: str, at: int, word: str) -> Token | None:
    """closed 14 support tickets, won the pub quiz."""
    found = NO_SALE.match(low, at) if word in CLOSING else None
    return Token("idiom", "", "", at, found.end()) if found else None


def _goods_at(cursor: Cursor, at: int, word: str) -> Token | None:
    """an order for 200 cases: what was ordered, and none of the cases that are won."""
    number = cursor.out[-1] if cursor.before == "num" else None
    if word != "cases" or number is None or number.num is None:
        return None
    if not ORDERED.search(cursor.low, max(0, number.start - REACH), number.start):
        return None
    cursor.out[-1] = replace(number, num=replace(number.num, unit=NO_UNIT))
    return Token("fill", "", "", at, at + len(word))


def _adverb_at(low: str, at: int, word: str) -> Token | None:
    """twice, both; "once" only where nothing hangs on it."""
    if word not in ADVERBS or (word == "once" and not ONCE.match(low, at)):
        return None
    if word == "both" and (english_at(low, at + 5) or ("", ("",)))[1][0] not in ("act", "cust", "self"):
        return None
    count, unit = ADVERBS[word]
    end = at + len(word)
    return Token("num", "word", "", at, end, Quantity(Decimal(count), end, unit=unit, often=bool(unit)))


def _sign_at(cursor: Cursor, at: int, word: str) -> Token | None:
    """x2, USD 30k, HK$15; N家."""
    low = cursor.low
    if word in UNREADABLE and (unknown := UNREAD.match(low, at)) and cursor.before != "fill":
        return Token("vcount", "", "", at, unknown.end())
    if low[at] == "x" and cursor.raw[at] != "X" and (sign := TIMES_SIGN.match(low, at)):
        found = quantity_at(low, sign.end())
        return Token("num", "x", "", at, found.end, found) if found else None
    code = CODE.match(low, at) if word in BEFORE or low[at + len(word) : at + len(word) + 1] in SIGNS else None
    found = quantity_at(low, at) if code is not None and code[0] in BEFORE else None
    return Token("num", "", "", at, found.end, found) if found else None


def _firm_at(cursor: Cursor, at: int, word: str) -> Token | None:
    """Names that begin like something else: Pier 1, Monday.com, Won-Door, "with Closed Loop Partners", US Foods."""
    raw, brand = cursor.raw, named_at(cursor.low, at, word)
    if brand is not None and not brand.isalpha() and raw[at].isupper():
        return Token("brand", "", "", at, at + len(brand))
    hyphened = HYPHENED.match(raw, at) if raw.startswith("-", at + len(word)) else None
    if hyphened is not None and english_at(cursor.low, at) is not None and not _covers(cursor.low, at, hyphened.end()):
        return Token("word", "", "cap", at, hyphened.end())
    behind = raw[at].isupper() and cursor.before == "recip" and CAPITAL.match(raw, at + len(word)) is not None
    behind = behind or (
        raw[at].isupper() and cursor.before == "act" and CAPITALS.match(raw, at + len(word)) is not None
    )
    if raw[at].isupper() and (end := titled(cursor, at)):
        return Token("word", "", "cap", at, end)
    country = raw.startswith("US ", at) and CAPITAL.match(raw, at + 2) is not None
    if country or (behind and EN_WORDS.get(word, ("",))[0] == "act"):
        return Token("word", "", "cap", at, at + len(word))
    return None


def titled(cursor: Cursor, at: int) -> int:
    """Where Call of the Wild, or one more of a list that begins as an activity does (Visit Wales), ends; 0 for none."""
    found = TITLED.match(cursor.raw, at) if cursor.before in BEFORE_NAME else None
    if found is not None:
        return found.end()
    named = NAMED.match(cursor.raw, at) if cursor.before == "conj" else None
    listed = named is not None and len(cursor.out) > 1 and cursor.out[-2].kind in ("word", "brand")
    return named.end(1) if named is not None and listed and EN_WORDS.get(named[1].lower(), PLAIN)[2] == "base" else 0


def _covers(low: str, at: int, end: int) -> bool:
    """Whether a known phrase reaches to `end`: Follow-Up."""
    phrase = english_at(low, at)
    return phrase is not None and at + len(phrase[0]) >= end


def _model_at(low: str, at: int, word: str) -> Token | None:
    """Q3 and M62 are words with digits, room 402 and iPhone 15 name things: none is a quantity."""
    label = CODED.match(low, at) or LABEL.match(low, at) if word in LABELLED else None
    if (quarter := QUARTER.match(low, at)) is not None:
        return Token("date", quarter[0], "", at, quarter.end(), day=Day("span"))
    if label is not None and label[0].startswith(("wk", "week")):
        return Token("date", label[0], "", at, label.end(), day=Day("span"))
    if label is not None:
        return Token("noise", "", "", at, label.end())
    model = MODEL.match(low, at) if len(word) <= SHORT else None
    return Token("word", "", "alnum", at, model.end()) if model else None
