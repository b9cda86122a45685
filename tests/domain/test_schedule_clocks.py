"""Clocks that are turned forward and back, jump and repeat: every occurrence comes once, and nobody is woken."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.member import Leave, Member
from domain.nudge import RepDay, nudge_day, nudge_due
from domain.schedule import board_due, board_moment, digest_due, instant
from domain.workdays import Workdays
from domain.workspace import Moment, Settings

WEEKDAYS = Workdays()
EVERY_DAY = Workdays(frozenset(range(7)))
HOLIDAYS = Workdays(off=frozenset({date(2026, 4, 3), date(2026, 12, 25), date(2027, 1, 1)}), on=frozenset())
ZONES = ["Europe/London", "America/New_York", "Asia/Shanghai", "Pacific/Auckland", "America/St_Johns"]


@pytest.mark.parametrize(
    ("day", "hour", "zone", "utc"),
    [
        ("2026-03-27", "18:00", "Europe/London", "2026-03-27T18:00"),
        ("2026-04-02", "18:00", "Europe/London", "2026-04-02T17:00"),
        ("2026-03-29", "01:30", "Europe/London", "2026-03-29T01:30"),  # skipped: 02:30 summer time
        ("2026-10-25", "01:30", "Europe/London", "2026-10-25T00:30"),  # twice: the first
        ("2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30"),  # skipped: 03:30
        ("2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30"),  # twice: the first
        ("2026-12-31", "18:00", "Pacific/Auckland", "2026-12-31T05:00"),
    ],
)
def test_a_wall_clock_time_is_one_instant_whatever_the_clocks_do(day, hour, zone, utc):
    expected = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert instant(date.fromisoformat(day), time.fromisoformat(hour), zone) == expected


@pytest.mark.parametrize(("zone", "day"), [("Europe/London", "2026-10-25"), ("America/New_York", "2026-11-01")])
def test_a_board_at_an_hour_that_comes_twice_is_one_occurrence(zone, day):
    settings = Settings(timezone=zone, board_channel="C1", board_at=Moment(6, time(1, 30)))
    sunday = date.fromisoformat(day)
    first = board_moment(settings, EVERY_DAY, sunday - timedelta(days=6))
    again = first + timedelta(hours=1)
    assert first.astimezone(ZoneInfo(zone)).time() == again.astimezone(ZoneInfo(zone)).time() == time(1, 30)
    assert board_due(settings, EVERY_DAY, first) == board_due(settings, EVERY_DAY, again)
    assert board_due(settings, EVERY_DAY, first - timedelta(minutes=1)).day == sunday - timedelta(days=13)


@pytest.mark.parametrize(("zone", "day"), [("Europe/London", "2026-03-29"), ("America/New_York", "2026-03-08")])
def test_a_nudge_at_an_hour_that_is_skipped_comes_the_same_day(zone, day):
    skipped = time(1, 30) if zone == "Europe/London" else time(2, 30)
    settings = Settings(checkin_at=skipped, quiet=(time(0), time(0)))
    moment = instant(date.fromisoformat(day), skipped, zone)
    assert nudge_day(zone, settings, EVERY_DAY, moment) == date.fromisoformat(day)
    assert nudge_day(zone, settings, EVERY_DAY, moment - timedelta(minutes=1)) is None


instants = st.integers(0, 14 * 30 * 24 * 60).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=n))
# Any times, and runs of minutes after some of them, as a clock that is stopped, jumps and is turned back gives.
ticks = st.lists(instants, max_size=20).flatmap(
    lambda starts: st.permutations([start + timedelta(minutes=17 * n) for start in starts for n in range(9)])
)


@given(ticks, st.sampled_from(ZONES), st.sampled_from([WEEKDAYS, HOLIDAYS, EVERY_DAY]))
def test_any_sequence_of_ticks_gives_at_most_one_board_a_week(nows, zone, workdays):
    settings = Settings(timezone=zone, board_channel="C1")
    posted = {due for now in nows if (due := board_due(settings, workdays, now))}
    assert len({(due.day.isocalendar().year, due.day.isocalendar().week) for due in posted}) == len(posted)
    for now in nows:
        moment = board_moment(settings, workdays, board_due(settings, workdays, now).day)
        local = moment.astimezone(ZoneInfo(zone))
        assert moment <= now < moment + timedelta(days=9)
        assert (local.hour, local.minute) == (18, 0)
        assert workdays.is_workday(local.date())


@given(ticks, st.sampled_from(ZONES), st.sampled_from([WEEKDAYS, HOLIDAYS]), st.booleans(), st.dates(date(2026, 1, 1)))
def test_any_sequence_of_ticks_nudges_once_a_day_and_never_at_night(nows, zone, workdays, logged, since):
    leave = Leave("U1", date(2026, 6, 1), date(2026, 6, 30))
    rep = RepDay(Member("U1", "Lin", timezone=zone), min(since, date(2027, 1, 1)), True, logged, leaves=(leave,))
    days = {}
    for now in nows:
        nudge = nudge_due(rep, Settings(), workdays, now)
        if nudge is None:
            continue
        local = now.astimezone(ZoneInfo(zone))
        assert time(17, 30) <= local.time() < time(20)
        assert workdays.is_workday(local.date())
        assert not leave.covers(local.date())
        assert nudge.day == local.date()
        days.setdefault(nudge.occurrence, set()).add(local.date())
    assert all(len(found) == 1 for found in days.values())
    assert len(days) == len({day for found in days.values() for day in found})


@given(ticks, st.sampled_from(ZONES), st.sampled_from([WEEKDAYS, HOLIDAYS]))
def test_any_sequence_of_ticks_gives_a_lead_one_digest_a_day_and_none_at_night(nows, zone, workdays):
    lead = replace(Member("U1", "Mei"), timezone=zone)
    found = [(due, now) for now in nows if (due := digest_due(lead, Settings(), workdays, now))]
    assert len({due for due, _ in found}) == len({now.astimezone(ZoneInfo(zone)).date() for _, now in found})
    for due, now in found:
        local = now.astimezone(ZoneInfo(zone))
        assert (due.day, workdays.is_workday(due.day)) == (local.date(), True)
        assert time(18, 30) <= local.time() < time(20)
