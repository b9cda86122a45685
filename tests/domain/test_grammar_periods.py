"""Periods as people type them, on Friday 20 November 2026 with a fiscal year from April."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.grammar.periods import period_of
from domain.period import periods_of

TODAY = date(2026, 11, 20)

LABELS = {
    "2026-12": (
        "2026-12",
        "2026/12",
        "12/2026",
        "2026年12月",
        "2026年十二月",
        "2026年12月份",
        "December 2026",
        "dec 2026",
    ),
    "2026-11": (
        "month",
        "this month",
        "November",
        "NOV",
        "本月",
        "这个月",
        "這個月",
        "当月",
        "11月",
        "十一月",
        "2026-11",
    ),
    "2026-10": ("last month", "previous month", "上月", "上个月", "上個月", "october", "10月"),
    "2027-01": ("2027-1", "january", "jan", "1月", "一月份"),
    "2026-05": ("may", "五月"),
    "2027-04": ("april", "4月"),
    "2026-W47": ("week", "this week", "本周", "本週", "这周", "這週", "周", "2026-W47"),
    "2026-W46": ("last week", "上周", "上週", "上个星期"),
    "2026-W48": ("next week", "下周", "下个礼拜"),
    "2026-Q4": (
        "Q4",
        "q4",
        "2026-Q4",
        "2026Q4",
        "Q4 2026",
        "四季度",
        "第四季度",
        "2026年四季度",
        "4季度",
        "this quarter",
        "本季度",
    ),
    "2026-Q3": ("q3", "last quarter", "上季度", "上个季度"),
    "2027-Q1": ("q1", "next quarter", "下季度", "下個季度", "一季度"),
    "2026": ("2026", "2026年", "year", "this year", "今年"),
    "2027": ("next year", "明年"),
    "2025": ("last year", "去年"),
    "FY2026": ("FY2026", "fy26", "FY 2026", "2026财年", "2026財年"),
    "FY2027": ("this fiscal year", "本财年"),
}

NONE = (
    *(
        "2026-13",
        "2026-00",
        "13月",
        "0月",
        "q5",
        "Q0",
        "五季度",
        "1999",
        "202612",
        "20261",
        "2026-w54",
        "2026万",
        "2026k",
    ),
    *("may day", "20", "", "fy", "fy1", "tomorrow", "周末", "monthly review", "W47", "二〇二六"),
)


@pytest.mark.parametrize(("text", "label"), [(text, label) for label, texts in LABELS.items() for text in texts])
def test_a_period_has_many_names(text, label):
    assert period_of(text, TODAY, 4).label == label


@pytest.mark.parametrize("text", NONE)
def test_what_names_no_period_is_none(text):
    assert period_of(text, TODAY, 4) is None


@given(st.dates(date(2001, 1, 1), date(2098, 12, 31)), st.integers(1, 12))
def test_every_label_reads_as_its_period(day, fiscal_start):
    for period in periods_of(day, fiscal_start):
        assert period_of(period.label, TODAY, fiscal_start) == period


@given(st.text(max_size=12))
def test_no_text_raises(text):
    period_of(text, TODAY, 4)
