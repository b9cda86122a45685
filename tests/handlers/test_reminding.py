"""Who is silent in a round of agreement is reminded once, in their own hours, and the lead reads who stayed silent."""

from datetime import UTC, date, datetime

import pytest

from domain.commands.round import AcceptTarget, CloseRound, OpenRound
from domain.commands.team import StartLeave
from domain.member import Member
from domain.outcomes.round import RoundClosed, RoundReminded
from domain.who import Mention
from handlers.schedule import due
from tests.handlers.test_round import opened

LAST = date(2026, 11, 25)  # a Wednesday; the round is opened on Friday the 20th


@pytest.fixture
def team(company):
    company.type("Ada", "/pacer settings timezone=Asia/Shanghai")
    company.type("Wang", "/target set <@Lin> <@Chen> 300k")
    return company


def reminded(company, day, hour, minute=0):
    """Who is reminded at a time (UTC) of November, and of which rounds."""
    company.now = datetime(2026, 11, day, hour, minute, tzinfo=UTC)
    with company.context("Ada") as context:
        due(context)
        told = [notice for notice in context.notices if isinstance(notice.outcome, RoundReminded)]
        return {notice.to.member: [each.round for each in notice.outcome.rounds] for notice in told}


def live_in(company, who, timezone):
    with company.context("Ada") as context:
        context.store.members.remember(Member(who, who, timezone=timezone), company.now)


def test_who_is_silent_is_reminded_once_on_the_last_day_and_who_answered_is_not(team):
    for who in ("Lin", "Chen"):
        live_in(team, who, "Asia/Shanghai")
    shown, _ = opened(team)
    assert shown.last == LAST
    team.do("Lin", AcceptTarget(shown.round))
    assert reminded(team, 24, 2) == reminded(team, 25, 0, 59) == {}
    assert reminded(team, 25, 1) == {"Chen": [shown.round]}
    assert reminded(team, 25, 1, 1) == reminded(team, 25, 9) == {}
    closed = team.do("Wang", CloseRound(shown.round))
    assert isinstance(closed, RoundClosed)
    assert closed.silent == ("Chen",)


def test_each_is_reminded_in_their_own_hours_while_there_is_time_to_answer(team):
    live_in(team, "Lin", "Europe/London")
    live_in(team, "Chen", "America/Los_Angeles")  # nine o'clock of the last day is the office's next
    shown, _ = opened(team)
    assert reminded(team, 24, 9) == {}
    assert reminded(team, 24, 17) == {"Chen": [shown.round]}
    assert reminded(team, 25, 8, 59) == {}
    assert reminded(team, 25, 9) == {"Lin": [shown.round]}


def test_nobody_is_reminded_in_quiet_hours_on_leave_or_after_the_close(team):
    for who in ("Lin", "Chen"):
        live_in(team, who, "Asia/Shanghai")
    shown, _ = opened(team)
    team.do("Wang", StartLeave(Mention("Lin"), date(2026, 11, 25), date(2026, 11, 25)))
    team.type("Ada", "/pacer settings quiet=20:00-10:00")
    assert reminded(team, 25, 1) == {}
    assert reminded(team, 25, 2) == {"Chen": [shown.round]}
    assert reminded(team, 26, 2) == {}


def test_several_rounds_come_in_one_card_and_a_weekend_is_called_before(team):
    live_in(team, "Lin", "Asia/Shanghai")
    team.type("Wang", "/target set <@Lin> visits 40")
    sunday = date(2026, 11, 29)
    rounds = [team.do("Wang", OpenRound(metric=metric, last=sunday)).round for metric in ("bookings", "visits")]
    assert reminded(team, 27, 1) == {"Lin": rounds}
    assert reminded(team, 29, 1) == {}


def test_who_has_just_been_asked_is_left_alone(team):
    for who in ("Lin", "Chen"):
        live_in(team, who, "Asia/Shanghai")
    opened(team, last=date(2026, 11, 20))
    assert reminded(team, 20, 9, 30) == {}
    team.now = datetime(2026, 11, 20, 9, 40, tzinfo=UTC)
    opened(team, last=date(2026, 11, 24))
    team.now = datetime(2026, 11, 23, 2, tzinfo=UTC)
    shown, told = opened(team, last=date(2026, 11, 23))
    assert shown.moved
    assert told.keys() == {"Lin", "Chen"}
    assert reminded(team, 23, 3) == {}
