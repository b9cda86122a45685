"""Shares over time, and how much of one somebody carries."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.member import Leave
from domain.period import fiscal, labelled, month, quarter, year
from domain.ramp import presence, ramp
from domain.rhythm import LEVELS, day_rates, fits, over_time, pieces
from domain.workdays import Workdays

PERIODS = st.sampled_from([year(2027), fiscal(2027, 4), quarter(2027, 1), month(2027, 2), month(2026, 12)])
RATES = st.dictionaries(st.sampled_from([month(2027, n).label for n in range(1, 13)]), st.fractions(0, 100))
WEEKDAYS = Workdays()
YEARS_END = {"December": month(2026, 12), "January": month(2027, 1)}


@given(st.integers(0, 10**15), PERIODS, RATES, st.sets(st.sampled_from(LEVELS)))
def test_every_level_adds_up_to_the_whole(value, period, rates, levels):
    wanted = [level for level in levels if fits(level, period)]
    parts = over_time(value, pieces(period, WEEKDAYS, rates), wanted)
    for level in wanted:
        assert sum(part for label, part in parts.items() if labelled(label).kind == level) == value
    assert all(part >= 0 for part in parts.values())


@given(st.integers(0, 10**12))
def test_months_add_up_to_their_quarter(value):
    parts = over_time(value, pieces(year(2027), WEEKDAYS, {}), ["month", "quarter"])
    for number in range(1, 5):
        months = (month(2027, 3 * number - 2 + n).label for n in range(3))
        assert sum(parts[label] for label in months) == parts[quarter(2027, number).label]


def test_a_month_goes_to_its_weeks_by_working_days():
    parts = over_time(2300, pieces(month(2026, 12), WEEKDAYS, {}), ["week"])
    assert parts == {"2026-W49": 460, "2026-W50": 460, "2026-W51": 460, "2026-W52": 460, "2026-W53": 460}


def test_a_week_between_two_months_is_the_one_s_that_has_its_thursday():
    parts = {label: over_time(2000, pieces(period, WEEKDAYS, {}), ["week"]) for label, period in YEARS_END.items()}
    assert list(parts["December"]) == ["2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53"]
    assert list(parts["January"]) == ["2027-W01", "2027-W02", "2027-W03", "2027-W04"]
    assert {sum(weeks.values()) for weeks in parts.values()} == {2000}


@given(st.integers(0, 10**12), RATES)
def test_weeks_add_up_to_their_month(value, rates):
    parts = over_time(value, pieces(year(2027), WEEKDAYS, rates), ["month", "week"])
    weeks = {label: part for label, part in parts.items() if labelled(label).kind == "week"}
    for number in range(1, 13):
        own = [part for label, part in weeks.items() if _thursday(label).month == number]
        assert sum(own) == parts[month(2027, number).label]


def _thursday(label):
    return labelled(label).first + timedelta(days=3)


def test_a_strong_month_gets_more():
    rates = {"2027-01": Fraction(2), "2027-02": Fraction(1), "2027-03": Fraction(1)}
    # 21, 20 and 23 working days
    parts = over_time(8500, pieces(quarter(2027, 1), WEEKDAYS, rates), ["month"])
    assert parts == {"2027-01": 4200, "2027-02": 2000, "2027-03": 2300}


def test_a_season_needs_twelve_months_with_something_in_each():
    months = {month(2025 + (n == 11), n % 12 + 1).label: 2100 for n in range(12)}
    assert day_rates(months, WEEKDAYS)[12] == Fraction(2100, 23)
    assert day_rates(months | {"2025-03": 0}, WEEKDAYS) == {}
    assert day_rates({"2026-01": 5}, WEEKDAYS) == {}


def test_without_a_working_day_the_last_has_all():
    parts = over_time(7, pieces(month(2026, 12), Workdays(pattern=frozenset()), {}), ["week"])
    assert parts == {"2026-W49": 0, "2026-W50": 0, "2026-W51": 0, "2026-W52": 0, "2026-W53": 7}


@pytest.mark.parametrize(
    ("period", "share"),
    [
        (month(2026, 11), Fraction(1, 2)),
        (month(2026, 12), Fraction(1, 2)),
        (month(2027, 1), Fraction(3, 4)),
        (month(2027, 2), Fraction(3, 4)),
        (month(2027, 3), Fraction(1)),
        (quarter(2027, 1), Fraction(5, 6)),
        (month(2026, 10), Fraction(1, 2)),
    ],
)
def test_somebody_who_came_in_november_grows_into_a_full_share(period, share):
    assert ramp(date(2026, 11, 20), period) == share


def test_days_on_leave_are_missing():
    away = [Leave("U1", date(2026, 12, 7), date(2026, 12, 11)), Leave("U1", date(2026, 12, 28), None)]
    assert presence(away, month(2026, 12), WEEKDAYS) == Fraction(23 - 5 - 4, 23)
    assert presence([], month(2026, 12), WEEKDAYS) == 1


def test_only_shorter_periods_fit():
    assert [fits(level, quarter(2027, 1)) for level in LEVELS] == [False, True, True]
    assert [fits(level, month(2027, 1)) for level in LEVELS] == [False, False, True]
