"""A deal told by two: the second report asks, and undoing either puts it back."""

import pytest

from domain.commands.checkin import (
    CorrectDay,
    UndoDay,
)
from domain.outcomes.checkin import DayLogged
from domain.outcomes.refusals import GoneStale
from tests.handlers.deals import AGAIN, TOGETHER, answer, both, told, twice


@pytest.mark.parametrize(
    ("reply", "lin", "chen"),
    [
        ("equal", (100_000, 1), (100_000, 0)),
        ("alone", (0, 0), (200_000, 1)),
        ("60/40", (80_000, 0), (120_000, 1)),
        ("different", (200_000, 1), (200_000, 1)),
    ],
)
def test_a_second_report_is_asked_about_and_counted_as_answered(company, reply, lin, chen):
    twice(company, reply)
    assert both(company) == (lin, chen)


def test_undoing_the_second_report_restores_the_first(company):
    first, second = twice(company, "60/40")
    company.do("Chen", UndoDay(second.message))
    assert both(company) == ((200_000, 1), (0, 0))
    company.do("Lin", UndoDay(first.message))
    assert both(company) == ((0, 0), (0, 0))


def test_undoing_the_first_report_takes_both_parts_back(company):
    first, second = twice(company, "60/40")
    _, notices = told(company, "Lin", UndoDay(first.message))
    assert [(notice.why, notice.yours.value) for notice in notices] == [("off", 0)]
    assert both(company) == ((0, 0), (0, 0))
    assert isinstance(company.do("Chen", UndoDay(second.message)), GoneStale)


def test_another_figure_of_the_first_report_leaves_the_shares(company):
    first, _ = twice(company, "60/40")
    company.do("Lin", CorrectDay(first.message, f"{AGAIN}，打了5个电话"))
    assert both(company) == ((80_000, 0), (120_000, 1))


@pytest.mark.parametrize(
    ("text", "ts"),
    [
        ("签了华为21万", "2.2"),
        ("签了中兴20万", "2.2"),
        ("拜访了华为", "2.2"),
        ("11月12日签了华为20万", "2.2"),
        ("签约20万", "2.2"),
    ],
)
def test_another_amount_customer_or_week_is_another_deal(company, text, ts):
    company.say("Lin", AGAIN)
    assert isinstance(company.say("Chen", text, ts), DayLogged)


def test_who_names_the_other_is_asked_whatever_the_amount(company):
    company.say("Lin", AGAIN)
    asked = company.say("Chen", "签了华为30万，和 @Lin 一起", "2.2")
    assert (asked.reported, asked.whole.value) == (True, 30_000_000)
    answer(company, "Chen", asked, "10万/20万")
    assert both(company) == ((200_000, 1), (100_000, 0))


def test_who_reports_before_the_other_has_answered_is_not_counted_twice(company):
    asked = company.say("Lin", TOGETHER)
    company.say("Chen", AGAIN, "2.2")
    answer(company, "Lin", asked, "60/40")
    assert both(company) == ((120_000, 1), (80_000, 0))
