"""Pace by working days: the worked figures, the bands, and what holds for all of them."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.pace import Days, Pace, days_of
from domain.period import month, week
from domain.workdays import Workdays

NOVEMBER = month(2026, 11)
WEEKDAYS = Workdays()
NINTH = Days(total=21, elapsed=9)
GOALS = st.integers(1, 10**15)


def test_the_worked_figures_of_a_month():
    """Goal 200,000, done 70,000 at the end of day 9 of 21."""
    found = Pace(200_000, 70_000, NINTH, over=False)
    assert int(found.expected) == 85_714
    assert round(float(found.ratio) * 100, 1) == 81.7
    assert int(found.required) == 10_833
    assert int(found.heading) == 163_333
    assert round(float(found.so_far)) == 7_778
    assert round(float(found.required / found.so_far), 2) == 1.39
    assert (found.share, found.band) == (Fraction(35, 100), "off_track")


@pytest.mark.parametrize(
    ("done", "band"),
    [
        (0, "off_track"),
        (45_000, "off_track"),  # exactly a tenth behind 50,000
        (45_001, "cautioned"),
        (49_999, "cautioned"),
        (50_000, "on_track"),
        (99_999, "on_track"),
        (100_000, "reached"),
        (150_000, "reached"),
        (-10, "off_track"),
    ],
)
def test_bands_half_way_through(done, band):
    assert Pace(100_000, done, Days(20, 10), over=False).band == band


@pytest.mark.parametrize(("done", "band"), [(99_999, "missed"), (100_000, "reached")])
def test_after_the_last_day_nothing_is_required_and_the_result_stands(done, band):
    found = Pace(100_000, done, Days(20, 20), over=True)
    assert (found.required, found.band, found.expected) == (0, band, 100_000)


def test_before_the_first_day_is_over_there_is_no_rate():
    found = Pace(100_000, 5_000, Days(20, 0), over=False)
    assert (found.expected, found.ratio, found.so_far, found.heading) == (0, None, None, None)
    assert (found.required, found.band) == (Fraction(95_000, 20), "not_started")


def test_on_a_day_off_after_the_last_working_day_the_rest_is_required_at_once():
    assert Pace(100, 90, Days(20, 20), over=False).required == 10


def test_a_period_without_working_days_expects_everything_and_divides_by_nothing():
    found = Pace(100, 40, Days(0, 0), over=False)
    assert (found.expected, found.required) == (100, 60)


@pytest.mark.parametrize(
    ("today", "elapsed"),
    [
        ("2026-10-31", 0),
        ("2026-11-01", 0),
        ("2026-11-02", 0),
        ("2026-11-03", 1),
        ("2026-11-07", 5),
        ("2026-11-09", 5),
        ("2026-11-30", 20),
        ("2026-12-01", 21),
        ("2027-03-01", 21),
    ],
)
def test_elapsed_are_the_working_days_completed_before_today(today, elapsed):
    days = days_of(NOVEMBER, date.fromisoformat(today), WEEKDAYS)
    assert (days.total, days.elapsed, days.left) == (21, elapsed, 21 - elapsed)


def test_a_holiday_is_neither_elapsed_nor_left():
    off = Workdays(off=frozenset({date(2026, 11, 18)}))
    friday = days_of(week(date(2026, 11, 20)), date(2026, 11, 20), off)
    assert (friday.total, friday.elapsed, friday.left) == (4, 3, 1)


@given(GOALS, st.integers(0, 10**15), st.integers(1, 260), st.data())
def test_who_does_what_is_required_each_day_that_is_left_reaches_the_goal_exactly(goal, done, total, data):
    days = Days(total, data.draw(st.integers(0, total - 1)))
    found = Pace(goal, done, days, over=False)
    assert found.required >= 0
    assert max(done, goal) == done + found.required * days.left


@given(GOALS, st.integers(0, 10**15), st.integers(1, 260), st.data())
def test_pace_and_the_rate_so_far_say_the_same(goal, done, total, data):
    days = Days(total, data.draw(st.integers(1, total)))
    found = Pace(goal, done, days, over=False)
    assert found.heading == found.ratio * goal == found.so_far * total
    assert found.expected * total == goal * days.elapsed
