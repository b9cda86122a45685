"""Replies as people write them: with what leads to the answer, or saying again what was done."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.checkin.answer import answered

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))
CALLS = ("Made several calls", "打了几个电话")


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        *((CALLS[0], reply) for reply in ("12", "it was 12.", "12 calls", "I made 12 calls")),
        *((CALLS[1], reply) for reply in ("12个", "是12个", "12个电话", "打了12个电话")),
    ],
)
def test_a_number_may_come_in_a_sentence(text, reply):
    reading = answered(text, NOW, (reply,))
    assert [(item.metric, item.value, item.day) for item in reading.items] == [("calls", 12, NOW.date())]


@pytest.mark.parametrize("reply", ["是昨天", "it was yesterday", "周四", "Thursday"])
def test_a_day_may_come_in_a_sentence(reply):
    (item,) = answered("前几天打了5个电话", NOW, (reply,)).items
    assert item.day == NOW.date() - timedelta(days=1)


@pytest.mark.parametrize("reply", ["12 visits", "about 12", "12 calls yesterday", "12 calls and visited Acme", "是"])
def test_what_says_something_else_is_no_answer(reply):
    """Another metric, another day or more work would be lost if the number alone were taken."""
    assert answered(CALLS[0], NOW, (reply,)).kind == "ask"
