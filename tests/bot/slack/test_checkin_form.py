"""The check-in form within Slack's limits: whatever was booked and said, opened and sent back it says nothing new."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.arrival import Spot
from bot.edge import Said, speaker
from bot.local.elements import filled
from bot.slack import limits
from bot.slack.answers import form
from bot.slack.entered import fields_of
from domain.amount import Amount
from domain.entry import Entry
from domain.form import form_of
from domain.metric import BUILT_IN, Metric
from domain.outcomes.checkin import CheckinForm
from tests.bot.slack.validator import faults_of_view

TODAY = date(2026, 11, 20)
NAMES = st.one_of(
    st.sampled_from(["", "华为", "Smith, Jones & Co", "\u202e" * 300, "<!channel>", "a" * 2_000]), st.text()
)
ENTRIES = st.lists(st.tuples(st.sampled_from(["visits", "bookings"]), st.integers(1, 10**15), NAMES), max_size=60)


def view_of(shown: CheckinForm, locale: str = "zh") -> dict[str, Any]:
    made = form(Said(shown, speaker(locale).card(shown, TODAY)), Spot("C1", "1.1"))
    assert faults_of_view(made) == []
    return made


def sent_back(view: dict[str, Any], **entered: str) -> list:
    fields = fields_of(view | {"state": {"values": filled(view["blocks"], entered)}})
    return [field for field in fields if field.touched]


def booked(facts: list) -> list[Entry]:
    return [
        Entry("U1", metric, Amount(value, "CNY" if metric == "bookings" else ""), TODAY, name, id=number)
        for number, (metric, value, name) in enumerate(facts, 1)
    ]


@given(ENTRIES, st.text(max_size=200), st.sampled_from(["en", "zh"]))
def test_a_form_that_nobody_touched_comes_back_untouched(facts, sentence, locale):
    shown = CheckinForm(5, sentence, form_of(booked(facts), TODAY, BUILT_IN), "CNY")
    assert sent_back(view_of(shown, locale)) == []


def test_facts_of_every_day_of_a_month_find_room_or_are_counted():
    days = [TODAY - timedelta(days=number) for number in range(31)]
    entries = [Entry("U1", "visits", Amount(1), day, id=number) for number, day in enumerate(days, 1)]
    shown = CheckinForm(5, "x", form_of(entries, TODAY, BUILT_IN), "CNY")
    blocks = view_of(shown, "en")["blocks"]
    assert (len(shown.form.sections), len(shown.form.left), len(shown.form.empty)) == (22, 9, 2)
    assert blocks[-5]["elements"][0]["text"] == "9 more facts have no room here and stay as they are."


def test_the_only_touched_field_is_the_one_that_was_typed_into():
    shown = CheckinForm(5, "拜访了华为", form_of(booked([("visits", 1, "华为")]), TODAY, BUILT_IN), "CNY")
    assert [(field.name, field.text, field.was) for field in sent_back(view_of(shown), 拜访="2")] == [
        ("figure:1", "2", "1")
    ]


@pytest.mark.parametrize(("metrics", "named"), [(9, 9), (44, 44), (59, 29)])
def test_every_metric_has_its_figure_and_customers_while_there_is_room(metrics, named):
    own = [Metric(f"own_{number}", name=f"Own {number}") for number in range(metrics - len(BUILT_IN))]
    made = view_of(CheckinForm(0, "", form_of((), TODAY, (*BUILT_IN, *own)), "CNY"))
    fields = [block.get("block_id", "").partition(":")[0] for block in made["blocks"]]
    assert (fields.count("figure"), fields.count("names")) == (metrics, named)
    assert len(made["blocks"]) <= limits.VIEW_BLOCKS


def test_a_form_remembers_which_facts_it_showed():
    made = view_of(CheckinForm(7, "", form_of(booked([("visits", 1, "")] * 3), TODAY, BUILT_IN), "CNY"))
    assert json.loads(made["private_metadata"]) == {
        "channel": "C1", "thread": "1.1", "direct": False, "message": 7, "seen": "3.3",
    }  # fmt: skip
