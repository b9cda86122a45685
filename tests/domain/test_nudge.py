"""Who is nudged, for what, and who is left in peace."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.member import Leave, Member
from domain.nudge import Nudge, RepDay, idle_days, nudge_day, nudge_due
from domain.schedule import Occurrence
from domain.workdays import Workdays
from domain.workspace import Settings

SETTINGS = Settings(timezone="UTC")
WEEKDAYS = Workdays()
CHINA = Workdays(
    off=frozenset(date(2026, 10, 1) + timedelta(days=n) for n in range(7)), on=frozenset({date(2026, 10, 10)})
)
LIN = Member("U1", "Lin", timezone="Asia/Shanghai")
# Friday 20 November 2026; the last customer was seen on Thursday.
REP = RepDay(LIN, since=date(2026, 1, 1), is_rep=True, logged_today=False, last_touch=date(2026, 11, 19))


def at(text, zone="Asia/Shanghai"):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


FRIDAY_EVENING = at("2026-11-20 17:30")


def missing(rep, now=FRIDAY_EVENING, workdays=WEEKDAYS):
    nudge = nudge_due(rep, SETTINGS, workdays, now)
    return nudge and nudge.missing


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-20 17:29", False),
        ("2026-11-20 17:30", True),
        ("2026-11-20 19:59", True),
        ("2026-11-20 20:00", False),
        ("2026-11-21 17:30", False),
        ("2026-12-31 17:30", True),
    ],
)
def test_who_has_not_checked_in_is_nudged_in_working_hours_of_working_days(now, due):
    rep = replace(REP, last_touch=date.fromisoformat(now[:10]) - timedelta(days=1))
    assert missing(rep, at(now)) == (("checkin",) if due else None)


def test_a_nudge_says_what_is_missing_once_for_both():
    rep = replace(REP, last_touch=date(2026, 11, 17))
    nudge = nudge_due(rep, SETTINGS, WEEKDAYS, FRIDAY_EVENING)
    assert nudge == Nudge(LIN, date(2026, 11, 20), ("checkin", "follow_up"), 3)
    assert nudge.occurrence == Occurrence("nudge", "U1", date(2026, 11, 20), "daily")


def test_who_checked_in_without_meeting_a_customer_for_three_days_is_nudged_for_that_alone():
    assert missing(replace(REP, logged_today=True, last_touch=date(2026, 11, 17))) == ("follow_up",)
    assert missing(replace(REP, logged_today=True, last_touch=date(2026, 11, 18))) is None


def test_whoever_met_a_customer_on_monday_is_nudged_on_thursday_evening():
    monday = replace(REP, logged_today=True, last_touch=date(2026, 11, 16))
    assert missing(monday, at("2026-11-18 17:30")) is None
    assert missing(monday, at("2026-11-19 17:29")) is None
    assert missing(monday, at("2026-11-19 17:30")) == ("follow_up",)


def test_whoever_met_a_customer_today_is_not_idle():
    assert missing(replace(REP, logged_today=True, last_touch=date(2026, 11, 20))) is None


def test_both_nudges_of_a_day_have_the_same_key():
    first = nudge_due(REP, SETTINGS, WEEKDAYS, FRIDAY_EVENING)
    second = nudge_due(
        replace(REP, logged_today=True, last_touch=date(2026, 11, 10)), SETTINGS, WEEKDAYS, at("2026-11-20 19:00")
    )
    assert first.missing != second.missing
    assert first.occurrence == second.occurrence


@pytest.mark.parametrize(
    ("touched", "leaves", "today", "days"),
    [
        ("2026-11-20", (), "2026-11-20", 0),
        ("2026-11-19", (), "2026-11-20", 1),
        ("2026-11-13", (), "2026-11-17", 2),  # a Friday; the weekend does not count
        ("2026-11-13", (), "2026-11-18", 3),
        ("2026-11-13", (), "2026-11-21", 5),
        ("2026-11-13", (("2026-11-16", "2026-11-17"),), "2026-11-19", 2),
        ("2026-11-13", (("2026-11-16", "2026-11-17"), ("2026-11-17", None)), "2026-11-19", 0),
        ("2026-11-25", (), "2026-11-20", 0),
    ],
)
def test_idle_days_are_working_days_without_leave_today_among_them(touched, leaves, today, days):
    taken = tuple(Leave("U1", date.fromisoformat(a), b and date.fromisoformat(b)) for a, b in leaves)
    rep = replace(REP, last_touch=date.fromisoformat(touched), leaves=taken)
    assert idle_days(rep, WEEKDAYS, date.fromisoformat(today)) == days


def test_holidays_are_not_idle_and_make_up_days_are():
    rep = replace(REP, last_touch=date(2026, 9, 30))
    assert idle_days(rep, CHINA, date(2026, 10, 9)) == 2
    assert idle_days(rep, CHINA, date(2026, 10, 10)) == 3
    assert missing(replace(rep, logged_today=True), at("2026-10-09 17:30"), CHINA) is None
    assert missing(replace(rep, logged_today=True), at("2026-10-10 17:30"), CHINA) == ("follow_up",)


@pytest.mark.parametrize(("joined", "due"), [("2026-11-18", ("follow_up",)), ("2026-11-19", None)])
def test_who_joined_less_than_three_working_days_ago_is_not_idle(joined, due):
    rep = replace(REP, since=date.fromisoformat(joined), last_touch=None, logged_today=True)
    assert missing(rep) == due


@pytest.mark.parametrize(
    "rep",
    [
        replace(REP, is_rep=False),
        replace(REP, member=replace(LIN, active=False)),
        replace(REP, leaves=(Leave("U1", date(2026, 11, 20), None),)),
        replace(REP, snoozed_until=date(2026, 11, 20)),
    ],
    ids=["no rep", "left", "on leave", "snoozed"],
)
def test_some_are_left_in_peace(rep):
    assert missing(rep) is None


def test_a_snooze_ends():
    assert missing(replace(REP, snoozed_until=date(2026, 11, 19))) == ("checkin",)


def test_everybody_is_nudged_by_their_own_clock():
    london = replace(REP, member=replace(LIN, timezone="Europe/London"))
    assert missing(london, FRIDAY_EVENING) is None
    assert missing(london, at("2026-11-20 17:30", "Europe/London")) == ("checkin",)
    assert nudge_day("Pacific/Auckland", SETTINGS, WEEKDAYS, at("2026-11-20 17:30", "Pacific/Auckland")) == date(
        2026, 11, 20
    )


def test_an_early_check_in_hour_waits_for_the_quiet_hours_to_end():
    early = replace(SETTINGS, checkin_at=time(7))
    assert nudge_day("Asia/Shanghai", early, WEEKDAYS, at("2026-11-20 07:30")) is None
    assert nudge_day("Asia/Shanghai", early, WEEKDAYS, at("2026-11-20 08:00")) == date(2026, 11, 20)
