"""Weekdays, times of day and spans as people type them, and the one form in which they are written."""

from __future__ import annotations

import re
from datetime import time
from itertools import groupby

from domain.checkin.lexicon.dates import MONTHS_EN, WEEKDAYS_EN, WEEKDAYS_ZH
from domain.workspace import Moment

NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HAN_DAYS = re.compile(r"(?:周|週|星期|礼拜|禮拜)?([一二三四五六日天]+)")
_TO = re.compile(r"\s*(?:[-–—~～到至]|\bto\b|\bthrough\b)\s*")
_AND = re.compile(r"(?:[\s,，、;；/和&]|\band\b)+")
_AROUND = re.compile(r"[\s,，每的]|\bat\b|\bevery\b")
_TIME = re.compile(
    r"(?P<before>上午|早上|早晨|下午|傍晚|晚上|[ap]\.?m\.?)?\s*(?P<hour>\d{1,2})"
    r"(?:[:：.](?P<minute>\d\d)|[点點时時h](?P<past>\d\d分?|半|整)?)?\s*(?P<after>[ap]\.?m\.?)?"
)
_LATER = ("下午", "傍晚", "晚上", "p")


def read_weekdays(text: str) -> frozenset[int] | None:
    """Weekdays (Monday 0): `mon-fri`, `mon,tue,thu`, 周一到周五, 周一三五; a span may pass Sunday. None: unread."""
    found = [_weekday_span(part) for part in _AND.split(_TO.sub("-", text.casefold().strip())) if part]
    known = [days for days in found if days is not None]
    return frozenset[int]().union(*known) if known and len(known) == len(found) else None


def read_moment(text: str) -> Moment | None:
    """A time of the week, in either order: `fri 18:00`, `Friday 6pm`, 周五 18:00, 每周五下午6点."""
    word = text.casefold()
    found = _TIME.search(word)
    at = _clock(found) if found else None
    if found is None or at is None:
        return None
    days = _weekdays_in(_AROUND.sub("", f"{word[: found.start()]} {word[found.end() :]}"))
    return Moment(days[0], at) if len(days) == 1 else None


def read_time(text: str) -> time | None:
    """A time of day to the minute: `17:30`, `5:30 pm`, `18`, 17点半, 下午5点; 24:00 and 晚上12点 are not read."""
    found = _TIME.fullmatch(text.casefold().strip())
    return _clock(found) if found else None


def read_span(text: str) -> tuple[time, time] | None:
    """Two different times of day: `20:00-08:00`, `8pm to 8am`, 晚上8点到早上8点."""
    times = [read_time(part) for part in _TO.split(text.casefold().strip())]
    match times:
        case [time() as start, time() as end] if start != end:
            return start, end
        case _:
            return None


def read_month(text: str) -> int | None:
    """A month of the year, 1 to 12: `4`, `4月`, `apr`, `April`."""
    word = text.casefold().strip().removesuffix("月").strip()
    if word.isdecimal() and len(word) <= 2:
        return int(word) if 1 <= int(word) <= 12 else None
    return MONTHS_EN.get(word)


def written_weekdays(days: frozenset[int]) -> str:
    """`mon-fri`, `mon,tue,thu`, `mon-wed,fri`."""
    runs = [
        [NAMES[day] for _, day in run] for _, run in groupby(enumerate(sorted(days)), lambda pair: pair[1] - pair[0])
    ]
    return ",".join(f"{run[0]}-{run[-1]}" if len(run) > 2 else ",".join(run) for run in runs)


def written_moment(moment: Moment) -> str:
    return f"{NAMES[moment.weekday]} {written_time(moment.at)}"


def written_time(at: time) -> str:
    return f"{at:%H:%M}"


def written_span(span: tuple[time, time]) -> str:
    return f"{written_time(span[0])}-{written_time(span[1])}"


def _weekday_span(text: str) -> frozenset[int] | None:
    ends = [_weekdays_in(part) for part in text.split("-")]
    match ends:
        case [[_, *_] as days]:
            return frozenset(days)
        case [[first], [last]]:
            return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
        case _:
            return None


def _weekdays_in(word: str) -> list[int]:
    """The weekdays of one word; none where it names none."""
    if word.rstrip(".") in WEEKDAYS_EN:
        return [WEEKDAYS_EN[word.rstrip(".")]]
    found = _HAN_DAYS.fullmatch(word)
    return [WEEKDAYS_ZH[sign] for sign in found[1]] if found else []


def _clock(found: re.Match[str]) -> time | None:
    half = found["before"] or found["after"]
    hour = int(found["hour"])
    minute = 30 if found["past"] == "半" else int((found["minute"] or found["past"] or "0").strip("分整") or 0)
    if half and hour <= 12:
        if hour == 12 and found["before"] == "晚上":
            return None  # midnight, but of which day?
        hour = hour % 12 + (12 if half.startswith(_LATER) else 0)
    elif half and not half.startswith(_LATER):
        return None
    return time(hour, minute) if hour < 24 and minute < 60 else None
