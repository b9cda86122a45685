"""Reads one bare number, in digits or Chinese numerals with their units, at a place in a folded text."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
DIGITS |= dict(zip("两俩仨廿卅", (2, 2, 3, 20, 30), strict=True))
POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
HAN = re.compile("[零一二两三四五六七八九十百千万亿廿卅几数俩仨]+")
HAN_POINT = re.compile("点([零一二两三四五六七八九]+)(?=[万亿千])")
DECIMAL = re.compile(
    r"\d{1,3}(?:'\d{3})+(?:\.\d+)?(?![\d'])|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?"
)
GROUPED = re.compile(r"[1-9]\d{0,2}(?: \d{3})*(?: 000| \d{3} \d{3}| \d{3}(?=$|[.,;!?\n)]))(?!\d|\.\d)")  # 148 000
SPACED = re.compile(r"[1-9]\d{0,2}(?: \d{3}){1,4}(?!\d|\.\d)")  # of money: R 12 500
LAKHS = re.compile(r"(\d+(?:\.\d+)?) ?l(?![a-z])")
_PIECES = "[万亿](?=[的元块左多以]|[^一-鿿]|$)|w(?![a-z])"  # 一个亿, but 一个万科的客户
PIECES = re.compile(f"个({_PIECES})")
SCALE = re.compile(
    rf"\s?[十百千]?[万亿]|个(?:{_PIECES})|[百千]| 千(?![瓦克米卡字里])|[kw](?![a-z])| k(?![a-z\d&'-])"
    r"|(?:mn|bn|mil|[mb])(?![a-z])"
    r"|\s?(?:million|billion|thousand|grand|mil|mio|lakhs?|lacs?|crores?|cr|hundred|dozens?)(?![a-z])"
)
SCALES = {
    "百": 100, "千": 10**3, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8, "十亿": 10**9,
    "百亿": 10**10, "千亿": 10**11, "k": 10**3, "w": 10**4, "m": 10**6, "mn": 10**6, "mil": 10**6, "mio": 10**6,
    "b": 10**9,
    "bn": 10**9, "million": 10**6, "billion": 10**9, "thousand": 10**3, "grand": 10**3, "lakh": 10**5, "lakhs": 10**5,
    "lac": 10**5, "lacs": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7,
    "hundred": 100, "dozen": 12, "dozens": 12,
}  # fmt: skip
SCALING = frozenset("十百千万亿kwmbtglchd个")  # what a unit begins with
MISGROUPED = re.compile(r",\d{4,6}(?![\d,])")
SEPARATORS = re.compile("[,' ]")
TENTH = re.compile(r" (\d)(?: ?千(?!\s?\d)|(?=\s*(?:$|[,;。!、)\n的已也都元块]|到[账帐]|[加美欧港日新][元币])))")
COUNTERS = "家个位户间所通次份单条笔件场名趟组块元"
LONGEST = 20  # digits; what is longer is no figure of anybody's day


@dataclass(slots=True)  # never changed, see Token
class Numeral:
    """`scaled`: with a unit of a thousand or more; `vague`: 几, 十几, 两三; `odd`: read, but not for certain."""

    value: Decimal
    end: int
    scaled: bool = False
    vague: bool = False
    odd: bool = False


def numeral_at(text: str, at: int) -> Numeral | None:
    """The number that starts at `at`, or None; `text` is folded."""
    if text[at].isdecimal():
        return _digits_at(text, at)
    return _han_at(text, at)


def amount_at(text: str, at: int) -> Numeral | None:
    """The number of an amount whose currency stands before it: its thousands may be set apart by a space, and an l
    be a lakh (₹4.5L)."""
    lakhs = LAKHS.match(text, at)
    if lakhs is not None:
        return Numeral(Decimal(lakhs[1]) * SCALES["lakh"], lakhs.end(), scaled=True)
    found = SPACED.match(text, at)
    return Numeral(Decimal(found[0].replace(" ", "")), found.end()) if found else numeral_at(text, at)


def _digits_at(text: str, at: int) -> Numeral | None:
    found = GROUPED.match(text, at) or DECIMAL.match(text, at)
    if found is None or found.end() - at > LONGEST:
        return None
    written = found[0]
    value, end = Decimal(SEPARATORS.sub("", written)), found.end()
    behind = text[end : end + 1]
    scale = SCALE.match(text, end) if behind in SCALING or behind.isspace() else None
    if scale is None and behind != "," and len(written) < 4:
        return Numeral(value, end)
    amiss = MISGROUPED.match(text, end) if behind == "," else None
    if amiss is not None:
        return Numeral(value, amiss.end(), odd=True)  # 1,2000
    if scale is None:
        grouped = text[end : end + 1] == "," and text[end + 1 : end + 2].isdecimal() and "," in written
        return Numeral(value, end, odd=grouped or len(written.partition(".")[2]) == 3)
    power, end = SCALES[scale[0].strip().removeprefix("个")], scale.end()
    if scale[0][0] == " " and (tenth := TENTH.match(text, end)) is not None and power >= 1000:
        value, end = value + Decimal(tenth[1]) / 10, tenth.end()  # 3 万 5
    return _remainder(text, Numeral(value * power, end, scaled=power >= 1000), power)


def _remainder(text: str, head: Numeral, power: int) -> Numeral:
    """What follows a unit directly: 1万2 is 12000, 2w5千 is 25000, 1万2500 is 12500."""
    behind = text[head.end : head.end + 1]
    zero = behind == "零"  # 1万零500
    found = DECIMAL.match(text, head.end + zero) if zero or behind.isdecimal() else None
    if found is None or "," in found[0] or "." in found[0]:
        return head
    if zero:
        whole = int(found[0]) < power
        return replace(head, value=head.value + int(found[0]), end=found.end()) if whole else head
    scale = SCALE.match(text, found.end())
    if scale is not None and not scale[0].isspace():
        lower = SCALES[scale[0].strip()]
        value = head.value + int(found[0]) * lower
        return _remainder(text, replace(head, value=value, end=scale.end()), lower) if lower < power else head
    if text[found.end() : found.end() + 1] and text[found.end()] in COUNTERS[:-2]:
        return head
    if len(found[0]) == 1:
        return replace(head, value=head.value + Decimal(int(found[0]) * power) / 10, end=found.end())
    return replace(head, value=head.value + int(found[0]), end=found.end()) if int(found[0]) < power else head


def _han_at(text: str, at: int) -> Numeral | None:
    found = HAN.match(text, at)
    if found is None or found.end() - at > LONGEST:
        return None
    run = found[0]
    if run[0] == "数" and run[1:2] not in POWERS:
        return None
    if "几" in run or "数" in run or (len(run) > 1 and (run[-1] == "零" or run[0] in "百千万亿")):
        return Numeral(Decimal(0), found.end(), scaled=any(unit in run for unit in "千万亿"), vague=True)
    point = HAN_POINT.match(text, found.end())
    if point is not None:
        return _han_decimal(text, run, point)
    if _in_a_row(run):
        return Numeral(Decimal(0), found.end(), vague=True)
    return _spelled(text, run, found.end())


def _spelled(text: str, run: str, end: int) -> Numeral | None:
    value, pieces = han_value(run), PIECES.match(text, end)
    if value is None:
        return None
    if pieces is not None:
        return Numeral(Decimal(value * SCALES[pieces[1]]), pieces.end(), scaled=True)
    return Numeral(Decimal(value), end, scaled=any(unit in run for unit in "千万亿"))


def _han_decimal(text: str, run: str, point: re.Match[str]) -> Numeral | None:
    whole, unit = han_value(run), SCALE.match(text, point.end())
    if whole is None or unit is None:
        return None
    fraction = "".join(str(DIGITS[char]) for char in point[1])
    return Numeral(Decimal(f"{whole}.{fraction}") * SCALES[unit[0]], unit.end(), scaled=True)


def _in_a_row(run: str) -> bool:
    """两三, 七八, 十五六, 三四十, 三五: a guess between two numbers."""
    for left, right in pairwise(run):
        low, high = DIGITS.get(left), DIGITS.get(right)
        if low and high and low < 10 and (high == low + 1 or (low, high) == (3, 5)):
            return True
    return False


def han_value(run: str) -> int | None:
    """The value of a run of Chinese numerals, or None where they spell no number: 三千五 is 3500, 三一 is none."""
    total, rest = 0, run
    for power, char in ((10**8, "亿"), (10**4, "万")):
        head, mark, tail = rest.partition(char)
        if not mark:
            continue
        value = han_value(head) if head else None
        if not value or value >= 10**8 or char in tail:
            return None
        total, rest = total + value * power, tail
        if len(rest) == 1 and rest in DIGITS:
            return total + DIGITS[rest] * power // 10
    below = _below_ten_thousand(rest) if rest else 0
    return None if below is None else total + below


def _below_ten_thousand(run: str) -> int | None:
    """两百五 is 250, 一百零五 is 105, 廿五 is 25."""
    section, power = 0, 10**4
    at, zero = 0, False
    while at < len(run):
        at, zero = (at + 1, True) if run[at] == "零" and len(run) > 1 else (at, zero)
        digit = DIGITS.get(run[at : at + 1])
        unit = POWERS.get(run[at + 1 : at + 2]) if digit is not None else POWERS.get(run[at : at + 1])
        if unit is None:
            return _last_digits(run[at:], section, 0 if zero else power)
        if unit >= power or (digit is None and unit > 10) or not (digit or section == 0 or zero):
            return None
        section, power, zero = section + (1 if digit is None else digit) * unit, unit, False
        at += 1 if digit is None else 2
    return section


def _last_digits(run: str, section: int, power: int) -> int | None:
    """The digits behind the last unit: the next lower unit where none is named."""
    if not run:
        return section
    digits = [DIGITS.get(char) for char in run]
    if len(run) == 2 and digits[0] in (20, 30) and digits[1] is not None and digits[1] < 10:
        return section + digits[0] + digits[1]
    if len(run) > 1 or digits[0] is None:
        return None
    return section + digits[0] * (power // 10 if section and 100 <= power <= 1000 else 1)
