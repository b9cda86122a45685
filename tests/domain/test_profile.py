"""How months fill: by their weeks where these show it, evenly where nothing is known."""

from datetime import date

import pytest

from domain.period import month, week
from domain.profile import filled, parts
from domain.workdays import Workdays

MONTHS = (month(2026, 8), month(2026, 9), month(2026, 10))


def weeks(value) -> dict[str, int]:
    """What each week from August to October brought, by its first day."""
    firsts = (date.fromordinal(day) for day in range(date(2026, 7, 27).toordinal(), date(2026, 11, 1).toordinal(), 7))
    return {week(first).label: value(first) for first in firsts}


@pytest.mark.parametrize("position", [0.0, 0.25, 0.5, 1.0])
def test_even_weeks_fill_a_month_evenly(position):
    found = filled(position, weeks(lambda _: 500), parts(MONTHS, position, Workdays()))
    assert found == pytest.approx(position, abs=0.01)


def test_months_that_end_with_a_rush_are_less_full_by_the_middle():
    rushing = weeks(lambda first: 2_000 if first.day > 20 else 200)
    assert filled(0.5, rushing, parts(MONTHS, 0.5, Workdays())) < 0.38


def test_where_nothing_is_known_a_month_fills_evenly():
    assert filled(0.3, {}, parts(MONTHS, 0.3, Workdays())) == 0.3


def test_the_parts_of_the_weeks_are_the_working_days_of_the_month():
    [november] = parts((month(2026, 11),), 0.5, Workdays())
    assert sum(part.inside for part in november) == pytest.approx(21 / 5)
    assert sum(part.before for part in november) == pytest.approx(10.5 / 5)
