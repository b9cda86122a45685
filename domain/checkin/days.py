"""Reads a date expression at a place in a folded text, against the sender's own day."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from string import ascii_lowercase
from typing import NamedTuple

from domain.checkin.lexicon.dates import MONTHS_EN, WEEKDAYS_EN, WEEKDAYS_ZH, WEEKS_ZH
from domain.checkin.nearest import Day, judged, last_such, month_ahead, of, recent, weekday
from domain.checkin.numerals import han_value
from domain.checkin.stretches import MONTH, MONTH_EN, MONTH_HAN, NUM, PAST_EN, PAST_HAN, YEAR, range_end, stretch, year


class Found(NamedTuple):
    day: Day
    end: int


# 3号楼, 3号12栋; but 18号8家, 18号12点.
AFTER_DAY = (
    r"(?![楼线店门桌厅馆院仓库机房铺厂井码文闸坑公球]|\d+(?![\d个個家次通份单單条條笔筆场場位名间間点點时時:万萬]))"
)
WEEKDAY = "|".join(sorted(WEEKDAYS_EN, key=len, reverse=True))
YMD = re.compile(
    r"(20\d\d)([01]\d)([0-3]\d)(?![\d万元块])|(20\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})[日号]?(?!\d)"
)
MD_HAN = re.compile(rf"({NUM}) ?月份?的? ?({NUM})(?: ?[日号]{AFTER_DAY}|(?![\d.,万千个家月]| [家个次份通]))")
D_HAN = re.compile(rf"(上个?月|本月|这个?月|下个?月)的?({NUM})[日号]?{AFTER_DAY}|({NUM})[日号]{AFTER_DAY}")
SLASH = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?(?![\d/%]|\.\d|\s?[家个次份通单位万]|\s?[kw](?![a-z]))")
DM_EN = re.compile(
    rf"(?:the )?(?P<to>\d{{1,2}}(?:st|nd|rd|th)?\s?(?:-|to|and|&)\s?)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?: of)?[ -]?(?P<m>{MONTH})(?![a-z])(?:\.(?!\s))?(?:,? (?P<y>20\d\d))?"
)
MD_EN = re.compile(
    rf"({MONTH})(?![a-z])\.? ?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?![\dkw%]|:\d|\s?[ap]m)(?:,? (20\d\d)(?!\d))?"
)
D_EN = re.compile(
    r"the (\d{1,2})(?:st|nd|rd|th)(?![a-z\d])|(\d{1,2})(?:st|nd|rd|th)(?= ?[:：]| -)"
    r"|((?:2?[4-9]|[123]0|1\d)(?=th)|[23]1(?=st)|22(?=nd)|23(?=rd))[a-z]{2}(?= \d+ [a-z])"  # 18th 8 calls
)
AGO = re.compile(
    rf"(?:({NUM})(天|日|周|个?星期|个?礼拜)|(?:{NUM}|几|半)个?半?(?:个月|月|年|季度)(?:多|左右)?)(?:之|以)?前"
)
AGO_EN = re.compile(
    r"(?:(a|an|one|two|three|four|five|six|\d{1,2}) (day|week|wk|fortnight)"
    r"|(?:a|an|a few|several|one|two|three|four|five|six|\d{1,2}) (?:month|quarter|year|yr))s? (?:ago|back)(?![a-z])"
)
SOME_AGO = re.compile(r"(?:[两二三四五六七八][三四五六七八九]|好?几)(?:天|日|周)(?:之|以)?前")
WD_HAN = re.compile(
    r"(上上个?|上个?|本|这个?|今个?|下下个?|下个?)?的?(?:周|星期|礼拜)的?([一二三四五六日天1-6])(?!大福|生生|六福|(?<=[本这今上]周一)共)"
)
WD_EN = re.compile(
    rf"(?:on )?(last |this |next |past |coming )?(?:week(?:'s)? (?:on )?)?({WEEKDAY})(?![a-z])"
    r"(\s(?:last|of last) week| of this week| just gone| before last| gone"
    r"| next(?=\s*(?:$|[-–:,.;\n)])))?"  # Monday next: demo for Acme
)
WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def day_at(text: str, at: int, today: date) -> Found | None:
    """The date in digits, numerals or weekdays that starts at `at`; single words (昨天) are in the lexicon."""
    for pattern, read in READERS.get("1" if text[at].isdecimal() else text[at], ()):
        found = pattern.match(text, at)
        if found is not None:
            day = read(found, today)
            if day is not None:
                return _ranged(text, Found(day, found.end()))
    return None


def _ranged(text: str, found: Found) -> Found:
    """Nov 18-19, 11月16日至18日: several days."""
    end = range_end(text, found.end)
    return Found(Day("plan" if found.day.sense == "plan" else "span"), end) if end > found.end else found


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else han_value(written) or 0


def _ymd(found: re.Match[str], today: date) -> Day:
    year, month, number = (int(part) for part in found.groups() if part)
    day = of(year, month, number)
    return judged(day, today) if day else Day("bad")


def _md(found: re.Match[str], today: date) -> Day:
    return recent(_number(found[1]), _number(found[2]), today)


def _slash(found: re.Match[str], today: date) -> Day | None:
    month, day = int(found[1]), int(found[2])
    if month == 0 or day == 0 or (month > 12 and day > 12) or (month, day) == (24, 7):
        return None
    if month > 12:
        month, day = day, month  # 18/11 can only be the 18th
    if found[3]:
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        whole = of(year, month, day)
        return judged(whole, today) if whole else Day("bad")
    return recent(month, day, today)


def _d_han(found: re.Match[str], today: date) -> Day:
    number = _number(found[2] or found[3])
    if found[1] and found[1].startswith("下"):
        return Day("plan")
    first = today.replace(day=1)
    if found[1] and found[1].startswith("上"):
        first = (first - timedelta(1)).replace(day=1)
    elif not found[1] and number > today.day:
        return last_such(number, today)
    day = of(first.year, first.month, number)
    return judged(day, today, month_ahead(number, today)) if day else Day("bad")


def _dm_en(found: re.Match[str], today: date) -> Day | None:
    if found["to"]:
        return Day("span")
    if found["y"]:
        day = of(int(found["y"]), MONTHS_EN[found["m"]], int(found["d"]))
        return judged(day, today) if day else Day("bad")
    return recent(MONTHS_EN[found["m"]], int(found["d"]), today)


def _md_en(found: re.Match[str], today: date) -> Day | None:
    if found[3]:
        day = of(int(found[3]), MONTHS_EN[found[1]], int(found[2]))
        return judged(day, today) if day else Day("bad")
    return recent(MONTHS_EN[found[1]], int(found[2]), today)


def _d_en(found: re.Match[str], today: date) -> Day:
    number = int(found[1] or found[2] or found[3])
    day = of(today.year, today.month, number)
    return judged(day, today) if day and day <= today else last_such(number, today)


def _ago(found: re.Match[str], today: date) -> Day:
    if found[1] is None:
        return Day("far")  # 2个月前, a year ago: no day, and more than 31 days back
    step = 1 if found[2] in ("天", "日", "day") else 14 if found[2] == "fortnight" else 7
    count = WORDS.get(found[1]) or _number(found[1])
    return judged(today - timedelta(count * step), today)


def _weekday_han(found: re.Match[str], today: date) -> Day:
    week = WEEKS_ZH[found[1].rstrip("个")] if found[1] else None
    return weekday(WEEKDAYS_ZH[found[2]], week, today)


def _weekday_en(found: re.Match[str], today: date) -> Day:
    before, after = (found[1] or "").strip(), (found[3] or "").strip()
    week = {"last": -1, "this": 0, "next": 1, "coming": 1}.get(before)
    if after in ("last week", "of last week"):
        week = -1
    elif after == "next":
        week = 1
    elif after == "of this week":
        week = 0
    elif after == "before last":
        return weekday(WEEKDAYS_EN[found[2]], -1, today)
    return weekday(WEEKDAYS_EN[found[2]], week, today)


Reader = Callable[[re.Match[str], date], Day | None]
Rule = tuple[re.Pattern[str], Reader]
HAN: tuple[Rule, ...] = ((SOME_AGO, stretch), (MD_HAN, _md), (MONTH_HAN, stretch), (AGO, _ago), (D_HAN, _d_han))
FIGURES: tuple[Rule, ...] = (
    (YMD, _ymd), (YEAR, year), *HAN, (SLASH, _slash), (DM_EN, _dm_en), (AGO_EN, _ago), (D_EN, _d_en),
)  # fmt: skip
NAMED: tuple[Rule, ...] = ((WD_HAN, _weekday_han), (D_HAN, _d_han), (PAST_HAN, stretch))
# In their order, each with the letters that it begins with.
EN: tuple[tuple[Rule, str], ...] = (
    ((DM_EN, _dm_en), "t"), ((MD_EN, _md_en), _initials(MONTHS_EN)), ((D_EN, _d_en), "t"), ((AGO_EN, _ago), "aotfs"),
    ((WD_EN, _weekday_en), "oltnpc" + _initials(WEEKDAYS_EN)), ((MONTH_EN, stretch), "i"),
    ((PAST_EN, stretch), "ioftlp"), ((YEAR, year), "i"),
)  # fmt: skip
READERS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys("一二两三四五六七八九十廿卅几半", HAN),
    **dict.fromkeys("上本这今下周星礼最近过连前", NAMED),
    "1": FIGURES,
    **{char: tuple(rule for rule, initials in EN if char in initials) for char in ascii_lowercase},
}
