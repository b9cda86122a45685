"""Sentences that only look like a report, or like a number: what is asked about, and what is left alone."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.checkin.facts import as_json
from domain.checkin.reader import read

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))  # a Friday

ASKED = {
    "a minus glued to money or to what was done": [
        "回款-5000", "签约-5000", "回款－5000", "到账-3万", "打了-5个电话", "签了-2单",
        "拜访了-3家", "回款-2000，客户退货了",
        "collected-500",
    ],
    "long ago, and no day": [
        "2个月前拜访3家", "半年前签了海螺5万", "一年前走访了华新", "2 months ago visited Ford", "a year ago 3 demos",
    ],
    "no number of anybody's day": [
        "签约1e400万", "签约NaN万", "calls: null", "走访xx家", "calls: 1e5",
        "calls: " + "9" * 60, "走访" + "1" * 60 + "家",
    ],
    "tables with a cell too many": [
        "走访|电话\n3|20|1", "visits\tcalls\n3",
    ],
    "totals that contradict": [
        "2 calls in the morning, 3 in the afternoon, 6 calls in total",
        "visited Ford, Audi and Skoda, 4 visits in total",
    ],
}  # fmt: skip
IGNORED = {
    "goals": ["goal for today: 25 dials, 2 demos", "target for this week: 10 visits"],
    "competitors": ["竞品昨天签了海螺500万", "友商拿下了华新", "对手又中标了"],
    "idioms": [
        "closed 14 support tickets", "Closed the last 3 bugs", "won the pub quiz last night £50 prize", "won an award",
        "great quote from Drucker: 'what gets measured gets managed'",
    ],
    "plans that name their week once": ["下周一给海螺做演示，周二投标", "下周三走访海螺，周四报价"],
    "contacts": ["周总电话：13912345678", "周总的电话是13912345678", "office phone: 020-7946-0958"],
}  # fmt: skip
LOGGED = [
    ("- calls: 5", {"calls": 5}),
    ("走访 - 3\n电话-20", {"visits": 3, "calls": 20}),
    ("calls-5", {"calls": 5}),
    ("回款 - 5000", {"payments": 5000}),
    ("calls......12\nvisits......3\nnew leads....2", {"calls": 12, "visits": 3, "new_customers": 2}),
    ("走访|3|电话|20", {"visits": 3, "calls": 20}),
    ("| metric | count |\n|---|---|\n| visits | 2 |\n| calls | 14 |", {"visits": 2, "calls": 14}),
    ("calls\t12\nvisits\t3", {"calls": 12, "visits": 3}),
    ("visits|calls|demos\n2|14|3", {"visits": 2, "calls": 14, "demos": 3}),
    ("| visits | calls |\n|---|---|\n| 2 | 14 |\nsigned Ford", {"visits": 2, "calls": 14, "deals": 1}),
    ("走访\t电话\n3\t20", {"visits": 3, "calls": 20}),
    ("周总电话：3", {"calls": 3}),
    ("closed 2 accounts", {"deals": 2}),
    ("走访➡️海螺、华新\n电话→18", {"visits": 2, "calls": 18}),
    ("#eod @pacer 3x visits, 10x calls", {"visits": 3, "calls": 10}),
    ("visited Ford, Audi on Monday", {"visits": 2}),
    ("我又重新发了一份报价单", {"quotes": 1}),
    ("visited Ford at 200 Main St", {"visits": 1}),
    ("报价单寄出2份", {"quotes": 2}),
    ("Chased Ford, Audi and Skoda re: renewals", {"follow_ups": 3}),
    ("visited Ford, Audi about a quote", {"visits": 2}),
    ("电话20，走访3。PS：电话报错了，应为22", {"calls": 22, "visits": 3}),
    ("走访3，电话20。走访写错了，是4", {"calls": 20, "visits": 4}),
]


@pytest.mark.parametrize("text", [text for texts in ASKED.values() for text in texts])
def test_what_is_in_doubt_is_asked(text):
    assert as_json(read(text, NOW)) == {"kind": "ask", "facts": []}


@pytest.mark.parametrize("text", [text for texts in IGNORED.values() for text in texts])
def test_what_is_no_work_of_the_sender_is_no_fact(text):
    assert as_json(read(text, NOW)) == {"kind": "ignore", "facts": []}


@pytest.mark.parametrize(("text", "facts"), LOGGED)
def test_forms_and_tables_stay_readable(text, facts):
    reading = as_json(read(text, NOW))
    assert {fact["metric"]: fact["value"] for fact in reading["facts"]} == facts
