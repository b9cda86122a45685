"""Reads a number with what belongs to it: sign, currency, counter, measure, and the words that make it vague."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.checkin.counters import COUNTED, COUNTER, MEASURE, NO_UNIT, SPACED, longest_first
from domain.checkin.folding import cleaned, folded
from domain.checkin.lexicon import currencies, units
from domain.checkin.numerals import PIECES, SCALES, Numeral, amount_at, numeral_at
from domain.checkin.spans import ranged, summed


@dataclass(slots=True)  # never changed, see Token
class Quantity:
    """`unit`: "" bare, "家" customers, "次" occasions, "#" a measure or label (no quantity at all)."""

    value: Decimal
    end: int
    currency: str | None = None
    scaled: bool = False
    unit: str = ""
    vague: bool = False
    minus: bool = False
    signed: bool = False
    often: bool = False
    clock: bool = False

    @property
    def is_money(self) -> bool:
        return self.currency is not None or (self.scaled and not self.unit)


def _either(words: list[str]) -> str:
    """Latin words end at a letter's edge; Chinese ones may stand before anything."""
    latin = [word for word in words if word[-1].isascii() and word[-1].isalpha()]
    other = [word for word in words if word not in latin]
    return f"(?:{longest_first(other)})|(?:{longest_first(latin)})(?![a-z])"


CODES = currencies.codes()
BEFORE = currencies.before() | CODES
AFTER = currencies.AFTER | CODES
SIGNED = longest_first(list(BEFORE))
PREFIX = re.compile(
    rf"(?P<about>~\s?)?(?P<minus>[-+](?=\S))?(?:(?P<cur>{SIGNED})(?:\s?:\s?(?:{SIGNED})?)?)?\s?(?P<inner>[-+])?"
    r"(?=[\d零一二两三四五六七八九十百千几数俩仨廿卅])"
)
NO_WON = r"(?!(?:(?<=\b\d )|(?<=\b\d\d ))won)"  # 3 bids in, 1 won
SUFFIX = re.compile(rf"[^\S\n]?{NO_WON}(?:{_either(list(AFTER))})(?!(?<= [$£€¥])\d)")  # Mitre 10 £18k
NAMED = re.compile(rf"(?:{longest_first(list(currencies.SIGNS))})|(?:{_either(list(AFTER))})")
DOLLAR = "USD"
BOUNDS = frozenset("<>\u2265\u2264")
LISTED = re.compile(r"\+[\u4e00-\u9fff]{2,4}\d")  # 拜访3+电话20
EXCEEDING = frozenset("+多来余几")
MORE = re.compile(r"[+多来余几](?![\d])")
ABOUT = re.compile(
    r"\+(?!\s?\d|[\u4e00-\u9fff]{2,6}\s?\d)|[^\S\n]?(?:左右|上下|以上|开外|出头|不到|附近|几$|度(?![a-z])|有多(?!少)"
    r"|[- ]odd(?![a-z])|or so|or more|or thereabouts|roughly|max(?![a-z])|tops(?![a-z])"
    r"|plus(?! (?:\d|an?(?![a-z])|one|two|three|four|five|six|another))|-?ish(?![a-z])|give or take|approx\w*"
    r"| (?:or|to) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?![a-z]))"
)
ABOUT_SCALE = re.compile(r" ?(?:k|grand|thousand|million|mil|lakh|crore)(?![a-z])")
RATE = re.compile(r"\s?(?:pcm|p/m|(?:/|per |a )(?:months?|mo|years?|yr|weeks?|wk|annum|unit|seat|user))(?![a-z])")
ENDS = frozenset(["", ",", ";", "。", ")", "!", "?"])  # a number goes no further than these
JOINING = frozenset("-~到至或ot+")  # what joins it to another one begins so
GUESSING = frozenset("+左上以开出不附几度有opgart-im")  # what ABOUT begins with
OTHERS = frozenset("多来余几到至或") | {word[0] for word in AFTER}
COUNTING = frozenset((units.CUSTOMERS + units.TIMES).replace(" ", "")) - OTHERS  # what only a counter begins with
WORD = re.compile(r" ([a-z]+)")
WORDS = (*units.MEASURES_EN.split(), *units.SECOND.split(), *AFTER, *SCALES, "to", "approx")
FOLLOWING = frozenset(re.split(r"[^a-z]", word)[0] for word in WORDS)
OFTEN = frozenset(units.OFTEN.split())


def currencies_in(text: str) -> frozenset[str]:
    """The ISO 4217 codes of all currencies that the text names."""
    return frozenset((BEFORE | AFTER)[found[0]] for found in NAMED.finditer(folded(cleaned(text))))


def quantity_at(text: str, at: int) -> Quantity | None:
    """The quantity that starts at `at`, its sign and currency included; None where none does."""
    if text[at : at + 1].isdecimal():
        number = numeral_at(text, at)
        return _unsigned(text, at, number) if number is not None else None
    prefix = PREFIX.match(text, at)
    number = (amount_at if prefix["cur"] else numeral_at)(text, prefix.end()) if prefix else None
    if prefix is None or number is None:
        return None
    number = summed(text, ranged(text, number))
    minus = "-" in (prefix["minus"], prefix["inner"])
    head = Quantity(
        -number.value if minus else number.value,
        number.end,
        BEFORE.get(prefix["cur"] or ""),
        number.scaled,
        vague=number.vague or number.odd or bool(prefix["about"]),
        minus=minus,
        signed=bool(prefix["minus"]),
    )
    return _with_suffix(text, head)


def plain_at(text: str, at: int, end: int) -> Quantity | None:
    """The quantity whose digits are [at, end), without separators, where nothing but its end or a counter follows."""
    behind = text[end : end + 1]
    if behind in ENDS or (behind == " " and _goes_unmeasured(text, end)):
        return Quantity(Decimal(text[at:end]), end, vague=_is_bound(text, at))
    if behind not in COUNTING or PIECES.match(text, end):
        return quantity_at(text, at)
    return _unsigned(text, at, Numeral(Decimal(text[at:end]), end))


def counted_at(text: str, at: int) -> Quantity | None:
    """The quantity whose Chinese numerals, with a counter right behind them, start at `at`."""
    number = numeral_at(text, at)
    found = COUNTER.match(text, number.end) if number is not None else None
    if number is None or found is None:
        return None
    (unit, often), vague = _unit(found), number.vague or number.odd
    return _guessed(text, Quantity(number.value, found.end(), None, number.scaled, unit, vague, often=often))


def _is_bound(text: str, at: int) -> bool:
    """>5, ≤10: at least, at most; an arrow (->5) is none."""
    return at > 0 and text[at - 1] in BOUNDS and (at == 1 or text[at - 2] in " (:,、\n")


def _unsigned(text: str, at: int, number: Numeral) -> Quantity:
    behind, bound = text[number.end : number.end + 1], _is_bound(text, at)
    if behind in ENDS or (behind == " " and _goes_unmeasured(text, number.end)):
        return Quantity(number.value, number.end, None, number.scaled, "", number.vague or number.odd or bound)
    if behind in JOINING or behind.isspace():
        number = summed(text, ranged(text, number))
        behind = text[number.end : number.end + 1]
    vague = number.vague or number.odd or bound
    spaced = SPACED.match(text, number.end) if behind == " " else None
    found = COUNTER.match(text, number.end) if behind in COUNTING else spaced
    if found is not None:
        unit, often = _unit(found)
        return _guessed(text, Quantity(number.value, found.end(), None, number.scaled, unit, vague, often=often))
    return _with_suffix(text, Quantity(number.value, number.end, None, number.scaled, "", vague))


def _goes_unmeasured(text: str, at: int) -> bool:
    """Whether a Latin word follows that is no measure, no currency and makes no guess of a number: 12 calls."""
    word = WORD.match(text, at)
    return word is not None and word[1] not in FOLLOWING


def _with_suffix(text: str, head: Quantity) -> Quantity:
    if text[head.end : head.end + 1] in ENDS and text[head.end - 1] not in "俩仨":
        return head
    more = MORE.match(text, head.end) if text[head.end : head.end + 1] in EXCEEDING else None
    if more is not None and not LISTED.match(text, head.end):
        head = replace(head, end=more.end(), vague=True)
        if text[head.end : head.end + 1] in ("万", "千", "亿"):
            head = replace(head, end=head.end + 1, scaled=True)
    if head.currency in (None, DOLLAR):
        head = _with_currency(text, head)
    head = with_counter(text, head)
    rate = RATE.match(text, head.end) if head.is_money else None
    if rate is not None:
        head = replace(head, end=rate.end(), vague=head.vague or rate[0].strip()[:1] == "/" or "year" not in rate[0])
    return _guessed(text, head)


def _guessed(text: str, head: Quantity) -> Quantity:
    behind = text[head.end : head.end + 1]
    about = ABOUT.match(text, head.end) if behind in GUESSING or behind.isspace() else None
    if about is None:
        return head
    scale = ABOUT_SCALE.match(text, about.end())
    return replace(head, end=(scale or about).end(), scaled=head.scaled or bool(scale), vague=True)  # 30-odd grand


def _with_currency(text: str, head: Quantity) -> Quantity:
    found = SUFFIX.match(text, head.end)
    if found is None or (head.currency == DOLLAR and text[found.end() - 3 : found.end()] not in CODES):
        return head
    return replace(head, end=found.end(), currency=AFTER[found[0].strip()])  # $74,900 CAD


def with_counter(text: str, head: Quantity) -> Quantity:
    """With the counter or measure behind it: 3家, 5次, 2小时."""
    if head.currency is not None:
        return head
    found = COUNTER.match(text, head.end)
    if found is None and text[head.end - 1] in "俩仨":
        return replace(head, unit="家")
    if found is None:
        measure = MEASURE.match(text, head.end)
        return replace(head, end=measure.end(), unit=NO_UNIT) if measure else head
    unit, often = _unit(found)
    return replace(head, end=found.end(), unit=unit, often=often)


def _unit(counter: re.Match[str]) -> tuple[str, bool]:
    """What the counter counts, and whether it says how often."""
    return COUNTED[counter.lastgroup or ""], counter[0] in OFTEN
