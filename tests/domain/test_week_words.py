"""Weekdays, moments, times and months as people type them."""

from datetime import time

import pytest

from domain.week_words import read_moment, read_month, read_span, read_time, read_weekdays, written_weekdays
from domain.workspace import Moment


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("mon-fri", "mon-fri"),
        ("Monday to Friday", "mon-fri"),
        ("Mon–Fri", "mon-fri"),
        ("周一到周五", "mon-fri"),
        ("週一至五", "mon-fri"),
        ("星期一至星期六", "mon-sat"),
        ("mon,tue,thu", "mon,tue,thu"),
        ("周一、周二、周四", "mon,tue,thu"),
        ("周一三五", "mon,wed,fri"),
        ("mon-wed, fri", "mon-wed,fri"),
        ("tue and thurs", "tue,thu"),
        ("sun-thu", "mon-thu,sun"),
        ("fri-mon", "mon,fri-sun"),
        ("周日", "sun"),
    ],
)
def test_weekdays_are_read(typed, form):
    assert written_weekdays(read_weekdays(typed)) == form


@pytest.mark.parametrize("typed", ["", "-", "mon-", "mon,foo", "mon-wed-fri", "周", "8", "周一三-五", "weekday"])
def test_weekdays_in_doubt_are_not_read(typed):
    assert read_weekdays(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "fri 18:00",
        "FRI 18：00",
        "周五 18:00",
        "Friday 6pm",
        "18:00 fri",
        "fri at 6 p.m.",
        "每周五下午6点",
        "星期五18时",
    ],
)
def test_a_moment_of_the_week_is_read(typed):
    assert read_moment(typed) == Moment(4, time(18))


@pytest.mark.parametrize("typed", ["fri", "18:00", "fri 25:00", "fri 18:00 19:00", "周一三 18:00", "fri-sat 18:00", ""])
def test_a_moment_in_doubt_is_not_read(typed):
    assert read_moment(typed) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("17:30", time(17, 30)),
        ("5:30 PM", time(17, 30)),
        ("17点半", time(17, 30)),
        ("下午5点30分", time(17, 30)),
        ("１７：３０", time(17, 30)),
        ("18", time(18)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("下午18点", time(18)),
        ("0:05", time(0, 5)),
        ("24:00", None),
        ("17:60", None),
        ("13am", None),
        ("晚上12点", None),
        ("7:5", None),
        ("17:30:00", None),
        ("noon", None),
        ("", None),
    ],
)
def test_a_time_of_day_is_read_to_the_minute(typed, expected):
    assert read_time(typed) == expected


@pytest.mark.parametrize("typed", ["20:00-08:00", "8pm to 8am", "20点到8点", "晚上8点至早上8点", "20:00 ~ 8:00"])
def test_a_span_of_hours_is_read(typed):
    assert read_span(typed) == (time(20), time(8))


@pytest.mark.parametrize(
    ("typed", "month"), [("4", 4), ("04", 4), ("apr", 4), ("Sept", 9), ("4月", 4), ("may", 5), ("x", None)]
)
def test_a_month_is_read(typed, month):
    assert read_month(typed) == month
