"""Rounds that belong to what a split published: one for each product, each with its own votes, numbers and balance."""

from datetime import UTC, datetime

import pytest

from domain.commands.round import AcceptTarget, CastBallot, CloseRound, OpenBallot, OpenRound, RebalanceRound, ShowRound
from domain.commands.split import PublishSplit
from domain.filling import Typed
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.round import BallotCast, RoundClosed, RoundRefused, RoundShown, RoundsShown
from domain.period import month
from handlers.scoring import rounds_due
from handlers.split_told import split_told
from handlers.table import handle

DECEMBER = month(2026, 12)
A, B = "product:A", "product:B"


@pytest.fixture
def products(company):
    company.type("Ada", "/pacer settings dimensions=product=A,B")
    return company


def split(company, words, over="<@Lin> <@Chen>"):
    """The round in which each of them is asked about it."""
    proposed = company.type("Wang", f"/target split {words} over {over} for 2026-12")
    with company.context("Wang") as context:
        handle(PublishSplit(proposed.plan.split), context)
        asked = {notice.to.member: split_told(notice.outcome, context).asked for notice in context.notices}
    return {who: each and each.round for who, each in asked.items()}


def cast(company, who, number, **said):
    fields = tuple(Typed(name, str(text)) for name, text in said.items())
    assert isinstance(company.do(who, CastBallot(number, fields)), BallotCast)


def test_each_product_has_a_round_of_its_own(products):
    first, second = split(products, "600k product A"), split(products, "400k product B")
    assert first["Lin"] == first["Chen"] != second["Lin"] == second["Chen"]
    shown = products.type("Wang", "/target round East for 2026-12")
    assert isinstance(shown, RoundsShown)
    assert [(each.round, each.metric.segment, each.people) for each in shown.rounds] == [
        (first["Lin"], A, 2),
        (second["Lin"], B, 2),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "/target round East product B for 2026-12",
        "/target round product B for 2026-12",
        '/target round "East" bookings product:B for 2026-12',
        "/target 共识 East 产品B 2026-12",
    ],
)
def test_one_of_them_is_asked_for_by_its_product(products, line):
    split(products, "600k product A")
    second = split(products, "400k product B")
    shown = products.type("Wang", line)
    assert isinstance(shown, RoundShown), shown
    assert shown.round == second["Lin"]


def test_a_number_is_about_the_product_of_its_round_and_balanced_there_alone(products):
    split(products, "600k product A")
    second = split(products, "400k product B")["Lin"]
    cast(products, "Lin", second, confidence=4, proposal="150k", words="no samples")
    closed = products.do("Wang", CloseRound(second))
    assert isinstance(closed, RoundClosed)
    assert [(voice.goal.value, voice.proposal.value) for voice in closed.voices] == [(200_000_00, 150_000_00)]
    proposed = products.do("Wang", RebalanceRound(second))
    assert isinstance(proposed, AdjustmentProposed)
    assert [(step.owner, step.metric.segment, step.after.goal.value) for step in proposed.steps] == [
        ("Lin", B, 150_000_00),
        ("Chen", B, 250_000_00),
    ]


def test_what_one_round_was_told_is_in_no_other(products):
    first, second = split(products, "600k product A")["Lin"], split(products, "400k product B")["Lin"]
    cast(products, "Lin", first, confidence=9)
    assert products.do("Lin", OpenBallot(second)).confidence is None
    assert products.do("Wang", ShowRound(first)).silent == ("Chen",)
    assert products.do("Wang", ShowRound(second)).silent == ("Chen", "Lin")


def test_who_shares_in_a_later_split_of_the_same_joins_the_open_round(products):
    first = split(products, "300k product A", "<@Lin>")
    assert split(products, "300k product A", "<@Chen>") == {"Chen": first["Lin"]}
    assert products.do("Wang", ShowRound(first["Lin"])).people == 2


def test_another_target_wants_another_vote_and_keeps_what_was_said(products):
    number = split(products, "600k product A")["Lin"]
    cast(products, "Lin", number, confidence=9, words="no samples")
    products.do("Chen", AcceptTarget(number))
    assert split(products, "700k product A") == {"Lin": number, "Chen": number}
    form = products.do("Lin", OpenBallot(number))
    assert (form.confidence, form.words) == (None, "no samples")
    assert products.do("Wang", ShowRound(number)).silent == ("Chen",)


def test_a_round_on_everything_asks_about_what_a_split_changes_too(products):
    products.type("Wang", "/target set <@Lin> <@Chen> visits 40 for 2026-12")
    opened = products.type("Wang", "/target round East for 2026-12")
    assert split(products, "600k product A") == {"Lin": opened.round, "Chen": opened.round}
    assert products.type("Wang", "/target round East product A for 2026-12").round == opened.round


def test_a_closed_product_is_asked_anew_alone(products):
    first, second = split(products, "600k product A")["Lin"], split(products, "400k product B")["Lin"]
    products.do("Wang", CloseRound(first))
    together = products.type("Wang", "/target round East for 2026-12")
    assert [type(each) for each in together.rounds] == [RoundClosed, RoundShown]
    anew = products.type("Wang", '/target round team "East" bookings product:A for 2026-12 again')
    assert isinstance(anew, RoundShown)
    assert (anew.opened, anew.metric.segment, anew.people) == (True, A, 2)
    assert anew.round > second


def test_without_a_word_what_it_was_about_it_is_asked_anew_about_the_same(products):
    products.do("Wang", CloseRound(split(products, "600k product A")["Lin"]))
    assert products.type("Wang", "/target round East for 2026-12 again").metric.segment == A


def test_all_that_are_open_get_another_last_day(products):
    split(products, "600k product A"), split(products, "400k product B")
    moved = products.type("Wang", "/target round East for 2026-12 until 2026-12-03")
    assert [(each.moved, str(each.last)) for each in moved.rounds] == [(True, "2026-12-03")] * 2
    assert products.type("Wang", "/target round East for 2026-12 until 2026-11-03") == RoundRefused("backwards")


def test_the_vote_on_a_product_is_scored_by_that_product(products):
    first, second = split(products, "600k product A")["Lin"], split(products, "400k product B")["Lin"]
    cast(products, "Lin", first, confidence=9)
    cast(products, "Lin", second, confidence=2)
    products.now = datetime(2026, 12, 2, 9, tzinfo=UTC)
    products.say("Lin", "签约50万 产品A")
    for number in (first, second):
        products.do("Wang", CloseRound(number))
    products.now = datetime(2027, 1, 12, 9, tzinfo=UTC)
    with products.context("Ada") as context:
        rounds_due(context)
        scored = [each.outcome for each in context.notices if each.to.member == "Lin"]
    assert [(each.metric.segment, each.confidence, each.reached) for each in scored] == [(A, 9, True), (B, 2, False)]


def test_one_of_several_is_for_who_leads_it(products):
    number = split(products, "600k product A")["Lin"]
    assert isinstance(products.do("Emma", ShowRound(number)), NotYours)
    assert isinstance(products.do("Wang", ShowRound(999)), GoneStale)


def test_a_product_that_nobody_has_a_target_of_has_nobody_to_ask(products):
    split(products, "600k product A")
    assert products.do("Wang", OpenRound(period=DECEMBER, segment=B)) == RoundRefused("empty", DECEMBER)
