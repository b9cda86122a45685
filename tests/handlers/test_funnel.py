"""The funnel of people and teams in the chat."""

from datetime import date
from fractions import Fraction

import pytest

from domain.amount import money
from domain.outcomes.funnel import FunnelShown, Wanted
from tests.handlers.company import Company
from tests.handlers.ground import log, statements

WORKED = {"calls": 200, "visits": 70, "quotes": 35, "deals": 14}


def funnel(company: Company, line: str, who: str = "Ada") -> FunnelShown:
    found = company.would(who, f"/target funnel {line}")
    assert isinstance(found, FunnelShown), found
    return found


def test_from_the_goal_back_to_calls(company):
    log(company, "Lin", date(2026, 11, 2), **WORKED)
    company.type("Wang", "/target set <@Lin> deals 14")
    found = funnel(company, "<@Lin>")
    assert [(one.metric.key, one.need, one.a_week) for one in found.stages] == [
        ("calls", 200, 48),
        ("visits", 70, 17),
        ("quotes", 35, 9),
        ("deals", 14, 4),
    ]
    assert [one.key for one in found.left_out] == ["demos"]


def test_a_goal_in_money_becomes_deals_by_the_average_price(company):
    log(company, "Lin", date(2026, 11, 2), visits=8, deals=4, bookings=40_000)
    company.type("Wang", "/target set <@Lin> 95k")
    found = funnel(company, "<@Lin>")
    assert found.wanted == Wanted(money(95_000, "CNY"), Fraction(10_000_00), 10)
    assert [one.need for one in found.stages] == [20, 10]


def test_one_own_goal_in_deals_goes_before_one_in_money(company):
    log(company, "Lin", date(2026, 11, 2), visits=8, deals=4, bookings=40_000)
    company.type("Wang", "/target set <@Lin> 95k deals 3")
    assert funnel(company, "<@Lin>").wanted.deals == 3


def test_without_a_goal_the_rates_are_shown_and_no_need(company):
    log(company, "Lin", date(2026, 11, 2), visits=8, deals=4)
    found = funnel(company, "<@Lin>")
    assert (found.wanted.deals, [one.need for one in found.stages]) == (None, [None, None])
    assert funnel(company, "<@Chen>").stages == ()


def test_rates_are_drawn_towards_a_team_of_three_and_not_of_two(company):
    log(company, "Lin", date(2026, 11, 2), quotes=10, deals=1)
    log(company, "Chen", date(2026, 11, 2), quotes=90, deals=59)
    assert (funnel(company, "<@Lin>").team, funnel(company, "<@Lin>").undrawn) == ("", "small")
    company.type("Ada", "/team add <@Jack> to East")
    found = funnel(company, "<@Lin>", "Lin")
    assert (found.team, found.stages[0].rate.drawn) == ("East", Fraction(1 + 20 * Fraction(60, 100), 10 + 20))
    assert funnel(company, "<@Emma>").undrawn == "alone"
    assert (funnel(company, "team East").undrawn, funnel(company, "team East").stages[0].rate.drawn) == (
        "team",
        Fraction(3, 5),
    )


def test_somebody_new_is_given_the_rates_and_the_price_of_the_team(company):
    company.type("Ada", "/team add <@Jack> to East")
    log(company, "Chen", date(2026, 11, 2), quotes=10, deals=5, bookings=50_000)
    company.type("Wang", "/target set <@Jack> 30k")
    found = funnel(company, "<@Jack>")
    assert (found.wanted.deals, found.wanted.borrowed, found.stages[0].need) == (3, True, 6)


def test_a_week_is_set_against_the_weeks_that_were(company):
    for day, visits in ((2, 3), (9, 9)):
        log(company, "Lin", date(2026, 11, day), visits=visits, deals=1)
    log(company, "Lin", date(2026, 11, 16), visits=100)
    company.type("Wang", "/target set <@Lin> deals 1")
    capacity = funnel(company, "<@Lin>").stages[0].capacity
    assert (capacity.usual, capacity.busiest) == (6, 9)  # this week is not over


@pytest.mark.parametrize("line", ["/target funnel <@Lin>", "/target funnel team Sales"])
def test_the_questions_asked_do_not_grow(company, line):
    few = statements(company, line)
    for who in ("Lin", "Chen", "Oliver"):
        for month in range(1, 11):
            log(company, who, date(2026, month, 5), **WORKED)
    assert statements(company, line) == few <= 12


def test_a_team_without_a_goal_goes_by_the_sum_of_its_peoples_as_its_target_card_does(company):
    log(company, "Lin", date(2026, 11, 2), visits=8, deals=4, bookings=40_000)
    company.type("Wang", "/target set <@Lin> 60k")
    company.type("Wang", "/target set <@Chen> 35k")
    wanted = funnel(company, "team", "Wang").wanted
    assert (wanted.goal, wanted.deals, wanted.within) == (money(95_000, "CNY"), 10, True)
    company.type("Ada", "/target set team East 100k")
    wanted = funnel(company, "team", "Wang").wanted
    assert (wanted.goal, wanted.within) == (money(100_000, "CNY"), False)


def test_a_quarter_without_a_goal_goes_by_its_months(company):
    log(company, "Lin", date(2026, 11, 2), visits=8, deals=4, bookings=40_000)
    for month, goal in {"2027-01": "10k", "2027-02": "20k", "2027-03": "30k"}.items():
        company.type("Wang", f"/target set <@Lin> {goal} for {month}")
    assert funnel(company, "<@Lin> for 2027-Q1").wanted.goal == money(60_000, "CNY")
