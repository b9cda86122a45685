"""Finds figures in a folded text: quantities, dates, and the digits that are neither (times, phones, models)."""

import re
from datetime import date
from decimal import Decimal

from domain.checkin.days import day_at
from domain.checkin.lexicon.table import BRANDS, EN_WORDS
from domain.checkin.quantities import Quantity, plain_at, quantity_at
from domain.checkin.tokens import Token
from domain.checkin.words import brand_at, chinese_at, english_at, known_at

NOISE = re.compile(
    r"\+\d[\d -]{8,20}\d|0\d{1,4}[- ]\d{3,4}[- ]\d{3,4}|0\d{2,3}-\d{7,8}|1[3-9]\d{9}(?!\d)|1[3-9]\d[ -]\d{4}[ -]\d{4}"
    r"|\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)|\d{3}-\d{4}(?!\d)"
    r"|24/7|50/50|\d{1,2}:\d(?!\d)|\d+(?:\.\d+)?\s?(?:%|percent|pct|个点|个百分点|折)|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s?[ap](?:\.m\.?|m))?"
    r"|\d{1,2}\s?点(?:半|一刻|三刻|多|钟|整|[一二三四五六七八九十\d]{1,3}分?|前|后|左右)?(?![一二三四五六七八九\d]*[万亿])|(?<=[上午晚早晨夜])[一二三四五六七八九十]{1,3}点(?!钟|半|多|前|后)|[一二三四五六七八九十两]{1,3}点(?:半|钟|多|[一二三四五六七八九十]{1,3}分|前|后)"
    r"|(?:(?<![\u4e00-\u9fff])|(?<=[到至从]))[一二三四五六七八九十两]{1,3}点(?=[到至在去给跟和又再陪打约签做报收拜访见走回上演])"
    r"|\d+(?:st|nd|rd|th)(?![a-z])|第[一二三四五六七八九十百\d]+[家个次单通份场条笔张位天周季期轮批]?|\d+/\d+/\d+(?:/\d+)*|\d+[x*]\d+(?:[x*]\d+)*|\d+\.\d+\.\d+[a-z\d.]*"
)
SCORE = re.compile(r"(\d{1,2})-(\d{1,2})(?![\d-]|\s?[家个次份kw万])")
CLOCK = re.compile(r"(\d{1,2})\s?[ap](?:\.m\.?|m)(?![a-z])")
TIMES_SIGN = re.compile(r"[x*]\s?(?=[$€£¥]?\d)")
ALNUM = re.compile(r"\d[\d,]*[a-z][a-z\d.-]*")
HYPHENED = re.compile(r"\d+-[a-z][a-z\d-]*")
LETTERS = re.compile(r"[a-z]+")
MONTHS = 12
PAIR = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/.%])")
COMMA = re.compile(r"\d{1,3},\d{1,2}\s?(?:k|m|mn|mil)(?![a-z\d])")
COUNTED = re.compile(r"[\s:x*]*\d")
NEXT_WORD = re.compile(r" ?([a-z一-鿿]+)")
NUMBERED = "|".join(re.escape(name) for first, named in BRANDS.items() if first.isdecimal() for name, _ in named)
# A short number with an end behind it that no date, time, bullet, address or brand has.
PLAIN_NUMBER = re.compile(
    rf"(?!{NUMBERED})(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d{{1,2}})?(?=[万萬亿元块塊千]|[kwKW](?![A-Za-z\d])|$)|\d{{1,3}}"
    r"(?=[家次通份单條条笔筆场場位名]|个(?![点百月星礼半小钟工季多])|[,，](?!\d)|[;；。!！?？]|$"
    r"| (?!of|to|and|per|pct|[ap]\.?m|day|week|wk|fort|month|quarter|year|yr"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]))"
)
DASHED = re.compile(r"(?:(?<=\n)|(?<![\s\S]))-\d{1,3}(?!\d|\.\d|[万千wk元块,])")
NEAR = 80  # characters around in which another line begins so
SIGNS = frozenset("-+~$€£¥₩₹฿₫₱₦₺₪₴")
NUMERALS = frozenset("零一二两三四五六七八九十百千万亿几数半俩仨廿卅第")


def figure_at(low: str, at: int, today: date) -> Token | None:
    """The figure that starts at `at`: a "num", a "date", a "clock" (10 am), "noise", or a "word" with digits in it."""
    char = low[at]
    if char.isdecimal():
        return _digits_at(low, at, today)
    if char in SIGNS:
        return _signed_at(low, at)
    if char in "x*" and (sign := TIMES_SIGN.match(low, at)):
        found = quantity_at(low, sign.end())
        return Token("num", "x", "", at, found.end, found) if found else None
    return _han_at(low, at) if char in NUMERALS else None


def _digits_at(low: str, at: int, today: date) -> Token | None:
    brand = brand_at(low, at) or _han_brand(low, at)
    if brand:
        return Token("brand", "", "", at, at + len(brand))
    if either := _either_or(low, at):
        return Token("num", "", "", at, either, Quantity(Decimal(0), either, vague=True))
    noise = NOISE.match(low, at)
    day = day_at(low, at, today)
    if day is not None and not (noise and noise.end() > day.end):
        return Token("date", low[at : day.end], "", at, day.end, day=day.day)
    if noise is not None:
        return Token("noise", "", "", at, noise.end())
    clock = CLOCK.match(low, at)
    if clock is not None:
        return Token("clock", "", "", at, clock.end(), quantity_at(clock[1], 0))
    return _quantity_token(low, at)


def _han_brand(low: str, at: int) -> str:
    """58同城."""
    if low[at + 2 : at + 3] < "\u3400":
        return ""
    return next((word for word, entry in chinese_at(low, at) if entry[0] == "brand" and low.startswith(word, at)), "")


def _either_or(low: str, at: int) -> int:
    """Where 5/6 in "5/6 calls" ends: a guess rather than a day; and 3,5k, which may be 3.5k."""
    if comma := COMMA.match(low, at):
        return comma.end()
    pair = PAIR.match(low, at)
    if pair is None or not (int(pair[2]) == int(pair[1]) + 1 or int(pair[2]) > int(pair[1]) > MONTHS):
        return 0  # 5/6 calls, 20/25 calls
    word = NEXT_WORD.match(low, pair.end())
    found = english_at(low, word.start(1)) if word else None
    if found is None or found[1][0] != "act" or word is None:
        return 0
    return 0 if COUNTED.match(low, word.start(1) + len(found[0])) else pair.end()  # 4/5 call 1个


def plain_number(low: str, at: int, end: int) -> Token | None:
    """The quantity that starts at `at` with the plain number up to `end`."""
    digits = low[at:end].isdecimal()
    return _number(low, at, plain_at(low, at, end) if digits else quantity_at(low, at))


def _number(low: str, at: int, found: Quantity | None) -> Token | None:
    """The quantity in digits that starts at `at`, or the word that begins with them: 5g."""
    if found is None:
        return None
    after = low[found.end : found.end + 1]
    if low[found.end - 1].isascii() and (after == "-" or (after.isascii() and after.isalpha())):
        end = _word_end(low, at, found)
        if end:
            return Token("word", "", "alnum", at, end)
    return Token("num", "", "", at, found.end, found)


def _quantity_token(low: str, at: int) -> Token | None:
    score = SCORE.match(low, at)
    if score is not None and int(score[1]) > int(score[2]):
        return Token("noise", "", "", at, score.end())
    return _number(low, at, quantity_at(low, at))


def _word_end(low: str, at: int, found: Quantity) -> int:
    """Where a word ends that begins with digits, 5g or 3-axis; 0 where it is a number before a word."""
    end = found.end
    if low[end] != "-":
        word = LETTERS.match(low, end)
        if word is None or word[0] in EN_WORDS or english_at(low, end) is not None:
            return 0
        whole = ALNUM.match(low, at)
        return whole.end() if whole else word.end()
    letter = low[end + 1 : end + 2]
    if low[end : end + 2] not in ("-e", "-t") and not (letter.isalpha() and letter.isascii() and found.unit == ""):
        return 0
    whole = HYPHENED.match(low, at)
    return whole.end() if whole is not None and not EN_WORDS.get(whole[0].split("-", 1)[1]) else 0


def _signed_at(low: str, at: int) -> Token | None:
    before = low[at - 1] if at else " "
    if DASHED.match(low, at) and before in "\n " and len(DASHED.findall(low, max(0, at - NEAR), at + NEAR)) > 1:
        return None  # -3 visits, line by line
    found = quantity_at(low, at)
    if found is None:
        return None
    if found.minus and before.isalnum() and not found.is_money:
        return None
    return Token("num", "", "", at, found.end, found)


def _han_at(low: str, at: int) -> Token | None:
    noise = NOISE.match(low, at)
    if noise is not None:
        return Token("noise", "", "", at, noise.end())
    found = quantity_at(low, at)
    if found is None or not _stands_alone(low, found):
        return None
    return Token("num", "", "", at, found.end, found)


def _stands_alone(low: str, found: Quantity) -> bool:
    """Whether the numerals are a number and not the beginning of a name (一汽, 三一重工)."""
    return bool(found.unit) or found.currency is not None or known_at(low, found.end)
