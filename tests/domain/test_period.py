"""Periods tile the years without gaps, and are found again by their labels."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.period import current, following, labelled, month, periods_of, preceding, week, weeks_in

DAYS = st.dates(date(1990, 1, 1), date(2199, 12, 31))
STARTS = st.integers(1, 12)
KINDS = ("week", "month", "quarter", "year", "fiscal")


@pytest.mark.parametrize(
    ("day", "start", "labels"),
    [
        ("2026-11-20", 1, ["2026-W47", "2026-11", "2026-Q4", "2026", "FY2026"]),
        ("2026-11-20", 4, ["2026-W47", "2026-11", "2026-Q4", "2026", "FY2027"]),
        ("2026-03-31", 4, ["2026-W14", "2026-03", "2026-Q1", "2026", "FY2026"]),
        ("2027-01-01", 1, ["2026-W53", "2027-01", "2027-Q1", "2027", "FY2027"]),
        ("2024-12-30", 1, ["2025-W01", "2024-12", "2024-Q4", "2024", "FY2024"]),
        ("2028-02-29", 12, ["2028-W09", "2028-02", "2028-Q1", "2028", "FY2028"]),
    ],
)
def test_a_day_counts_in_five_periods(day, start, labels):
    assert [period.label for period in periods_of(date.fromisoformat(day), start)] == labels


@pytest.mark.parametrize(
    ("label", "start", "first", "last"),
    [
        ("2026-W53", 1, "2026-12-28", "2027-01-03"),
        ("2028-02", 1, "2028-02-01", "2028-02-29"),
        ("2100-02", 1, "2100-02-01", "2100-02-28"),
        ("2026-Q4", 1, "2026-10-01", "2026-12-31"),
        ("FY2026", 1, "2026-01-01", "2026-12-31"),
        ("FY2026", 4, "2025-04-01", "2026-03-31"),
        ("FY2026", 12, "2025-12-01", "2026-11-30"),
    ],
)
def test_a_label_names_its_first_and_last_day(label, start, first, last):
    period = labelled(label, start)
    assert (period.first.isoformat(), period.last.isoformat(), period.label) == (first, last, label)


@given(DAYS, STARTS)
def test_every_period_of_a_day_holds_it_and_is_found_again_by_its_label(day, start):
    for period in periods_of(day, start):
        assert day in period
        assert labelled(period.label, start) == period
        assert current(period.kind, day, start) == period
        assert current(period.kind, period.first, start) == current(period.kind, period.last, start) == period


@given(DAYS, STARTS, st.sampled_from(KINDS))
def test_periods_of_a_kind_follow_each_other_without_gap_or_overlap(day, start, kind):
    period = current(kind, day, start)
    after = following(period, start)
    assert after.first == period.last + timedelta(days=1)
    assert preceding(after, start) == period


@given(st.integers(1990, 2199), STARTS)
def test_months_and_quarters_tile_the_year_and_twelve_months_the_fiscal_one(number, start):
    for label in (str(number), f"FY{number}"):
        year = labelled(label, start)
        tiles = [current("month", year.first)]
        while tiles[-1].last < year.last:
            tiles.append(following(tiles[-1]))
        assert len(tiles) == 12
        assert (tiles[0].first, tiles[-1].last) == (year.first, year.last)
    quarters = [labelled(f"{number}-Q{quarter}") for quarter in (1, 2, 3, 4)]
    assert sum((quarter.last - quarter.first).days + 1 for quarter in quarters) in (365, 366)


@given(DAYS)
def test_the_weeks_of_a_month_touch_each_of_its_days(day):
    whole = month(day.year, day.month)
    weeks = weeks_in(whole)
    assert weeks[0] == week(whole.first)
    assert weeks[-1] == week(whole.last)
    assert all(weeks[n + 1].first == weeks[n].last + timedelta(days=1) for n in range(len(weeks) - 1))
    assert all(period.first.weekday() == 0 and period.last.weekday() == 6 for period in weeks)
