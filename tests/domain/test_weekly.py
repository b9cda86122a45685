"""A month's goal over its weeks: by working days, to the unit."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.period import labelled, month, week, weeks_in
from domain.weekly import weekly
from domain.workdays import Workdays

NOVEMBER = month(2026, 11)
MONTHS = st.builds(month, st.integers(2000, 2100), st.integers(1, 12))


@st.composite
def calendars(draw, around):
    """Any working week, with any days off and made up around a month."""
    days = st.sets(st.integers(-10, 40).map(lambda number: around.first + timedelta(days=number)), max_size=15)
    pattern = draw(st.frozensets(st.integers(0, 6)))
    return Workdays(pattern, frozenset(draw(days)), frozenset(draw(days)))


def test_a_week_has_its_share_of_the_working_days_of_the_month():
    """November 2026 has 21 working days; its first week has none of them, its last one Monday."""
    assert weekly(2100, NOVEMBER, Workdays()) == {
        "2026-W44": 0,
        "2026-W45": 500,
        "2026-W46": 500,
        "2026-W47": 500,
        "2026-W48": 500,
        "2026-W49": 100,
    }


def test_a_week_between_two_months_has_a_part_of_each():
    parts = [weekly(2100, month(2026, number), Workdays()) for number in (9, 10)]
    assert [part["2026-W40"] for part in parts] == [round(2100 * 3 / 22), round(2100 * 2 / 22)]


def test_a_holiday_moves_the_goal_to_the_other_weeks():
    golden = Workdays(off=frozenset(date(2026, 10, day) for day in range(1, 9)), on=frozenset({date(2026, 10, 10)}))
    parts = weekly(1700, month(2026, 10), golden)
    assert parts == {"2026-W40": 0, "2026-W41": 200, "2026-W42": 500, "2026-W43": 500, "2026-W44": 500}


def test_without_working_days_the_last_week_has_all():
    parts = weekly(7, NOVEMBER, Workdays(pattern=frozenset()))
    assert (parts["2026-W49"], sum(parts.values())) == (7, 7)


@pytest.mark.parametrize("goal", [0, 1, 2, 3])
def test_a_small_goal_is_not_lost_between_the_weeks(goal):
    parts = weekly(goal, NOVEMBER, Workdays())
    assert sum(parts.values()) == goal
    assert min(parts.values()) >= 0


@given(st.data(), MONTHS, st.integers(0, 10**15))
def test_the_weeks_add_up_to_the_goal_exactly(data, period, goal):
    workdays = data.draw(calendars(period))
    parts = weekly(goal, period, workdays)
    assert sum(parts.values()) == goal
    assert list(parts) == [found.label for found in weeks_in(period)]
    assert min(parts.values()) >= 0


@given(st.data(), MONTHS, st.integers(0, 10**15))
def test_a_week_differs_from_its_exact_share_by_less_than_a_unit(data, period, goal):
    workdays = data.draw(calendars(period))
    total = workdays.count(period.first, period.last)
    if total == 0:
        return
    for label, part in weekly(goal, period, workdays).items():
        found = week(labelled(label).first)
        own = workdays.count(max(found.first, period.first), min(found.last, period.last))
        assert abs(part * total - goal * own) <= total
