"""Replies settle the doubts of a message, in order; workspaces bring their own words."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.checkin.answer import answered
from domain.checkin.facts import as_json
from domain.checkin.reader import read
from domain.checkin.vocabulary import MetricWords, with_metrics

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))
WORDS = with_metrics(
    [MetricWords("installs", "count", ("装机", "installs")), MetricWords("premiums", "money", ("首年保费", "FYP"))],
    customers=["Reach Out Ltd", "美到家"],
    colleagues=["Okafor", "阿强"],
)


@pytest.mark.parametrize(
    ("text", "answers", "items"),
    [
        ("打了十几个电话", ("12",), ["calls 12 None 11-20"]),
        ("打了十几个电话", ("a dozen",), ["calls 12 None 11-20"]),
        ("上午走访3家，下午2家，共6家", ("6",), ["visits 6 None 11-20"]),
        ("上午走访3家，下午2家，共6家", ("5",), ["visits 5 None 11-20"]),
        ("走访2家：海螺、华新、天山", ("3",), [f"visits 1 {name} 11-20" for name in ("海螺", "华新", "天山")]),
        ("走访2家：海螺、华新、天山", ("2",), ["visits 2 None 11-20"]),
        ("退款5000元", ("是",), ["payments -5000 None 11-20"]),
        ("this week 5 visits, 40 calls", ("yesterday", "18 Nov"), ["visits 5 None 11-19", "calls 40 None 11-18"]),
        ("签约了，大概5万吧", ("4.8万",), ["deals 1 None 11-20", "bookings 48000 None 11-20"]),
        ("2月30日走访了几家", ("3", "昨天"), ["visits 3 None 11-19"]),
    ],
)
def test_a_reply_settles_its_doubt(text, answers, items):
    reading = answered(text, NOW, answers)
    assert reading.kind == "log"
    assert [f"{i.metric} {int(i.value)} {i.customer} {i.day:%m-%d}" for i in reading.items] == items


def test_a_refund_denied_leaves_nothing():
    assert answered("退款5000元", NOW, ("no",)).kind == "ignore"


@pytest.mark.parametrize("reply", ["", "blah", "几个", "-3", "3小时", "明天"])
def test_a_reply_that_does_not_answer_leaves_the_doubt(reply):
    assert answered("打了十几个电话", NOW, (reply,)).doubts == read("打了十几个电话", NOW).doubts


def test_a_day_ahead_or_long_ago_does_not_answer():
    for reply in ("tomorrow", "Aug 3", "5"):
        assert answered("this week 5 visits", NOW, (reply,)).kind == "ask"


def test_the_day_is_still_asked_when_the_number_is_known():
    reading = answered("2月30日走访了几家", NOW, ("3",))
    assert [(doubt.kind, int(doubt.items[0].value)) for doubt in reading.doubts] == [("date", 3)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("装机：3\n电话：5", [("installs", 3), ("calls", 5)]),
        ("今天装机2台", [("installs", 2)]),
        ("今天装机2个，installs 1", [("installs", 3)]),
        ("4 installs and 2 visits", [("installs", 4), ("visits", 2)]),
        ("首年保费 1.2万", [("premiums", 12000)]),
        ("FYP: 8k", [("premiums", 8000)]),
        ("没有装机", []),
    ],
)
def test_a_metric_of_the_workspace_works_like_a_built_in_one(text, facts):
    reading = as_json(read(text, NOW, WORDS), WORDS.money)
    assert [(fact["metric"], fact["value"]) for fact in reading["facts"]] == facts


def test_known_customers_and_colleagues_are_told_from_words():
    reading = as_json(read("visited Reach Out Ltd and 美到家, Okafor closed 5k", NOW, WORDS))
    assert reading["facts"] == [
        {"metric": "visits", "value": 2, "date": "2026-11-20", "customers": ["Reach Out Ltd", "美到家"]}
    ]
    assert read("阿强走访了3家", NOW, WORDS).kind == "ignore"
