"""Working days: the weekly pattern with its exceptions, counted as one would on a calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.workdays import Workdays

ORIGIN = date(2026, 9, 1)
GOLDEN_WEEK = Workdays(
    off=frozenset(date(2026, 10, day) for day in range(1, 8)), on=frozenset({date(2026, 9, 20), date(2026, 10, 10)})
)
DAYS = st.integers(0, 120).map(lambda number: ORIGIN + timedelta(days=number))
CALENDARS = st.builds(
    Workdays,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.frozensets(DAYS, max_size=20),
    st.frozensets(DAYS, max_size=20),
)


def by_hand(workdays, first, last):
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return sum(workdays.is_workday(day) for day in days)


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("2026-11-01", "2026-11-30", 21),
        ("2026-11-20", "2026-11-20", 1),
        ("2026-11-21", "2026-11-22", 0),
        ("2026-11-23", "2026-11-20", 0),
        ("2026-01-01", "2026-12-31", 261),
    ],
)
def test_plain_weekdays(first, last, count):
    assert Workdays().count(date.fromisoformat(first), date.fromisoformat(last)) == count


@pytest.mark.parametrize(
    ("day", "works"), [("2026-09-20", True), ("2026-10-01", False), ("2026-10-08", True), ("2026-10-10", True)]
)
def test_holidays_are_off_and_make_up_days_on(day, works):
    assert GOLDEN_WEEK.is_workday(date.fromisoformat(day)) is works
    assert GOLDEN_WEEK.count(date(2026, 10, 1), date(2026, 10, 11)) == 3


def test_a_day_that_is_both_off_and_on_is_worked():
    day = date(2026, 11, 20)
    both = Workdays(off=frozenset({day}), on=frozenset({day}))
    assert (both.is_workday(day), both.count(day, day)) == (True, 1)


@given(CALENDARS, DAYS, DAYS)
def test_the_count_is_that_of_a_calendar_day_by_day(workdays, first, last):
    assert workdays.count(first, last) == by_hand(workdays, first, last)


@given(CALENDARS, DAYS, DAYS, DAYS)
def test_counts_of_two_parts_are_the_count_of_the_whole(workdays, one, two, three):
    first, middle, last = sorted((one, two, three))
    parts = workdays.count(first, middle) + workdays.count(middle + timedelta(days=1), last)
    assert parts == workdays.count(first, last)


@given(CALENDARS, DAYS, st.integers(1, 15))
def test_steps_back_and_forth_are_working_days(workdays, day, steps):
    before, after = workdays.before(day, steps), workdays.after(day, steps)
    assert workdays.is_workday(before) and workdays.is_workday(after)
    assert workdays.count(before, day - timedelta(days=1)) == steps
    assert workdays.count(day + timedelta(days=1), after) == steps
    assert workdays.after(workdays.last_until(day), 1) > day


@pytest.mark.parametrize(("day", "last"), [("2026-10-06", "2026-09-30"), ("2026-10-10", "2026-10-10")])
def test_the_last_working_day_up_to_a_day(day, last):
    assert GOLDEN_WEEK.last_until(date.fromisoformat(day)) == date.fromisoformat(last)
