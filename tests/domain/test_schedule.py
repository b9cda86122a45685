"""The weekly board and the digest come when they are due."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.member import Member
from domain.schedule import Occurrence, board_due, board_moment, digest_due, is_quiet
from domain.workdays import Workdays
from domain.workspace import Moment, Settings

SHANGHAI = Settings(timezone="Asia/Shanghai", board_channel="C1")
WEEKDAYS = Workdays()
# Mid-Autumn and National Day of 2026, with their make-up days.
CHINA = Workdays(
    off=frozenset(date(2026, 9, 25) + timedelta(days=n) for n in (0, 1, 2, 6, 7, 8, 9, 10, 11, 12)),
    on=frozenset({date(2026, 9, 20), date(2026, 10, 10)}),
)
LEAD = Member("U1", "Mei", timezone="Asia/Shanghai")


def at(text, zone="Asia/Shanghai"):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def board(monday):
    return Occurrence("board", "", date.fromisoformat(monday), "weekly")


@pytest.mark.parametrize(
    ("now", "monday", "late"),
    [
        ("2026-11-20 17:59", "2026-11-09", True),
        ("2026-11-20 18:00", "2026-11-16", False),
        ("2026-11-20 20:00", "2026-11-16", False),
        ("2026-11-20 20:01", "2026-11-16", True),
        ("2026-11-27 17:59", "2026-11-16", True),
        ("2026-11-27 18:00", "2026-11-23", False),
        ("2027-01-01 18:00", "2026-12-28", False),  # the week that spans the years
    ],
)
def test_the_newest_board_is_due_until_the_next_and_late_after_two_hours(now, monday, late):
    due = board_due(SHANGHAI, WEEKDAYS, at(now))
    assert due == board(monday)
    assert due.late is late


@pytest.mark.parametrize(
    ("monday", "moment"),
    [
        ("2026-09-21", "2026-09-24 18:00"),  # Friday 25 is Mid-Autumn
        ("2026-09-28", "2026-09-30 18:00"),  # National Day from Thursday on
        ("2026-10-05", "2026-10-09 18:00"),
    ],
)
def test_the_board_moves_to_the_last_working_day_before_a_holiday(monday, moment):
    assert board_moment(SHANGHAI, CHINA, date.fromisoformat(monday)) == at(moment)


def test_a_week_off_has_no_board():
    off = Workdays(off=frozenset(date(2026, 2, 16) + timedelta(days=n) for n in range(7)))
    assert board_moment(SHANGHAI, off, date(2026, 2, 16)) is None
    assert board_due(SHANGHAI, off, at("2026-02-20 18:00")) == board("2026-02-09")


def test_a_make_up_saturday_does_not_move_the_board_from_friday():
    assert board_due(SHANGHAI, CHINA, at("2026-10-09 18:05")) == board("2026-10-05")
    assert board_due(SHANGHAI, CHINA, at("2026-10-10 18:05")) == board("2026-10-05")


def test_a_board_on_sundays_stays_on_sundays():
    sundays = replace(SHANGHAI, board_at=Moment(6, time(20)))
    assert board_moment(sundays, WEEKDAYS, date(2026, 11, 16)) == at("2026-11-22 20:00")


def test_without_a_channel_no_board_is_due():
    assert board_due(replace(SHANGHAI, board_channel=""), WEEKDAYS, at("2026-11-20 18:00")) is None


def test_moving_the_board_within_its_week_does_not_make_a_second_one():
    moved = replace(SHANGHAI, board_at=Moment(5, time(10)))
    assert board_due(SHANGHAI, WEEKDAYS, at("2026-11-20 18:00")) == board_due(moved, WEEKDAYS, at("2026-11-21 10:00"))


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-20 18:29", False),
        ("2026-11-20 18:30", True),
        ("2026-11-20 19:59", True),
        ("2026-11-20 20:00", False),  # after an outage, but at night
        ("2026-11-21 00:10", False),
        ("2026-11-21 18:30", False),  # a Saturday
        ("2026-10-10 18:30", True),  # a Saturday made up
        ("2026-10-01 18:30", False),
    ],
)
def test_a_lead_gets_the_digest_on_working_days_in_the_evening(now, due):
    found = digest_due(LEAD, SHANGHAI, CHINA, at(now))
    assert found == (Occurrence("digest", "U1", date.fromisoformat(now[:10]), "daily") if due else None)


def test_the_digest_goes_by_the_leads_own_zone():
    abroad = replace(LEAD, timezone="America/New_York")
    assert digest_due(abroad, SHANGHAI, WEEKDAYS, at("2026-11-20 18:30")) is None
    assert digest_due(abroad, SHANGHAI, WEEKDAYS, at("2026-11-20 18:30", "America/New_York")).day == date(2026, 11, 20)


def test_a_digest_asked_for_at_night_comes_at_night():
    settings = replace(SHANGHAI, digest_at=time(21))
    assert digest_due(LEAD, settings, WEEKDAYS, at("2026-11-20 21:00")) is not None


def test_who_has_left_gets_no_digest():
    assert digest_due(replace(LEAD, active=False), SHANGHAI, WEEKDAYS, at("2026-11-20 18:30")) is None


@pytest.mark.parametrize(
    ("quiet", "hour", "expected"),
    [
        (("20:00", "08:00"), "20:00", True),
        (("20:00", "08:00"), "07:59", True),
        (("20:00", "08:00"), "08:00", False),
        (("12:00", "14:00"), "13:00", True),
        (("12:00", "14:00"), "14:00", False),
        (("08:00", "08:00"), "08:00", False),  # none
    ],
)
def test_quiet_hours_include_their_first_minute_and_may_span_midnight(quiet, hour, expected):
    start, end = (time.fromisoformat(text) for text in quiet)
    settings = replace(SHANGHAI, quiet=(start, end))
    assert is_quiet(settings, "Asia/Shanghai", at(f"2026-11-20 {hour}")) is expected
