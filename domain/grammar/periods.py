"""A period as people type it: 2026-12, 12月, december, next quarter, 本周, Q4, 2026, FY2026."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from domain.grammar.line import Line
from domain.grammar.words import FOR, OF, Table
from domain.period import Period, PeriodKind, current, fiscal, following, labelled, month, preceding, quarter, year

_FOR = Table({"for": FOR})
_OF = Table({"of": OF})
_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTHS = (
    {name: n for n, name in enumerate(MONTHS, 1)}
    | {name[:3]: n for n, name in enumerate(MONTHS, 1)}
    | {"sept": 9}
    | {f"{word}{unit}": n for n, word in enumerate(_NUMERALS, 1) for unit in ("月", "月份")}
    | {f"{n:{width}}{unit}": n for n in range(1, 13) for width in ("", "02") for unit in ("月", "月份")}
)
_QUARTERS = {f"q{n}": n for n in range(1, 5)} | {
    f"{before}{word}{unit}": n
    for n in range(1, 5)
    for word in (str(n), _NUMERALS[n - 1])
    for before in ("", "第")
    for unit in ("季度", "季")
}
_UNITS: dict[PeriodKind, str] = {
    "week": "week 周 週 星期 礼拜 禮拜",
    "month": "month 月 月份",
    "quarter": "quarter 季度 季",
    "year": "year",
    "fiscal": "fy 财年 財年",
}
_STEPS = {0: "this current 本 这 這 这个 這個", 1: "next coming 下 下个 下個", -1: "last previous 上 上个 上個"}
_ALONE: dict[str, tuple[PeriodKind, int]] = {
    **dict.fromkeys(("week", "weekly", "周", "週", "周榜", "週榜"), ("week", 0)),
    **dict.fromkeys(("month", "monthly", "月", "月度", "月榜", "当月", "當月"), ("month", 0)),
    **dict.fromkeys(("quarter", "quarterly", "季", "季度", "季榜"), ("quarter", 0)),
    **dict.fromkeys(("year", "yearly", "年", "年度", "今年", "本年", "本年度"), ("year", 0)),
    **dict.fromkeys(("明年", "下年", "下一年"), ("year", 1)),
    **dict.fromkeys(("去年", "上年", "上一年"), ("year", -1)),
    **dict.fromkeys(("this fiscal year", "fiscal year"), ("fiscal", 0)),
    "next fiscal year": ("fiscal", 1),
    "last fiscal year": ("fiscal", -1),
}
_RELATIVE: dict[str, tuple[PeriodKind, int]] = _ALONE | {
    f"{step}{' ' if step.isascii() else ''}{unit}": (kind, by)
    for kind, units in _UNITS.items()
    for by, steps in _STEPS.items()
    for step in steps.split()
    for unit in units.split()
    if step.isascii() == unit.isascii()
}
_DAY = re.compile(r"(?:[-/.]?[wq]|[-/.]|(?<=[-/.]))\d", re.I)  # 2026-02-30, 2026-W60: no year with more behind it


def read_period(line: Line, bare_year: bool = True) -> Period | None:
    """The period that stands here, with or without `for`; `bare_year` False leaves `2026` alone to be an amount."""
    start = line.at
    led = line.word(_FOR) is not None
    found = line.longest(_reader(line.scope.today, line.scope.fiscal_start))
    if found is None or (
        found.kind == "year" and not (bare_year or led) and line.text[start : line.at].strip().isdigit()
    ):
        line.at = start
        return None
    if _DAY.match(line.plain, line.at):
        line.at = start
        return None
    line.word(_OF)
    return found


_YEARS = {"今年": 0, "本年": 0, "明年": 1, "去年": -1}


def period_of(text: str, today: date, fiscal_start: int) -> Period | None:
    """The period that `text` names as a whole, in any case; years are 2000 to 2099.

    A month or quarter without a year is this year's, or next year's where this year's ended more than
    about half a year ago: "february" typed in November is the coming one, "june" the past one."""
    word = text.casefold()
    if relative := _RELATIVE.get(word):
        return _step(current(relative[0], today, fiscal_start), relative[1], fiscal_start)
    number, remainder = _split_year(word)
    if number is None and word[:2] in _YEARS:  # 明年1月
        number, remainder = today.year + _YEARS[word[:2]], word[2:].removeprefix("的").strip() or "?"
    if number is None:
        return _nearest(word, today)
    if remainder in {"fy", "财年", "財年", "fiscal year"}:
        return fiscal(number, fiscal_start)
    return _in_year(number, remainder)


def _reader(today: date, fiscal_start: int) -> Callable[[str], Period | None]:
    return lambda text: period_of(text, today, fiscal_start)


def _step(period: Period, by: int, fiscal_start: int) -> Period:
    match by:
        case 1:
            return following(period, fiscal_start)
        case -1:
            return preceding(period, fiscal_start)
        case _:
            return period


def _split_year(word: str) -> tuple[int | None, str]:
    """The year at either end, and what is left of the word."""
    for digits, remainder in ((word[:4], word[4:]), (word[-4:], word[:-4])):
        if len(digits) == 4 and digits.isascii() and digits.isdigit() and digits.startswith("20"):
            return int(digits), _without_mark(remainder)
    short = word.removeprefix("fy")
    if short != word and len(short) == 2 and short.isascii() and short.isdigit():
        return 2000 + int(short), "fy"
    return None, word


def _without_mark(remainder: str) -> str:
    """What stands beside a year; a number only where a mark stands between: 2026-12, but not 202612."""
    bare = remainder.removeprefix("年的").removeprefix("年").strip(" -/")
    return "?" if bare.isdigit() and not set(remainder) & set("-/年") else bare


def _in_year(number: int, remainder: str) -> Period | None:
    if not remainder or remainder in {"年度", "度", "year"}:
        return year(number)
    if count := _MONTHS.get(remainder) or _MONTHS.get(f"{remainder}月"):
        return month(number, count)
    if count := _QUARTERS.get(remainder):
        return quarter(number, count)
    if remainder.startswith("w") and remainder[1:].isascii() and remainder[1:].isdigit():
        return labelled(f"{number}-{remainder.upper()}") if 1 <= int(remainder[1:]) <= _weeks(number) else None
    return None


def _weeks(number: int) -> int:
    return date(number, 12, 28).isocalendar().week  # 28 December is always in the last week of its ISO year


def _nearest(word: str, today: date) -> Period | None:
    if count := _MONTHS.get(word):
        return month(today.year + (today.month - count > 6), count)
    if count := _QUARTERS.get(word):
        return quarter(today.year + (today.month - 3 * count > 6), count)
    return None
