"""A workspace that is new hears nothing of the time before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from domain.outcomes.board import BoardPosted
from domain.outcomes.review import ReviewShown
from domain.period import Period
from domain.schedule import Occurrence
from handlers.context import Notice
from handlers.schedule import due
from tests.handlers.company import HOME, Company
from tests.handlers.ground import log

FIRST_MONDAY = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)  # both a week and a month have just ended
HOURS = [
    datetime(2026, 11, day, hour, 30, tzinfo=UTC)
    for day in (2, 3, 6, 7, 8, 9)
    for hour in (0, 8, 9, 12, 16, 18, 19, 21)
]


def new(database_url: str, met: datetime) -> Company:
    """Its board channel was named before anybody was met; a rep has goals that reach back."""
    company = Company(database_url, met)
    with company.database.write(HOME) as store:
        store.workspaces.choose({"board_channel": "CBOARD"})
    for period in ("2026-10", "2026-11", "2026-Q4"):
        company.type("Wang", f"/target set <@Lin> 900k for {period}")
    return company


def told(company: Company) -> tuple[tuple[Occurrence, ...], list[Notice]]:
    with company.context("Ada") as context:
        return due(context), list(context.notices)


def periods(notices: list[Notice]) -> Iterator[Period]:
    """Of boards and reviews."""
    for notice in notices:
        match notice.outcome:
            case BoardPosted(period=period) | ReviewShown(period=period):
                yield period


@pytest.mark.parametrize("met", HOURS, ids=lambda met: f"{met:%a %d %H}")
def test_the_first_tick_at_whatever_hour_tells_of_nothing_that_was_over(sqlite_url, met):
    company = new(sqlite_url, met)
    occurrences, notices = told(company)
    company.close()
    assert [period for period in periods(notices) if period.last < met.date()] == []
    assert [one for one in occurrences if one.schedule == "intel_digest"] == []
    assert [
        one for one in occurrences if one.schedule == "board" and one.day.isocalendar()[1] != met.isocalendar()[1]
    ] == []


def test_what_is_known_of_the_time_before_is_told(sqlite_url):
    """A history that was brought in, or a visit of Friday that was reported late."""
    company = new(sqlite_url, FIRST_MONDAY)
    log(company, "Lin", date(2026, 10, 30), bookings=10_000)
    _, notices = told(company)
    company.close()
    assert {period.label for period in periods(notices)} == {"2026-W44", "2026-10"}


def test_a_week_later_the_week_since_is_told(sqlite_url):
    company = new(sqlite_url, FIRST_MONDAY)
    told(company)
    company.now = datetime(2026, 11, 9, 9, 30, tzinfo=UTC)
    occurrences, notices = told(company)
    company.close()
    assert [period.label for period in periods(notices)] == ["2026-W45"]
    assert {one.subject for one in occurrences if one.schedule == "intel_digest"} == {"Wang", "Emma", "Boss"}


def test_what_was_set_with_the_clock_moved_back_counts(sqlite_url):
    """People are met at the real time; here that is weeks later."""
    company = Company(sqlite_url, datetime(2026, 12, 7, 9, 30, tzinfo=UTC))
    company.now = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    company.type("Ada", "/target set <@Lin> 900k")
    with company.database.write(HOME) as store:
        store.workspaces.choose({"board_channel": "CBOARD"})
    company.now = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
    _, notices = told(company)
    company.close()
    assert {period.label for period in periods(notices)} == {"2026-W47"}


def test_after_a_year_in_which_nothing_was_posted_only_the_last_board_comes(sqlite_url):
    company = new(sqlite_url, HOURS[0])
    company.now = datetime(2027, 11, 22, 9, 30, tzinfo=UTC)
    occurrences, _ = told(company)
    assert [str(one.day) for one in occurrences if one.schedule == "board"] == ["2027-11-15"]
    occurrences, _ = told(company)
    company.close()
    assert [one for one in occurrences if one.schedule == "board"] == []
