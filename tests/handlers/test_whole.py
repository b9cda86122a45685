"""Parts that do not add up to a team's own target: not published, with the ways out, and told to who leads it."""

import pytest

from domain.amount import money
from domain.commands.approval import ApproveRequest
from domain.commands.split import FitSplit, PublishSplit
from domain.commands.target import ConfirmAdjustment
from domain.outcomes.refusals import GoneStale
from domain.outcomes.split import SplitProposed, SplitPublished
from domain.outcomes.split_refusals import SplitApart
from domain.outcomes.target import SumChanged
from domain.target import Subject
from handlers.table import handle
from tests.handlers.sellers import OLIVER, goals, publish, shares

JANUARY = "2027-01"


@pytest.fixture
def split(sellers):
    """Sales has 5 million for January: East 4 and West 1."""
    publish(sellers, "Boss", sellers.type("Boss", "/target split 5m over Sales for 2027-01"))
    return sellers


def after(company, who, command):
    """What is answered, and who hears of a sum that changed."""
    with company.context(who) as context:
        outcome = handle(command, context)
        return outcome, {n.to.member: n.outcome for n in context.notices if isinstance(n.outcome, SumChanged)}


def test_a_split_that_would_break_the_target_above_is_not_published(split):
    refused = publish(split, "Emma", split.type("Emma", "/target split 2m over West for 2027-01"))
    assert isinstance(refused, SplitApart)
    assert (refused.team, refused.parts, refused.whole, refused.raisable, refused.leads) == (
        "Sales", None, None, False, ("Boss",),
    )  # fmt: skip
    assert refused.fits == money(1_000_000, "CNY")
    assert goals(split, [OLIVER], JANUARY) == {OLIVER: 1_000_000_00}


def test_who_leads_the_team_above_sees_its_figures_and_may_raise_it(split):
    proposed = split.type("Boss", "/target split 2m over West for 2027-01")
    refused = publish(split, "Boss", proposed)
    assert (refused.parts, refused.whole, refused.raisable) == (money(6_000_000, "CNY"), money(5_000_000, "CNY"), True)
    published = split.do("Boss", PublishSplit(proposed.plan.split, raising=True))
    assert isinstance(published, SplitPublished)
    assert published.concerns == ()
    with split.context("Ada") as context:
        sales = Subject("team", str(context.tree.called("Sales").id))
    assert goals(split, [sales, OLIVER], JANUARY) == {sales: 6_000_000_00, OLIVER: 2_000_000_00}


def test_who_may_not_raise_it_is_not_believed(split):
    proposed = split.type("Emma", "/target split 2m over West for 2027-01")
    assert isinstance(split.do("Emma", PublishSplit(proposed.plan.split, raising=True)), SplitApart)


def test_the_other_way_out_is_the_total_that_fits(split):
    proposed = split.type("Boss", "/target split 6m over East for 2027-01")
    assert isinstance(publish(split, "Boss", proposed), SplitApart)
    fitting = split.do("Boss", FitSplit(proposed.plan.split))
    assert isinstance(fitting, SplitProposed)
    assert shares(fitting) == {"East": 4_000_000_00, "Lin": 3_000_000_00, "Chen": 1_000_000_00}
    assert isinstance(split.do("Boss", FitSplit(proposed.plan.split)), GoneStale)
    assert isinstance(publish(split, "Boss", fitting), SplitPublished)


def test_a_company_is_set_up_team_by_team(sellers):
    sellers.type("Ada", "/target set team Sales 5m for 2027-01")
    first = publish(sellers, "Wang", sellers.type("Wang", "/target split 3m for 2027-01"))
    assert isinstance(first, SplitPublished)
    assert isinstance(publish(sellers, "Emma", sellers.type("Emma", "/target split 1m for 2027-01")), SplitApart)
    assert isinstance(publish(sellers, "Emma", sellers.type("Emma", "/target split 2m for 2027-01")), SplitPublished)


def test_more_than_the_whole_is_refused_even_while_others_are_to_come(sellers):
    sellers.type("Ada", "/target set team Sales 5m for 2027-01")
    refused = publish(sellers, "Wang", sellers.type("Wang", "/target split 6m for 2027-01"))
    assert (refused.team, refused.fits) == ("Sales", money(5_000_000, "CNY"))


def test_people_alone_are_held_to_their_team_and_the_company(sellers):
    sellers.type("Ada", "/target set team East 500k for 2027-01")
    line = "/target split 600k over <@Lin> <@Chen> for 2027-01"
    assert publish(sellers, "Wang", sellers.type("Wang", line)).team == "East"
    sellers.type("Ada", "/target set company 1m for 2027-01")
    line = "/target split 2m over <@Oliver> for 2027-01"
    assert publish(sellers, "Emma", sellers.type("Emma", line)).team == ""


def test_months_of_a_split_are_held_to_those_of_the_team(sellers):
    sellers.type("Ada", "/target set team East 100k for 2027-02")
    line = "/target split 900k over <@Lin> <@Chen> for 2027-Q1 into months"
    refused = publish(sellers, "Wang", sellers.type("Wang", line))
    assert (refused.period.label, refused.fits) == ("2027-02", None)


def test_what_is_over_assigned_is_what_was_asked_for(sellers):
    sellers.type("Ada", "/target set team East 500k for 2027-01")
    line = "/target split 500k over <@Lin> <@Chen> over-assign 10% for 2027-01"
    proposed = sellers.type("Wang", line)
    published, told = after(sellers, "Wang", PublishSplit(proposed.plan.split))
    assert isinstance(published, SplitPublished)
    assert [(one.kind, one.than) for one in published.concerns] == [("parts", money(550_000, "CNY"))]
    assert told == {}


def test_shares_moved_within_a_team_that_was_apart_already_are_published(sellers):
    sellers.type("Ada", "/target set team East 900k for 2027-01")
    sellers.type("Wang", "/target set <@Lin> <@Chen> 300k for 2027-01")
    line = "/target split 600k over <@Lin> 400k <@Chen> 200k for 2027-01"
    assert isinstance(publish(sellers, "Wang", sellers.type("Wang", line)), SplitPublished)


def test_the_lead_above_hears_when_somebody_below_changes_the_sum(split):
    proposed = split.type("Wang", "/adjust <@Lin> +100k for 2027-01 new region")
    _, told = after(split, "Wang", ConfirmAdjustment(proposed.adjustment))
    assert {who: one.about.owner for who, one in told.items()} == {"Boss": "Sales"}
    assert told["Boss"].about.than == money(5_100_000, "CNY")
    proposed = split.type("Ada", "/adjust <@Chen> +100k for 2027-01 new region")
    _, told = after(split, "Ada", ConfirmAdjustment(proposed.adjustment))
    assert {who: one.about.owner for who, one in told.items()} == {"Boss": "Sales", "Wang": "East"}


def test_it_is_the_change_of_who_asked_for_it_and_not_of_who_approved(split):
    split.type("Ada", "/pacer settings adjust_window=1-3")
    proposed = split.type("Wang", "/adjust <@Lin> +100k for 2027-01 market: prices")
    asked = split.do("Wang", ConfirmAdjustment(proposed.adjustment))
    _, told = after(split, "Boss", ApproveRequest(asked.approval))
    assert told == {}
    proposed = split.type("Boss", "/adjust <@Chen> +100k for 2027-01 market: prices")
    asked = split.do("Boss", ConfirmAdjustment(proposed.adjustment))
    _, told = after(split, "Ada", ApproveRequest(asked.approval))
    assert {who: one.author for who, one in told.items()} == {"Wang": "Boss"}


def test_the_lead_of_a_team_that_was_raised_hears_of_it(sellers):
    sellers.type("Ada", "/target set team East 500k for 2027-01")
    proposed = sellers.type("Boss", "/target split 600k over <@Lin> <@Chen> for 2027-01")
    published, told = after(sellers, "Boss", PublishSplit(proposed.plan.split, raising=True))
    assert isinstance(published, SplitPublished)
    assert {who: (one.raised, one.about.than) for who, one in told.items()} == {
        "Wang": (True, money(600_000, "CNY"))
    }  # fmt: skip


def test_another_metric_or_currency_is_no_part(sellers):
    sellers.type("Ada", "/target set team East 500k for 2027-01")
    for total in ("$600k", "40 of visits"):
        line = f"/target split {total} over <@Lin> <@Chen> for 2027-01"
        assert isinstance(publish(sellers, "Wang", sellers.type("Wang", line)), SplitPublished)
