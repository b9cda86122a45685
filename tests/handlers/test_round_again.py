"""Rounds a second time, with another last day, of people on leave and of leads who vote."""

from datetime import UTC, date, datetime

import pytest

from domain.commands.round import CastBallot, CloseRound, OpenRound
from domain.commands.team import StartLeave
from domain.filling import Typed
from domain.member import Member
from domain.outcomes.refusals import PeriodClosed
from domain.outcomes.round import RoundAsked, RoundClosed, RoundRefused, RoundShown
from domain.period import month
from domain.who import Mention
from handlers.context import Directly
from handlers.scoring import rounds_due
from tests.handlers.test_round import opened

NOVEMBER = month(2026, 11)
FRIDAY, TUESDAY = date(2026, 11, 27), date(2026, 11, 24)


@pytest.fixture
def team(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 300k visits 40 because we open the south")
    return company


@pytest.fixture
def five(company):
    """East with Lin, Chen and three more, the last of them an admin who sells."""
    with company.context("Ada") as context:
        for name in ("Mei", "Bo", "Ivy"):
            context.store.members.remember(Member(name, name, is_admin=name == "Ivy"), company.now)
    company.type("Ada", "/team add <@Mei> <@Bo> <@Ivy> to East")
    company.type("Wang", "/target set <@Lin> <@Chen> <@Mei> <@Bo> <@Ivy> 300k")
    return company


def voted(company, number, **votes):
    for who, vote in votes.items():
        company.do(who, CastBallot(number, (Typed("confidence", str(vote)),)))


def test_what_a_round_came_to_is_shown_again(team):
    shown, _ = opened(team)
    team.do("Lin", CastBallot(shown.round, (Typed("proposal", "240k"), Typed("words", "no samples"))))
    first = team.do("Wang", CloseRound(shown.round))
    again, told = opened(team)
    assert isinstance(again, RoundClosed)
    assert (again.round, again.voices, again.again, told) == (first.round, first.voices, True, {})


@pytest.mark.parametrize(
    "line", ["/target round East again", "/target 共识 East 再问一次", "/target round until friday"]
)
def test_it_is_asked_anew_only_where_that_is_said(team, line):
    shown, _ = opened(team)
    team.do("Wang", CloseRound(shown.round))
    anew = team.type("Wang", line)
    assert isinstance(anew, RoundShown)
    assert (anew.opened, anew.round > shown.round) == (True, True)


def test_the_result_of_a_period_that_is_closed_can_still_be_seen_and_not_asked_again(team):
    shown, _ = opened(team)
    team.do("Wang", CloseRound(shown.round))
    team.now = datetime(2026, 12, 9, 9, tzinfo=UTC)
    assert team.do("Wang", OpenRound(period=NOVEMBER)).again is False
    assert team.do("Wang", OpenRound(period=NOVEMBER, again=True)) == PeriodClosed(NOVEMBER)


def test_another_last_day_moves_the_open_round_and_asks_who_is_silent_again(team):
    first, _ = opened(team)
    voted(team, first.round, Lin=7)
    moved, told = opened(team, last=FRIDAY)
    assert (moved.round, moved.last, moved.moved, moved.opened) == (first.round, FRIDAY, True, False)
    assert {member: (type(one), one.last) for member, one in told.items()} == {"Chen": (RoundAsked, FRIDAY)}
    team.now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    with team.context("Ada") as context:
        assert rounds_due(context) == []
    assert opened(team, last=TUESDAY)[0] == RoundRefused("backwards")


def test_who_is_on_leave_until_the_end_is_not_asked(team):
    team.do("Wang", StartLeave(Mention("Chen"), date(2026, 11, 20), None))
    shown, told = opened(team)
    assert (shown.people, shown.away, told.keys()) == (1, ("Chen",), {"Lin"})


def test_who_is_back_before_the_end_is_asked(team):
    team.do("Wang", StartLeave(Mention("Chen"), date(2026, 11, 20), date(2026, 11, 23)))
    shown, told = opened(team)
    assert (shown.away, told.keys()) == ((), {"Lin", "Chen"})


def test_where_everybody_is_on_leave_that_is_what_is_said(team):
    for name in ("Lin", "Chen"):
        team.do("Wang", StartLeave(Mention(name), date(2026, 11, 19), date(2026, 11, 30)))
    assert opened(team)[0] == RoundRefused("away", NOVEMBER)


def test_who_leads_two_teams_is_asked_which(team):
    team.type("Ada", "/team lead West <@Wang>")
    assert opened(team)[0] == RoundRefused("teamless", names=("East", "West"))
    assert team.type("Wang", "/target round team") == RoundRefused("teamless", names=("East", "West"))


def test_the_vote_of_who_reads_the_sums_hides_nobodys(five):
    shown, _ = opened(five)
    voted(five, shown.round, Lin=3, Chen=7, Mei=8, Ivy=9)
    closed = five.do("Ivy", CloseRound(shown.round))
    assert (closed.voters, closed.tally) == (4, None)


def test_four_votes_beside_the_lead_are_summed_without_it(five):
    shown, _ = opened(five)
    voted(five, shown.round, Lin=3, Chen=7, Mei=8, Bo=6, Ivy=10)
    closed = five.do("Wang", CloseRound(shown.round))
    assert (closed.voters, closed.tally.voters, closed.tally.lowest, closed.tally.highest) == (5, 4, 3, 8)
    five.now = datetime(2026, 12, 9, 9, tzinfo=UTC)
    with five.context("Ada") as context:
        rounds_due(context)
        (summed,) = [notice.outcome for notice in context.notices if notice.to == Directly("Wang")]
    assert summed.voters == 4
