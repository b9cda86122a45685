"""The funnel backwards: rounded up stage by stage, drawn towards the team, measured against weeks as they were."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conversion import Conversion, conversions, logged, short
from domain.funnel import PRIOR, Capacity, Rate, a_week, capacity, deals_for, needs, rates, weeks_of
from domain.past import weeks_before
from domain.period import month, week
from domain.workdays import Workdays

WORKED = {"calls": 200, "visits": 70, "quotes": 35, "deals": 14}
RATES = st.lists(st.fractions(Fraction(1, 1000), 3), max_size=4)
COUNTS = st.fixed_dictionaries({}, optional={stage: st.integers(0, 10_000) for stage in WORKED})


def test_the_worked_figures_of_a_funnel():
    """14 deals ÷ 40 % = 35 proposals ÷ 50 % = 70 meetings ÷ 35 % = 200 first calls"""
    found = rates(WORKED, {})
    assert [rate.drawn for rate in found] == [Fraction(35, 100), Fraction(50, 100), Fraction(40, 100)]
    assert needs(14, [rate.drawn for rate in found]) == (200, 70, 35, 14)


def test_every_stage_is_rounded_up_before_the_next():
    assert needs(1, [Fraction(1, 3), Fraction(2, 3)]) == (6, 2, 1)


def test_where_nothing_came_through_nothing_is_known_before():
    assert needs(5, [Fraction(1, 2), Fraction(0), Fraction(1, 2)]) == (None, None, 10, 5)


def test_stages_without_data_are_left_out_and_deals_stay():
    assert logged({"visits": 9, "quotes": 0}) == ("visits", "deals")
    assert logged({"deals": 9}) == ()
    assert logged({"calls": 9, "visits": 0, "quotes": 9, "deals": 9}) == ("calls", "quotes", "deals")
    assert conversions({"visits": 9, "deals": -1}, ("visits", "deals")) == (Conversion("visits", "deals", 9, 0),)


def test_a_stage_with_less_than_comes_after_it_is_none():
    counts = {"calls": 50, "visits": 150, "demos": 22, "quotes": 36, "deals": 28}
    assert (logged(counts), short(counts)) == (("visits", "quotes", "deals"), ("calls", "demos"))
    assert (logged({"quotes": 21, "deals": 33}), short({"quotes": 21, "deals": 33})) == ((), ("quotes",))


@given(COUNTS)
def test_no_rate_of_ones_own_is_more_than_all(counts):
    assert all(0 <= one.rate <= 1 for one in conversions(counts, logged(counts)))


def test_little_of_ones_own_is_drawn_towards_the_team_and_much_is_not():
    team = Conversion("quotes", "deals", 400, 100)
    assert Rate(Conversion("quotes", "deals", 0, 0), team).drawn == Fraction(1, 4)
    assert Rate(Conversion("quotes", "deals", 4, 4), team).drawn == Fraction(4 + PRIOR * Fraction(1, 4), 4 + PRIOR)
    assert abs(Rate(Conversion("quotes", "deals", 10_000, 5_000), team).drawn - Fraction(1, 2)) < Fraction(1, 1000)


def test_who_logs_nothing_is_given_the_stages_and_rates_of_the_team():
    assert [(rate.own.stage, rate.drawn) for rate in rates({}, {"visits": 10, "deals": 5})] == [
        ("visits", Fraction(1, 2))
    ]
    assert rates({}, {}) == ()


def test_deals_without_a_stage_before_them_do_not_better_the_teams_rate():
    team = {"quotes": 10, "deals": 4}
    assert [rate.drawn for rate in rates({"quotes": 1, "deals": 5}, team)] == [Fraction(2, 5)]
    assert rates({"deals": 5}, {}) == ()


@given(st.integers(0, 10**6), RATES)
def test_a_need_is_the_least_that_suffices(deals, steps):
    found = needs(deals, steps)
    for need, rate, after in zip(found, steps, found[1:], strict=False):
        assert need * rate >= after
        assert need == 0 or (need - 1) * rate < after


@given(st.integers(0, 10**6), st.integers(0, 10**6), RATES)
def test_more_deals_never_need_less(one, other, steps):
    less, more = (needs(deals, steps) for deals in sorted((one, other)))
    assert all(low <= high for low, high in zip(less, more, strict=True))


@given(st.integers(1, 10**6), RATES, st.data())
def test_a_better_rate_never_needs_more(deals, steps, data):
    better = [rate + data.draw(st.fractions(0, 1)) for rate in steps]
    assert all(less <= more for less, more in zip(needs(deals, better), needs(deals, steps), strict=True))


@given(COUNTS, COUNTS)
def test_a_drawn_rate_lies_between_ones_own_and_the_teams(own, team):
    for rate in rates(own, team):
        if rate.team and rate.team.trials and rate.own.trials:
            low, high = sorted((rate.own.rate, rate.team.rate))
            assert low <= rate.drawn <= high


@given(st.integers(1, 10**12), st.fractions(1, 10**9))
def test_deals_for_a_goal_reach_it_with_none_to_spare(goal, price):
    deals = deals_for(goal, price)
    assert deals * price >= goal > (deals - 1) * price


@pytest.mark.parametrize(("period", "weeks"), [(month(2026, 11), Fraction(21, 5)), (week(date(2026, 11, 20)), 1)])
def test_a_period_has_as_many_weeks_as_its_working_days_make(period, weeks):
    assert weeks_of(period, Workdays()) == weeks


def test_a_week_with_holidays_is_a_week():
    off = Workdays(off=frozenset({date(2026, 11, 18)}))
    assert weeks_of(week(date(2026, 11, 20)), off) == 1
    assert a_week(200, Fraction(21, 5)) == 48


@pytest.mark.parametrize(("need", "room"), [(7, "usual"), (8, "busiest"), (12, "busiest"), (13, "beyond")])
def test_a_need_is_set_against_the_usual_and_the_busiest_week(need, room):
    assert capacity([None, 3, 12, 7]).room(need) == room


def test_without_weeks_the_room_is_unknown():
    assert capacity([None]) == Capacity(None, None)
    assert capacity([]).room(1) == "unknown"
    assert capacity([3, 4]).usual == Fraction(7, 2)


def test_the_weeks_before_a_day_are_completed():
    assert [one.label for one in weeks_before(date(2026, 11, 20), 2)] == ["2026-W45", "2026-W46"]
