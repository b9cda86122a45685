"""Why a goal is what it is: the share of the split it came from, with its weights, what was given, limits, rounding."""

from fractions import Fraction

import pytest

from domain.amount import Amount, money
from domain.commands.target import ExplainCard
from domain.outcomes.explained import CardExplained
from tests.handlers.sellers import publish


def why(company, who, line):
    return company.type(who, f"/target why {line}").origin


def test_a_share_tells_its_weights_what_was_given_and_how_it_was_rounded(sellers):
    line = "/target split 700k over <@Lin> <@Chen> <@Oliver> 100k by history 50 customers 30 ability 20 for 2026-12"
    proposed = sellers.type("Boss", line)
    publish(sellers, "Boss", proposed)
    origin = why(sellers, "Lin", "for 2026-12")
    share = origin.share
    assert (origin.author, share.split, share.total) == ("Boss", proposed.plan.split, money(700_000, "CNY"))
    assert (share.given, share.unit) == (money(100_000, "CNY"), money(1_000, "CNY"))
    assert (share.share.value, share.share.grounds.whole) == (money(450_000, "CNY"), money(600_000, "CNY"))
    assert share.share.grounds.portion == Fraction(3, 4)
    assert [factor for factor, _, _ in share.share.grounds.strength.parts] == ["history", "ability"]
    assert (share.moved, share.part) == (False, None)
    assert why(sellers, "Oliver", "for 2026-12").share.share.given


def test_limits_stand_beside_the_share(sellers):
    line = "/target split 700k over <@Lin> <@Chen> <@Oliver> floor 100% ceiling 150% for 2026-12"
    publish(sellers, "Boss", sellers.type("Boss", line))
    grounds = why(sellers, "Lin", "for 2026-12").share.share.grounds
    assert (grounds.floor, grounds.ceiling) == (money(300_000, "CNY"), money(450_000, "CNY"))


def test_of_two_each_is_told_no_weights_and_their_lead_is(sellers):
    publish(sellers, "Wang", sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12"))
    assert why(sellers, "Lin", "for 2026-12").share.share.grounds is None
    assert why(sellers, "Wang", "<@Lin> for 2026-12").share.share.grounds.portion == Fraction(3, 4)


def test_a_month_of_a_quarter_tells_its_part_of_the_share(sellers):
    publish(sellers, "Wang", sellers.type("Wang", "/target split 900k for 2027-Q1 into months"))
    share = why(sellers, "Wang", "<@Lin> for 2027-02").share
    assert (share.period.label, share.share.value, share.moved) == ("2027-Q1", money(675_000, "CNY"), False)
    lin = sellers.type("Wang", "/target <@Lin> for 2027-02").lines[0].lines.goal
    assert share.part == lin


def test_a_goal_that_was_changed_since_says_by_whom(sellers):
    publish(sellers, "Wang", sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12"))
    sellers.confirm("Boss", sellers.type("Boss", "/adjust <@Lin> +20k for 2026-12 new region"))
    origin = why(sellers, "Lin", "for 2026-12")
    assert (origin.author, origin.reason, origin.share.moved) == ("Boss", "new region", True)


def test_a_goal_that_was_set_says_who_set_it_and_why(sellers):
    sellers.type("Wang", "/target set <@Lin> visits 40 because split #99: no such")
    origin = why(sellers, "Lin", "visits")
    assert (origin.author, origin.reason, origin.share) == ("Wang", "split #99: no such", None)
    assert why(sellers, "Lin", "calls") is None


def test_a_teams_goal_is_the_sum_of_its_peoples(sellers):
    publish(sellers, "Boss", sellers.type("Boss", "/target split 600k over East for 2026-12"))
    share = why(sellers, "Boss", "team East for 2026-12").share
    assert (share.is_team, share.share.value, share.unit) == (True, money(600_000, "CNY"), Amount(100_000, "CNY"))


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("split", "split"),
        ("what if", "what-if"),
        ("round", "round"),
        ("基线", "baseline"),
        ("汇率", "rates"),
        ("漏斗", "funnel"),
        ("suggest", "suggest"),
        ("set", "set"),
    ],
)
def test_every_card_tells_how_its_figures_are_reckoned(company, typed, card):
    assert company.type("Lin", f"/target why {typed}") == CardExplained(card)
    assert company.do("Lin", ExplainCard(card)) == CardExplained(card)
