"""Rounds of agreement: who is asked, who may look, what is told, and what a split opens."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.amount import Amount
from domain.commands.round import AcceptTarget, CastBallot, CloseRound, OpenBallot, OpenRound, RebalanceRound
from domain.commands.split import PublishSplit
from domain.filling import Typed
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.due import RoundDue
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.round import BallotCast, BallotForm, RoundAsked, RoundClosed, RoundRefused, RoundShown
from domain.outcomes.split import SplitTold
from domain.target import Lines, Subject, Version
from handlers.asking import round_asked
from handlers.split_told import split_told
from handlers.table import handle

VOTE = (Typed("confidence", "7"),)


@pytest.fixture
def team(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 300k visits 40 because we open the south")
    return company


def opened(company, who="Wang", last=None):
    """What the asker sees, and what everybody else is told."""
    with company.context(who) as context:
        shown = handle(OpenRound(last=last), context)
        return shown, {notice.to.member: round_asked(notice.outcome, context) for notice in context.notices}


def test_everybody_of_the_team_with_a_target_is_asked(team):
    shown, told = opened(team)
    assert isinstance(shown, RoundShown)
    assert (shown.team, shown.people, shown.last, shown.opened) == ("East", 2, date(2026, 11, 25), True)
    assert told.keys() == {"Lin", "Chen"}
    asked = told["Lin"]
    assert isinstance(asked, RoundAsked)
    assert [basis.line.metric.key for basis in asked.bases] == ["bookings", "visits"]
    assert asked.purpose == "we open the south"


def test_who_is_asked_late_sees_the_target_as_it_stands_and_nothing_of_a_round_that_is_over(team):
    shown, _ = opened(team)
    with team.context("Ada") as context:
        context.store.targets.record(raised(context, 350_000_00))
        asked = round_asked(RoundDue("Lin", shown.round, "Wang"), context)
        assert (asked.bases[0].line.lines.goal, asked.author) == (Amount(350_000_00, "CNY"), "Wang")
    team.do("Wang", CloseRound(shown.round))
    with team.context("Ada") as context:
        assert round_asked(RoundDue("Lin", shown.round, "Wang"), context) is None


def raised(context, goal: int) -> Version:
    """Lin's goal of the month, as an adjustment would have it."""
    standing = context.store.targets.of([Subject("member", "Lin")], "2026-11")
    target = next(one for one in standing if one.metric == "bookings")
    moved = replace(target, lines=Lines(Amount(goal, "CNY")), version=target.version + 1)
    return Version(moved, "Wang", "", context.now)


@pytest.mark.parametrize(
    ("now", "wished", "last"),
    [(20, date(2027, 12, 31), date(2026, 11, 30)), (27, None, date(2026, 11, 30)), (20, None, date(2026, 11, 25))],
)
def test_nobody_votes_when_the_result_is_known(team, now, wished, last):
    team.now = datetime(2026, 11, now, 1, tzinfo=UTC)
    shown, _ = opened(team, last=wished)
    assert shown.last == last


def test_a_second_round_on_the_same_targets_shows_the_first(team):
    first, _ = opened(team)
    again, told = opened(team)
    assert (again.round, again.opened, again.silent, told) == (first.round, False, ("Chen", "Lin"), {})


@pytest.mark.parametrize(
    ("who", "text", "why"),
    [
        ("Wang", "/target round for 2026-12", "empty"),
        ("Wang", "/target round until 2026-11-19", "backwards"),
        ("Lin", "/target round", "teamless"),
        ("Ada", "/target round", "teamless"),
        ("Wang", "/target round <@Lin>", "teamless"),
    ],
)
def test_what_cannot_be_asked_says_why(team, who, text, why):
    assert team.type(who, text).why == why


@pytest.mark.parametrize("who", ["Lin", "Emma", "Jack"])
def test_a_round_is_for_those_who_lead_the_team(team, who):
    shown, _ = opened(team)
    assert isinstance(team.type(who, "/target round East"), NotYours)
    assert isinstance(team.do(who, CloseRound(shown.round)), NotYours)
    assert isinstance(team.type("Boss", "/target round East"), RoundShown)


def test_only_who_was_asked_answers_and_only_their_own(team):
    shown, _ = opened(team)
    for command in (OpenBallot(shown.round), CastBallot(shown.round, VOTE), AcceptTarget(shown.round)):
        assert isinstance(team.do("Oliver", command), GoneStale)
        assert isinstance(
            team.do("Lin", type(command)(999, *([VOTE] if type(command) is CastBallot else []))), GoneStale
        )
    assert isinstance(team.do("Lin", CastBallot(shown.round, VOTE)), BallotCast)
    assert team.do("Lin", OpenBallot(shown.round)).confidence == 7
    assert team.do("Chen", OpenBallot(shown.round)) == BallotForm(
        shown.round, team.do("Chen", OpenBallot(shown.round)).period, None, "", ""
    )


@pytest.mark.parametrize(
    ("text", "why"), [("abc", "no_number"), ("-5", "negative"), ("0", "no_number"), ("$5k", "other_currency")]
)
def test_a_number_that_cannot_be_is_refused_at_its_field(team, text, why):
    shown, _ = opened(team)
    refused = team.do("Lin", CastBallot(shown.round, (Typed("proposal", text),)))
    assert refused == FieldRefused("proposal", why)


@pytest.mark.parametrize("text", ["0", "11", "-1", "seven", "1.5", ""])
def test_a_confidence_that_nobody_offered_is_none(team, text):
    shown, _ = opened(team)
    assert team.do("Lin", CastBallot(shown.round, (Typed("confidence", text),))).confidence is None


def test_few_votes_are_never_told(team):
    shown, _ = opened(team)
    team.do("Lin", CastBallot(shown.round, (Typed("confidence", "1"), Typed("words", "no samples"))))
    team.do("Chen", CastBallot(shown.round, (Typed("confidence", "9"),)))
    closed = team.do("Wang", CloseRound(shown.round))
    assert isinstance(closed, RoundClosed)
    assert (closed.voters, closed.tally) == (2, None)
    assert [(voice.member, voice.words) for voice in closed.voices] == [("Lin", "no samples")]
    assert isinstance(team.do("Wang", CloseRound(shown.round)), GoneStale)


def test_a_balance_waits_for_a_yes_and_keeps_the_total(team):
    shown, _ = opened(team)
    team.do("Lin", CastBallot(shown.round, (Typed("proposal", "240k"),)))
    assert isinstance(team.do("Wang", RebalanceRound(shown.round)), GoneStale)
    team.do("Wang", CloseRound(shown.round))
    proposed = team.do("Wang", RebalanceRound(shown.round))
    assert isinstance(proposed, AdjustmentProposed)
    assert {step.owner: step.after.goal.value for step in proposed.steps} == {"Lin": 240_000_00, "Chen": 360_000_00}
    assert proposed.reason == f"agreement #{shown.round}"


def test_without_a_proposal_there_is_nothing_to_balance(team):
    shown, _ = opened(team)
    team.do("Wang", CloseRound(shown.round))
    assert team.do("Wang", RebalanceRound(shown.round)).why == "even"


def test_a_published_split_asks_everybody_in_it(company):
    proposed = company.type("Boss", "/target split 1m over East West for 2026-12")
    with company.context("Boss") as context:
        handle(PublishSplit(proposed.plan.split), context)
        told = {notice.to.member: split_told(notice.outcome, context) for notice in context.notices}
    assert all(isinstance(one, SplitTold) for one in told.values())
    asked = {who: one.asked for who, one in told.items()}
    assert asked["Wang"] is None
    assert asked["Lin"] == asked["Chen"] != asked["Oliver"]
    assert asked["Lin"].last == date(2026, 11, 25)
    shown = company.type("Wang", "/target round for 2026-12")
    assert (shown.round, shown.silent) == (asked["Lin"].round, ("Chen", "Lin"))


def test_after_the_last_day_nobody_votes_any_more(team):
    shown, _ = opened(team, last=date(2026, 11, 20))
    assert shown.last == date(2026, 11, 20)
    team.do("Wang", CloseRound(shown.round))
    team.now = datetime(2026, 11, 21, 9, tzinfo=UTC)
    cast = team.do("Lin", CastBallot(shown.round, (Typed("confidence", "9"), Typed("words", "late"))))
    assert (cast.confidence, cast.words, cast.last) == (None, "late", None)
    assert isinstance(team.do("Lin", AcceptTarget(shown.round)), GoneStale)
    assert isinstance(team.type("Wang", "/target round for 2026-12"), RoundRefused)


@pytest.mark.parametrize(("said", "purpose"), [("", ""), (" because we grow: fast", "we grow: fast")])
def test_what_a_split_is_for_is_said_again_in_a_second_round(company, said, purpose):
    proposed = company.type("Boss", f"/target split 1m over East for 2026-12{said}")
    company.do("Boss", PublishSplit(proposed.plan.split))
    first = company.type("Wang", "/target round for 2026-12")
    company.do("Wang", CloseRound(first.round))
    with company.context("Wang") as context:
        handle(OpenRound(period=first.period, again=True), context)
        assert {round_asked(notice.outcome, context).purpose for notice in context.notices} == {purpose}


def test_without_a_period_the_round_that_is_open_is_meant_where_this_month_has_no_targets(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 300k for 2026-12")
    assert company.type("Wang", "/target round").why == "empty"
    company.type("Wang", "/target round for 2026-12")
    shown = company.type("Wang", "/target round")
    assert (shown.period.label, shown.people, shown.opened) == ("2026-12", 2, False)
