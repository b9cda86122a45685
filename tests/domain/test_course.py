"""What the past says of a working day: levels that follow, teammates that stand in, seasons that two years show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.course import Worked, course_of, first_days, seasons_of

MONTHS = st.lists(st.tuples(st.integers(1, 23), st.integers(0, 10**12)), min_size=1, max_size=36)


def months(*done: int) -> list[Worked]:
    return [Worked(20, value, place % 12 + 1) for place, value in enumerate(done)]


def test_a_steady_past_goes_on_and_leaves_little_doubt():
    found = course_of(months(*[2_000] * 12))
    assert found
    assert (found.level, found.months, found.mates) == (pytest.approx(100), 12, 0)
    assert found.doubt**0.5 < 15


def test_the_newest_months_count_most():
    assert course_of(months(*[1_000] * 6, *[3_000] * 6)).level > 140
    assert course_of(months(*[3_000] * 6, *[1_000] * 6)).level < 60


def test_lumps_are_taken_for_noise_and_a_ramp_for_doubt():
    lumpy, ramping = course_of(months(*[0, 4_000] * 6)), course_of(months(*range(200, 2_600, 200)))
    assert lumpy.doubt * 20**2 < lumpy.noise * 20
    assert ramping.doubt * 20**2 / (ramping.noise * 20) > lumpy.doubt * 20**2 / (lumpy.noise * 20)


def test_who_is_new_is_drawn_towards_the_team_until_three_months_are_known():
    alone, beside = course_of(months(1_000)), course_of(months(1_000), mates=100.0)
    assert (alone.level, alone.mates) == (pytest.approx(50), 0)
    assert (beside.months, beside.mates) == (1, 2)
    assert 60 < beside.level < 95
    assert course_of(months(1_000, 1_000, 1_000), mates=100.0).mates == 0
    assert course_of([], mates=100.0).level == pytest.approx(100)


def test_without_anything_known_it_is_too_early_to_tell():
    assert course_of([]) is course_of(months(0, 0)) is None
    assert first_days(9, 1_000) is first_days(15, 0) is None
    assert first_days(10, 1_000).level == 100


def test_a_season_counts_as_far_as_two_years_agree():
    year = [1_000] * 11 + [3_000]
    assert seasons_of(months(*year, *year))[12] == pytest.approx(36 / 14, rel=0.01)
    assert seasons_of(months(*year)) == {}
    assert seasons_of(months(*year, *year[::-1])) == {}


def test_growth_is_no_season():
    assert all(
        abs(index - 1) < 0.01 for index in seasons_of(months(*(round(1_000 * 1.05**n) for n in range(24)))).values()
    )


@given(MONTHS)
def test_no_past_breaks_it(past):
    found = course_of([Worked(days, done, place % 12 + 1) for place, (days, done) in enumerate(past)])
    assert found is None or (found.level > 0 and found.doubt >= 0 and found.noise > 0)
