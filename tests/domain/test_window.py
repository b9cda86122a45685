"""The adjustment window, by the working days of a month."""

from datetime import date

import pytest

from domain.window import is_open, next_opening
from domain.workdays import Workdays

PLAIN = Workdays()
HOLIDAYS = Workdays(off=frozenset({date(2026, 10, day) for day in range(1, 9)}), on=frozenset({date(2026, 10, 10)}))
# August 2026 begins on a Saturday: its first working day is Monday the 3rd, its 21st and last Monday the 31st.
DAYS = [
    (None, date(2026, 8, 20), PLAIN, True),
    ((1, 3), date(2026, 8, 1), PLAIN, False),
    ((1, 3), date(2026, 8, 3), PLAIN, True),
    ((1, 3), date(2026, 8, 5), PLAIN, True),
    ((1, 3), date(2026, 8, 6), PLAIN, False),
    ((4, 7), date(2026, 8, 8), PLAIN, True),  # a Saturday between two days of the window
    ((1, 5), date(2026, 8, 8), PLAIN, False),  # the same Saturday after its last day
    ((3, 3), date(2026, 8, 5), PLAIN, True),
    ((20, 23), date(2026, 8, 31), PLAIN, True),  # the month has 21: the window ends with it
    ((22, 23), date(2026, 8, 31), PLAIN, False),  # and this one has none
    ((1, 2), date(2026, 10, 5), HOLIDAYS, False),
    ((1, 2), date(2026, 10, 9), HOLIDAYS, True),
    ((1, 2), date(2026, 10, 10), HOLIDAYS, True),  # a Saturday that is made up for
    ((1, 2), date(2026, 10, 12), HOLIDAYS, False),
]
OPENINGS = [
    ((1, 3), date(2026, 8, 6), date(2026, 9, 1)),
    ((1, 3), date(2026, 8, 1), date(2026, 8, 3)),
    ((4, 7), date(2026, 8, 3), date(2026, 8, 6)),
    ((22, 23), date(2026, 8, 6), date(2026, 9, 30)),
    ((1, 3), date(2026, 12, 20), date(2027, 1, 1)),
]


@pytest.mark.parametrize(("days", "day", "workdays", "open_"), DAYS)
def test_the_window_opens_with_its_first_working_day_and_closes_with_its_last(days, day, workdays, open_):
    assert is_open(day, days, workdays) is open_


@pytest.mark.parametrize(("days", "day", "opens"), OPENINGS)
def test_the_next_window_is_of_this_month_or_of_one_that_has_such_days(days, day, opens):
    assert next_opening(day, days, PLAIN) == opens
