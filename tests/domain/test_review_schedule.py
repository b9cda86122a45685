"""When reviews come: with the board, and after a month, a quarter, a year."""

from datetime import date, datetime, time

import pytest

from domain.review_schedule import reviews_due
from domain.workdays import Workdays
from domain.workspace import Moment, Settings

WORKDAYS = Workdays(off=frozenset({date(2027, 1, 1)}))
DUE = [
    ("2026-11-20 17:59", []),
    ("2026-11-20 18:00", ["2026-W47"]),
    ("2026-11-20 20:00", []),  # quiet hours
    ("2026-11-21 10:00", []),
    ("2026-12-01 08:59", []),
    ("2026-12-01 09:00", ["2026-11"]),
    ("2026-12-03 12:00", ["2026-11"]),  # whoever was down till then
    ("2026-12-04 12:00", []),
    ("2027-01-04 09:00", ["2026-12"]),
    ("2027-01-05 09:00", ["2026-12", "2026-Q4"]),
    ("2027-01-06 09:00", ["2026-12", "2026-Q4", "2026"]),
    ("2027-01-08 18:30", ["2027-W01", "2026"]),
]


@pytest.mark.parametrize(("at", "labels"), DUE, ids=[at for at, _ in DUE])
def test_a_review_comes_in_its_turn_on_working_days_and_not_in_quiet_hours(at, labels):
    now = datetime.fromisoformat(f"{at}+08:00")
    assert [one.label for one in reviews_due("Asia/Shanghai", Settings(), WORKDAYS, now)] == labels


def test_it_goes_by_the_zone_of_whom_it_comes_to_and_by_the_fiscal_year():
    now = datetime.fromisoformat("2026-04-03T09:00+00:00")
    fiscal = Settings(fiscal_start=4)
    assert [one.label for one in reviews_due("Europe/London", fiscal, Workdays(), now)] == [
        "2026-03",
        "2026-Q1",
        "FY2026",
    ]
    assert reviews_due("America/New_York", fiscal, Workdays(), now) == ()


CHOSEN = [((), []), (("week",), ["2027-W01"]), (("year",), ["2026"]), (("month", "quarter"), [])]


@pytest.mark.parametrize(("chosen", "labels"), CHOSEN)
def test_only_those_come_that_the_workspace_has_chosen(chosen, labels):
    now = datetime.fromisoformat("2027-01-08T18:30+08:00")
    found = reviews_due("Asia/Shanghai", Settings(reviews=chosen), WORKDAYS, now)
    assert [one.label for one in found] == labels


def test_a_fiscal_year_is_chosen_as_a_year():
    now = datetime.fromisoformat("2026-04-03T09:00+00:00")
    yearly = Settings(fiscal_start=4, reviews=("year",))
    assert [one.label for one in reviews_due("UTC", yearly, Workdays(), now)] == ["FY2026"]


def test_a_friday_off_brings_the_week_s_forward():
    off = Workdays(off=frozenset({date(2026, 11, 20)}))
    thursday = datetime.fromisoformat("2026-11-19T18:00+00:00")
    assert [one.label for one in reviews_due("UTC", Settings(), off, thursday)] == ["2026-W47"]
    sundays = Settings(board_at=Moment(4, time(9)))
    assert reviews_due("UTC", sundays, off, datetime.fromisoformat("2026-11-20T10:00+00:00")) == ()
