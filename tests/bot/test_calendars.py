"""Working days of real countries in real years."""

import subprocess
import sys
from datetime import date, timedelta

import pytest

from bot.calendars import is_country, workdays
from domain.workdays import MONDAY_TO_FRIDAY


def test_national_day_2026_is_off_and_made_up_on_a_sunday_and_a_saturday():
    china = workdays("CN", MONDAY_TO_FRIDAY)
    first = date(2026, 9, 20)
    days = [first + timedelta(days=offset) for offset in range(21)]
    assert [day.strftime("%m-%d") for day in days if china.is_workday(day)] == [
        "09-20", "09-21", "09-22", "09-23", "09-24",  # 25 to 27: Mid-Autumn
        "09-28", "09-29", "09-30",  # 1 to 7: National Day
        "10-08", "10-09", "10-10",
    ]  # fmt: skip
    assert china.count(date(2026, 10, 1), date(2026, 10, 31)) == 18
    assert china.last_until(date(2026, 10, 2)) == date(2026, 9, 30)


def test_years_that_china_has_not_announced_are_plain_weekdays_and_said_to_be_provisional():
    china = workdays("CN", MONDAY_TO_FRIDAY)
    beyond = china.known_until.year + 1
    assert china.known_until >= date(2026, 12, 31)
    assert (china.known_until.month, china.known_until.day) == (12, 31)
    assert china.is_workday(date(beyond, 1, 1)) == (date(beyond, 1, 1).weekday() < 5)


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        ("", date(2026, 12, 25), True),
        ("US", date(2026, 7, 3), False),  # a Friday: Independence Day, observed
        ("US", date(2026, 12, 24), True),
        ("GB-ENG", date(2026, 8, 31), False),  # the summer bank holiday; in Scotland it is earlier
        ("GB-SCT", date(2026, 8, 31), True),
        ("GB-ENG", date(2026, 12, 28), False),  # Boxing Day fell on a Saturday
        ("TW", date(2025, 2, 8), True),  # a Saturday made up
        ("CN", date(2026, 2, 28), True),
        ("CN", date(2026, 2, 23), False),
    ],
)
def test_a_day_is_worked_as_its_country_says(country, day, works):
    assert workdays(country, MONDAY_TO_FRIDAY).is_workday(day) is works


def test_a_pattern_of_six_days_keeps_its_saturdays_except_holidays():
    china = workdays("CN", frozenset(range(6)))
    assert china.is_workday(date(2026, 10, 17))
    assert not china.is_workday(date(2026, 10, 3))


@pytest.mark.parametrize("code", ["XX", "EN", "GBR", "GB-ZZZ", "CN-BJ", "cn", "GB-", "中国"])
def test_an_unknown_country_is_refused_by_its_code(code):
    assert not is_country(code)
    with pytest.raises(ValueError, match=code):
        workdays(code, MONDAY_TO_FRIDAY)


@pytest.mark.parametrize("code", ["", "CN", "US", "GB", "GB-ENG", "SG", "HK", "TW", "JP"])
def test_a_known_country_is_taken(code):
    assert is_country(code)
    assert workdays(code, MONDAY_TO_FRIDAY).is_workday(date(2026, 11, 18))


def test_the_same_question_gets_the_same_value():
    assert workdays("GB", MONDAY_TO_FRIDAY) is workdays("GB", MONDAY_TO_FRIDAY)


def test_nothing_is_imported_for_plain_weekdays():
    code = (
        "import sys, bot.calendars as c; c.workdays('', frozenset(range(5)));"
        "assert not {'holidays', 'chinese_calendar'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
