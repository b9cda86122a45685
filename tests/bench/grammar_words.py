"""What the words of the easy check-ins mean: numbers, units, currencies and days."""

from __future__ import annotations

import re
from datetime import date, timedelta

NUMBERS = {
    "a couple of": 2, "two dozen": 24, "half a dozen": 6, "half a million": 500_000, "a dozen": 12, "one": 1, "two": 2,
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
POWERS = {"千": 10**3, "k": 10**3, "万": 10**4, "w": 10**4, "m": 10**6, "million": 10**6, "亿": 10**8}
CODES = {
    "人民币": "CNY", "元": "CNY", "块": "CNY", "¥": "CNY", "￥": "CNY", "RMB": "CNY", "CNY": "CNY", "美元": "USD",
    "$": "USD", "USD": "USD", "欧元": "EUR", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "日元": "JPY",
    "港币": "HKD", "HK$": "HKD", "HKD": "HKD", "CHF": "CHF",
}  # fmt: skip
DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "俩": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
DAYS_BACK = {
    "今天": 0, "today": 0, "昨天": 1, "昨晚": 1, "yesterday": 1, "last night": 1, "前天": 2,
    "the day before yesterday": 2,
}  # fmt: skip
WEEKDAYS = {name: at for at, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))} | {
    name: at for at, name in enumerate("一二三四五六日")
}
WEEKS = frozenset({"周", "上周", "星期"})
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
PIECES = re.compile(r"\d+|[a-z]{3}")


def han(written: str) -> int:
    """Chinese numerals up to ten million: 三十二, 两百, 一百二十万, 两万五."""
    if written == "半打":
        return 6
    head, myriads, tail = written.partition("万")
    if myriads:
        return han(head) * 10_000 + (DIGITS[tail] * 1000 if tail else 0)
    total = digit = unit = 0
    for char in written:
        if char in UNITS:
            unit, total, digit = UNITS[char], total + (digit or 1) * UNITS[char], 0
        else:
            digit = DIGITS[char]
    return total + (digit * unit // 10 if unit > 10 else digit)


def day_of(word: str, today: date, context: date) -> date | None:
    """The day a word names; a part of the day is one of the day in force. None where there is none."""
    word = word.lower().removeprefix("on ")
    back = DAYS_BACK.get(word)
    if back is not None:
        return today - timedelta(back)
    last = word.startswith(("last ", "上周"))
    weekday = WEEKDAYS.get(word[-1] if word[:-1] in WEEKS else word.removeprefix("last ")[:3])
    if weekday is not None:
        return _weekday(weekday, today, last)
    return _in_calendar(PIECES.findall(word), today) if word[0].isdigit() or word[:3] in MONTHS else context


def _weekday(weekday: int, today: date, last: bool) -> date:
    if last:
        return today - timedelta(today.weekday() + 7 - weekday)
    return today - timedelta((today.weekday() - weekday) % 7)


def _in_calendar(pieces: list[str], today: date) -> date | None:
    """Nov 3, 5 Nov, 11/18, 11月18日: the most recent one."""
    numbers = [int(piece) for piece in pieces if piece.isdigit()]
    month = next((MONTHS.index(piece) + 1 for piece in pieces if piece in MONTHS), numbers[0])
    try:
        found = date(today.year, month, numbers[-1])
    except ValueError:
        return None
    return found if found <= today else found.replace(year=today.year - 1)
