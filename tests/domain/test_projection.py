"""Where a month ends, how likely at the goal: by the past at first, by the month itself later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.course import Worked, course_of
from domain.pace import Days, Pace
from domain.projection import Ahead, Running, projected

STEADY = course_of([Worked(20, 20_000, number) for number in range(1, 11)])
LUMPY = course_of([Worked(20, done, number) for number, done in enumerate([0, 60_000, 0, 20_000, 0, 40_000] * 2, 1)])


def at(day: int, done: int, goal: int = 20_000, course=STEADY):
    """After `day` of 20 working days."""
    pace = Pace(goal, done, Days(20, day), over=False)
    return projected(pace, course, Running(20, 11, day / 20, done), [Ahead(20 - day, 11)])


def test_before_the_month_begins_the_past_goes_on():
    found = at(0, 0)
    assert found.end == pytest.approx(20_000)
    assert found.low < 20_000 < found.high
    assert 0.35 < found.chance < 0.6
    assert (found.weight, found.usual, found.ahead) == (0, pytest.approx(1_000), 20)


def test_as_the_month_goes_on_its_own_pace_counts_more_and_the_range_narrows():
    early, late = at(4, 6_000), at(16, 24_000)
    assert early.weight < late.weight
    assert early.high - early.low > late.high - late.low
    assert early.daily < late.daily < 1_500


def test_a_quiet_half_month_is_forgiven_to_the_lumpy_more_than_to_the_steady():
    assert at(10, 0, 15_000, LUMPY).chance > at(10, 0, 15_000).chance


def test_what_is_reached_stays_reached_and_what_has_no_days_left_is_settled():
    assert at(5, 20_000).chance == 1
    assert (at(20, 19_000).chance, at(20, 19_000).low, at(20, 19_000).high) == (0, 19_000, 19_000)


def test_nothing_is_certain_while_a_whole_month_is_left():
    assert 0.04 < at(0, 0, 10**9).chance < 0.06
    assert 0.94 < at(0, 0, 1).chance < 0.96


def test_a_season_lifts_its_month():
    year = [1_000] * 11 + [3_000]
    course = course_of([Worked(20, done, place % 12 + 1) for place, done in enumerate([*year, *year])])
    fresh = Pace(2_000, 0, Days(20, 0), over=False)
    december = projected(fresh, course, Running(20, 12, 0.0, 0), [Ahead(20, 12)])
    june = projected(fresh, course, Running(20, 6, 0.0, 0), [Ahead(20, 6)])
    assert december.end > 2 * june.end
    assert december.chance > 0.7
    assert june.chance < 0.2


def test_the_figures_shown_add_up():
    found = at(7, 9_000)
    assert found.end == pytest.approx(9_000 + found.daily * found.ahead)


@given(st.integers(0, 20), st.integers(-5_000, 10**7), st.integers(1, 10**7))
def test_a_higher_goal_is_never_more_likely_and_the_range_never_below_what_is_done(day, done, goal):
    found, further = at(day, done, goal), at(day, done, goal + 1_000)
    assert 0 <= further.chance <= found.chance + 1e-5
    assert done <= found.low <= found.high
