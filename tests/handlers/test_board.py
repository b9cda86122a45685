"""One's own place on a board."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.amount import money
from domain.outcomes.board import BoardShown
from domain.period import week
from handlers.board import weekly_board
from tests.handlers.ground import log

# What Chen has of 30,000, and how far Lin, with 30,000 of 100,000, is behind.
DISTANCES = [("1.2万", 10_000), ("2.1万", 40_000), ("1万", "3333.34"), ("0.9003万", 10)]


@pytest.mark.parametrize(("ahead", "distance"), DISTANCES)
def test_the_distance_to_the_next_brings_one_level_to_the_minor_unit(company, ahead, distance):
    company.type("Wang", "/target set <@Lin> 100k")
    company.type("Wang", "/target set <@Chen> 30k")
    company.say("Lin", "签约3万", "1.1")
    company.say("Chen", f"签约{ahead}", "1.2")
    shown = company.type("Lin", "/board month")
    assert isinstance(shown, BoardShown)
    assert shown.own.distance.major == Decimal(distance)
    company.say("Lin", f"签约{distance}元", "1.3")
    assert company.type("Lin", "/board month").own.rank == 1


def test_before_anybody_has_logged_nobody_is_first_with_nothing(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 100k")
    shown = company.type("Lin", "/board month")
    assert (shown.places, shown.own, shown.why_not) == ((), None, "")
    company.say("Chen", "签约1万", "1.1")
    assert company.type("Lin", "/board month").own.rank == 2


def test_goals_in_two_currencies_make_one_place_of_ones_own(company):
    for member, amount in (("Lin", "100k"), ("Lin", "$10k"), ("Chen", "100k")):
        company.type("Wang", f"/target set <@{member}> {amount}")
    company.say("Lin", "签约$9k", "1.1")
    company.say("Lin", "签约1万", "1.2")
    company.say("Chen", "签约3万", "1.3")
    shown = company.type("Lin", "/board month")
    assert [place.name for place in shown.places] == ["Chen"]
    assert (shown.own.rank, shown.own.done, shown.own.distance) == (2, money(10_000, "CNY"), money(20_000, "CNY"))


def test_a_week_without_goals_tells_of_none_together(company):
    company.type("Wang", "/target set <@Lin> 100k")
    with company.context("Ada") as context:
        this = week(context.office_day)
        assert [line.metric.key for line in weekly_board(this, False, context).team] == ["bookings"]
        assert weekly_board(week(this.first - timedelta(days=56)), False, context).team == ()


@pytest.mark.parametrize(("more", "improved"), [(1, []), (5_000, ["Lin"])])
def test_a_gain_that_would_show_as_nothing_is_none(company, more, improved):
    company.type("Wang", "/target set <@Lin> 100k")
    log(company, "Lin", date(2026, 11, 12), bookings=10_000)
    log(company, "Lin", date(2026, 11, 19), bookings=10_000 + more)
    with company.context("Ada") as context:
        told = weekly_board(week(context.office_day), False, context)
    assert [one.name for one in told.improved] == improved
