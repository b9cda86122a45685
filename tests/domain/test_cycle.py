"""On which day of a month each step of the cycle comes."""

from datetime import date

import pytest

from bot.calendars import workdays
from domain.cycle import STEPS, day_of, due, week_of
from domain.period import month
from domain.workdays import MONDAY_TO_FRIDAY, Workdays

PLAIN = Workdays()
CHINA = workdays("CN", MONDAY_TO_FRIDAY)


def days(of, calendar):
    return [day_of(step, of, calendar).day for step in STEPS]


def test_two_steps_a_week_but_four_in_the_week_of_agreement():
    assert [week_of(step) for step in STEPS] == [1, 1, 2, 2, 2, 2, 3, 3, 4, 4]


@pytest.mark.parametrize(
    ("of", "calendar", "expected"),
    [
        (month(2026, 2), PLAIN, [2, 4, 9, 10, 11, 12, 16, 18, 23, 25]),  # twenty working days
        (month(2026, 11), PLAIN, [2, 4, 9, 10, 11, 12, 16, 18, 23, 25]),  # twenty-one
        (month(2026, 2), CHINA, [2, 3, 6, 6, 9, 10, 12, 13, 25, 26]),  # the Spring Festival: sixteen
    ],
)
def test_steps_fall_on_working_days_through_the_month(of, calendar, expected):
    assert days(of, calendar) == expected
    assert all(calendar.is_workday(day_of(step, of, calendar)) for step in STEPS)


def test_what_is_due_is_the_newest_step_alone_or_all_of_one_day():
    november, february = month(2026, 11), month(2026, 2)
    assert due(date(2026, 11, 1), november, PLAIN) == ()
    assert due(date(2026, 11, 3), november, PLAIN) == ("market",)
    assert due(date(2026, 11, 30), november, PLAIN) == ("adjust",)
    assert due(date(2026, 2, 6), february, CHINA) == ("goal", "split")


def test_a_month_without_working_days_has_all_at_its_end():
    none = Workdays(frozenset())
    assert due(date(2026, 11, 30), month(2026, 11), none) == STEPS
