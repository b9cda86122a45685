"""Suggested targets: the arithmetic, its rounding, its limits and its warnings."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.past import months_before
from domain.period import Period, labelled, month, quarter, week, year
from domain.suggestion import TENTH, Course, Suggestion, parts_of, rounded, suggest, unit_of
from domain.workdays import Workdays

MONTHS = months_before(date(2026, 11, 20))
TWELVE = (173_440, 196_560, *(182_000,) * 7, 150_000, 210_000, 180_000)  # December 1.08 of a mean of 182,000
WEEKDAYS = Workdays()
DECEMBER = month(2026, 12)
FIGURES = st.none() | st.integers(-(10**6), 10**13)


def suggested(values, period: Period = DECEMBER, percent: int = 0, step: int | Fraction = TENTH) -> Suggestion | None:
    course = Course(MONTHS[len(MONTHS) - len(values) :], tuple(values))
    return suggest(course, parts_of(period, WEEKDAYS), Fraction(percent, 100), Fraction(step))


def test_the_worked_figures_of_a_month():
    """mean 182,000 x season 1.08 x 1.15 = 226,044"""
    found = suggested(TWELVE, percent=15)
    assert (found.asked.mean, found.asked.season, found.asked.exact) == (182_000, Fraction(108, 100), 226_044)
    assert (found.unit, found.goal) == (1000, 226_000)
    assert (found.floor, found.stretch) == (188_000, 264_000)
    assert found.warnings == ("above_best",)


def test_without_growth_and_with_one_year_it_is_last_year_again():
    assert suggested(TWELVE).warnings == ("copied",)
    assert suggested(TWELVE, percent=5).warnings == ()


@pytest.mark.parametrize(
    ("values", "percent", "warnings"),
    [
        ((100, 100), 0, ("few",)),
        ((100, 110, 120), 30, ("above_best",)),
        ((100, 110, 120), -50, ("below_weakest",)),
        ((100, 110, 120), 0, ()),
        ((None, 100, None, 120), -90, ("few", "below_weakest")),
    ],
)
def test_what_should_be_looked_at_is_named(values, percent, warnings):
    assert suggested(values, percent=percent).warnings == warnings


def test_an_unknown_season_counts_one_a_month():
    found = suggested((100, 110, 120), quarter(2027, 1))
    assert (found.asked.seasonal, found.asked.season, found.asked.months, found.goal) == (False, 3, 3, 330)


def test_a_longer_period_adds_up_the_seasons_of_its_months_and_last_years_figures():
    found = suggested(TWELVE, year(2027))
    assert (found.asked.season, found.asked.months, found.goal) == (12, 12, rounded(Fraction(sum(TWELVE)), 10_000))
    assert found.last_year is None  # November and December 2026 are not over
    assert suggested(TWELVE, quarter(2027, 1)).last_year == sum(TWELVE[2:5])


def test_a_week_is_its_share_of_the_working_days():
    assert parts_of(week(date(2026, 11, 30)), WEEKDAYS) == (
        (month(2026, 11), Fraction(1, 21)),
        (DECEMBER, Fraction(4, 23)),
    )
    found = suggested((100, 110, 120), labelled("2026-W50"))
    assert (found.asked.season, found.asked.months) == (Fraction(217_391, 1_000_000), Fraction(5, 23))


def test_a_band_that_went_down_to_nothing_gives_no_floor():
    assert (suggested((90, 0, 60, 30)).floor, suggested((90, None, None, None)).stretch) == (None, None)


@pytest.mark.parametrize("values", [(), (None,) * 12, (0, 0, 0), (100, -300)])
def test_where_nothing_positive_is_known_nothing_is_suggested(values):
    assert suggested(values) is None


@pytest.mark.parametrize(
    ("value", "smallest", "unit"),
    [(226_044, 1, 1000), (999, 1, 1), (1000, 1, 10), (37, 1, 1), (22_604_400, 100, 100_000), (500, 100, 100)],
)
def test_three_figures_are_kept(value, smallest, unit):
    assert unit_of(Fraction(value), smallest) == unit


@given(st.lists(FIGURES, max_size=36), st.integers(-99, 1000), st.sampled_from([TENTH, 1, 100, 1000]))
def test_floor_goal_and_stretch_stand_in_order_and_on_round_figures(values, percent, step):
    found = suggested(values, percent=percent, step=step)
    if found is None:
        return
    limits = [value for value in (found.floor, found.goal, found.stretch) if value is not None]
    assert limits == sorted(limits)
    assert all(value > 0 and value % found.unit == 0 for value in limits)
    assert abs(found.goal - found.asked.exact) <= found.unit


@given(st.lists(st.integers(1, 10**13), min_size=12, max_size=12), st.integers(0, 99))
def test_more_growth_never_asks_for_less(values, percent):
    less, more = suggested(values, percent=percent), suggested(values, percent=percent + 1)
    assert more is less is None or more.asked.exact >= less.asked.exact
