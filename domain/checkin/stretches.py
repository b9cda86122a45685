"""Finds stretches of several days, and the years gone by: one number for them has no day (rule 11)."""

import re
from datetime import date

from domain.checkin.lexicon.dates import MONTHS_EN
from domain.checkin.nearest import Day

NUM = r"(?:\d{1,2}|[一二两三四五六七八九十廿卅]{1,3})"
MONTH = "|".join(sorted(MONTHS_EN, key=len, reverse=True))
COUNTED = r"(?:few|couple(?: of)?|several|two|three|four|five|six|seven|ten|\d{1,2})"
MONTH_HAN = re.compile(
    r"第?[一二三四1-4]季度(?=签|拜|打了|共|总|一共|累|回款|成交|业绩)|"
    rf"({NUM})月份(?!\d)|({NUM})月(?=签|拜|打了|共|总|一共|累|回款|成交|业绩|,|:|\s|$)"
)
MONTH_EN = re.compile(rf"in ({MONTH})(?![a-z]|\s?\d)")
PAST_EN = re.compile(
    rf"(?:in |over |for )?(?:the )?(?:last|past|previous) {COUNTED} (?:work(?:ing)? ?)?(?:day|week|month)s"
)
PAST_HAN = re.compile(rf"(?:这|最近|近|过去|连续|前)的?(?:{NUM}|几)(?:天|日|周|个?星期|个?礼拜|个月)(?![前后线])")
YEAR = re.compile(r"(?:in )(20[012]\d)(?![-/\d])|(20[012]\d)年(?![度版款]|\s?\d)")
RANGE = re.compile(
    r"(?: - (?!\d{1,2} [a-z])|\s?(?:-|~|–|—|到|至)(?!\s\d{1,2} [a-z])\s?)"
    r"(?:\d{1,2}(?:日|号|st|nd|rd|th)(?![楼线])|(?:\d{1,2}[/.月])?\d{1,2}(?![\d\w家个次/]|\s?[家个次份通])(?:[日号])?)"
)


def stretch(found: re.Match[str], today: date) -> Day:
    """十月份, in November, 近三天, the last two weeks: many days."""
    del found, today
    return Day("span")


def year(found: re.Match[str], today: date) -> Day | None:
    """2025年, in 2025: a year gone by; that of today and those to come only describe what was signed."""
    return Day("span") if int(found[1] or found[2]) < today.year else None


def range_end(text: str, at: int) -> int:
    """Where a range that a date opens ends: Nov 18-19, 11月16日至18日; `at` where there is none."""
    more = RANGE.match(text, at)
    return more.end() if more else at
