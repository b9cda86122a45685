"""Reads the days and periods that cells hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from unicodedata import normalize
from zoneinfo import ZoneInfo

from domain.grammar.periods import MONTHS, period_of
from domain.period import Period, month
from domain.sheet.cell import Cell, Why, text_of

EARLIEST = date(2000, 1, 1)
_SERIALS = (36526, 73050)  # 2000-01-01 to 2099-12-31, as Excel counts from 1899-12-30
_ZERO = date(1899, 12, 30)
_TIME = (
    r"(?:[T ]\s?(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)"
    r"\s?(?P<half>[AaPp]\.?[Mm]\.?)?\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
_YMD = re.compile(
    r"(?P<y>\d{4})(?:[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})|年(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日?)" + _TIME
)
_DIGITS = re.compile(r"(?P<y>20\d{2})(?P<m>\d{2})(?P<d>\d{2})(?P<zone>)(?P<m2>)(?P<d2>)")
_SLASHES = re.compile(r"(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)(?P<y>\d{2}|\d{4})" + _TIME)
_NAMED = re.compile(
    r"(?:(?P<d>\d{1,2})[- ](?P<m>[A-Za-z]{3,9})\.?|(?P<m2>[A-Za-z]{3,9})\.? (?P<d2>\d{1,2}),?)"
    r"[- ,]\s?(?P<y>\d{4}|\d{2})" + _TIME
)
_YEAR = re.compile(r"20\d\d|[Ff][Yy]\s?\d\d")
_MONTH = {name[:length]: number for number, name in enumerate(MONTHS, 1) for length in (3, len(name))} | {"sept": 9}


def month_first(cells: Iterable[Cell]) -> bool | None:
    """Whether a column writes 11/23/2026 or 23/11/2026; None where none of its days says so, or they disagree."""
    seen: set[bool] = set()
    for cell in cells:
        found = _SLASHES.fullmatch(text_of(cell)) if isinstance(cell, str) else None
        if found and (int(found["a"]) > 12) != (int(found["b"]) > 12):
            seen.add(int(found["b"]) > 12)
    return seen.pop() if len(seen) == 1 else None


def read_day(cell: Cell, zone: ZoneInfo, months_lead: bool | None = None) -> date | Why:
    """The day that a cell holds: a date of the spreadsheet, its serial number, or text in one of the usual forms.

    Takes 2026-11-03, 2026/11/3, 2026.11.3, 20261103, 2026年11月3日, 3-Nov-2026, Nov 3, 2026, 46329, with or without a
    time; an instant with an offset counts by its day in `zone`. 13/11/2026 can only be a day before a month and is
    read; 3/11/2026 is refused (`day_or_month`) unless other days of the column have settled it (see `month_first`);
    3/11/26 is refused (`short_year`)."""
    match cell:
        case datetime():
            return _within(cell.date())
        case date():
            return _within(cell)
        case bool():
            return "no_day"
        case int() | float():
            return _from_serial(cell)
    typed = normalize("NFKC", text_of(cell))
    found = _SLASHES.fullmatch(typed)
    return _slashed(found, zone, months_lead) if found else _from_text(typed, zone)


def read_month(cell: Cell, fiscal_start: int) -> Period | Why:
    """The period of a target, its year named: 2026-11, 2026年11月, 202611, 2026-Q4, FY2026; a day is its month."""
    if isinstance(cell, str):
        typed = text_of(cell)
        joined = re.fullmatch(r"(20\d{2})(0[1-9]|1[0-2])|(20\d{2})年\s?(\d{1,2})月?份?|(20\d{2})[/.](\d{1,2})", typed)
        if joined:
            number, count = (int(part) for part in joined.groups() if part)
            return month(number, count) if 1 <= count <= 12 else "no_period"
        if _YEAR.search(typed) and (found := period_of(typed, date(2000, 1, 1), fiscal_start)):
            return found
    elif isinstance(cell, int | float) and 2000 <= cell <= 2099 and float(cell).is_integer():
        return period_of(str(int(cell)), date(2000, 1, 1), fiscal_start) or "no_period"
    elif isinstance(cell, int | float) and 200001 <= cell <= 209912 and 1 <= int(cell) % 100 <= 12:
        return month(int(cell) // 100, int(cell) % 100)
    day = read_day(cell, ZoneInfo("UTC"))
    return month(day.year, day.month) if isinstance(day, date) else "no_period"


def _from_serial(number: float) -> date | Why:
    if 20000101 <= number <= 20991231:
        return _from_text(text_of(float(number)), ZoneInfo("UTC"))
    low, high = _SERIALS
    return _ZERO + timedelta(days=int(number)) if low <= number < high + 1 else "no_day"


def _from_text(typed: str, zone: ZoneInfo) -> date | Why:
    if typed.isascii() and typed.isdigit() and len(typed) == 5:
        return _from_serial(int(typed))
    if found := _YMD.fullmatch(typed) or _DIGITS.fullmatch(typed):
        parts = found.groupdict()
        return _dated(found, (parts["y"], parts["m"] or parts["m2"], parts["d"] or parts["d2"]), zone)
    if found := _NAMED.fullmatch(typed):
        number = _MONTH.get((found["m"] or found["m2"]).casefold(), 0)
        year = found["y"] if len(found["y"]) == 4 else f"20{found['y']}"
        return _dated(found, (year, number, found["d"] or found["d2"]), zone)
    return "no_day"


def _slashed(found: re.Match[str], zone: ZoneInfo, months_lead: bool | None) -> date | Why:
    """Which of two numbers is the month is certain only where the other one is too large, or both are the same."""
    first, second = int(found["a"]), int(found["b"])
    if len(found["y"]) == 2:
        return "short_year"
    if first <= 12 and second <= 12 and first != second and months_lead is None:
        return "day_or_month"
    day, number = (second, first) if second > 12 or (months_lead and first <= 12) else (first, second)
    return _dated(found, (found["y"], number, day), zone)


def _dated(found: re.Match[str], parts: tuple[str | int, ...], zone: ZoneInfo) -> date | Why:
    year, number, day = (int(part) for part in parts)
    try:
        read = date(year, number, day)
        return _within(_in_zone(read, found.groupdict(), zone))
    except (ValueError, OverflowError):
        return "no_day"


def _in_zone(day: date, parts: dict[str, str | None], zone: ZoneInfo) -> date:
    if not parts.get("zone"):
        return day
    offset = str(parts["zone"]).replace("Z", "+00:00")
    hour = str(parts["time"]).partition(":")
    instant = datetime.fromisoformat(f"{day.isoformat()}T{int(hour[0]):02}:{hour[2][:2]}{offset}")
    return instant.astimezone(zone).date()


def _within(day: date) -> date | Why:
    return day if day >= EARLIEST else "too_old"
