"""Rounds of agreement while things change: people leave, leads change, nobody votes, proposals take everything."""

from datetime import UTC, date, datetime

import pytest

from domain.commands.round import AcceptTarget, CastBallot, CloseRound, RebalanceRound, ShowRound
from domain.filling import Typed
from domain.member import Member
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.refusals import NotYours
from handlers.context import Directly
from handlers.reminding import reminders_due
from handlers.scoring import rounds_due
from tests.handlers.test_round import opened


@pytest.fixture
def team(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 300k visits 40 because we open the south")
    return company


def test_who_has_left_the_company_is_not_asked(team):
    with team.context("Ada") as context:
        context.store.members.remember(Member("Chen", "Chen", active=False), team.now)
    shown, told = opened(team)
    assert (shown.people, shown.silent, told.keys()) == (1, ("Lin",), {"Lin"})


def test_who_leaves_the_team_is_waited_for_no_more(team):
    shown, _ = opened(team)
    team.type("Ada", "/team remove <@Lin> from East")
    looked = team.do("Wang", ShowRound(shown.round))
    assert (looked.people, looked.silent) == (1, ("Chen",))
    _, told = opened(team, last=date(2026, 11, 26))
    assert told.keys() == {"Chen"}
    team.now = datetime(2026, 11, 26, 10, tzinfo=UTC)
    with team.context("Ada") as context:
        reminders_due(context)
        assert {notice.to.member for notice in context.notices} == {"Chen"}
    closed = team.do("Wang", CloseRound(shown.round))
    assert (closed.people, closed.silent) == (1, ("Chen",))


def test_what_somebody_said_before_they_left_still_counts(team):
    shown, _ = opened(team)
    team.do("Lin", AcceptTarget(shown.round))
    team.type("Ada", "/team remove <@Lin> from East")
    looked = team.do("Wang", ShowRound(shown.round))
    assert (looked.people, looked.silent) == (2, ("Chen",))


def test_a_round_in_which_nobody_voted_is_not_scored_aloud(team):
    shown, _ = opened(team)
    team.do("Lin", AcceptTarget(shown.round))
    team.do("Wang", CloseRound(shown.round))
    team.now = datetime(2026, 12, 9, 9, tzinfo=UTC)
    with team.context("Ada") as context:
        assert len(rounds_due(context)) == 1
        assert context.notices == []


def test_a_balance_leaves_alone_who_may_not_be_adjusted_any_more(team):
    shown, _ = opened(team)
    team.do("Lin", CastBallot(shown.round, (Typed("proposal", "240k"),)))
    team.do("Wang", CloseRound(shown.round))
    team.type("Ada", "/team remove <@Chen> from East")
    team.type("Ada", "/team add <@Chen> to West")
    assert team.do("Wang", RebalanceRound(shown.round)).why == "even"
    assert isinstance(team.do("Ada", RebalanceRound(shown.round)), AdjustmentProposed)


def test_a_balance_leaves_nobody_without_a_goal(team):
    shown, _ = opened(team)
    team.do("Lin", CastBallot(shown.round, (Typed("proposal", "600k"),)))
    team.do("Wang", CloseRound(shown.round))
    proposed = team.do("Wang", RebalanceRound(shown.round))
    assert {step.owner: step.after.goal.value for step in proposed.steps} == {"Lin": 400_000_00, "Chen": 200_000_00}


def test_who_leads_the_team_no_longer_hears_nothing_more_of_its_round(team):
    shown, _ = opened(team)
    team.type("Ada", "/team lead East <@Emma>")
    team.type("Ada", "/team remove <@Wang> from East")
    assert isinstance(team.do("Wang", CloseRound(shown.round)), NotYours)
    team.now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    with team.context("Ada") as context:
        rounds_due(context)
        assert [notice.to for notice in context.notices] == [Directly("Emma")]
    assert isinstance(team.do("Wang", RebalanceRound(shown.round)), NotYours)
