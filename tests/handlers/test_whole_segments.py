"""Parts by product beside the whole of a team: more than it is not published, less only once every product is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import money
from domain.commands.split import FitSplit, PublishSplit
from domain.commands.target import ConfirmAdjustment
from domain.outcomes.split import SplitProposed, SplitPublished
from domain.outcomes.split_refusals import SplitApart
from domain.outcomes.target import SumChanged
from domain.target import Lines, Subject, Target
from domain.whole import Whole, by_segment
from handlers.table import handle
from tests.handlers.sellers import publish, shares

JANUARY = "for 2027-01"
goals = st.dictionaries(st.sampled_from(["p:A", "p:B", "p:C"]), st.integers(0, 9))


@pytest.fixture
def products(sellers):
    sellers.type("Ada", "/pacer settings dimensions=product=A,B,C;region=East required_dimensions=bookings=product")
    sellers.type("Ada", f"/target set team East 600k {JANUARY}")
    return sellers


def split(company, what, over="<@Lin> <@Chen>", who="Wang"):
    return publish(company, who, company.type(who, f"/target split {what} over {over} {JANUARY}"))


def test_products_that_add_up_to_the_whole_are_published_one_after_the_other(products):
    for what in ("300k product A", "200k product B", "100k product C"):
        assert isinstance(split(products, what), SplitPublished), what


def test_more_than_the_whole_is_not_published_whatever_is_still_to_come(products):
    split(products, "300k product A")
    refused = split(products, "400k product B")
    assert isinstance(refused, SplitApart)
    assert (refused.team, refused.dimension, refused.metric.segment) == ("East", "product", "")
    assert (refused.parts, refused.whole) == (money(700_000, "CNY"), money(600_000, "CNY"))
    assert refused.fits == money(300_000, "CNY")


def test_less_than_the_whole_is_refused_once_every_product_has_its_part(products):
    split(products, "300k product A")
    split(products, "200k product B")
    refused = split(products, "50k product C")
    assert isinstance(refused, SplitApart)
    assert refused.fits == money(100_000, "CNY")


def test_where_figures_need_no_product_the_parts_may_be_less(products):
    products.type("Ada", "/pacer settings required_dimensions=none")
    for what in ("300k product A", "200k product B", "50k product C"):
        assert isinstance(split(products, what), SplitPublished), what
    assert isinstance(split(products, "500k product C"), SplitApart)


def test_the_other_way_out_is_the_part_that_fits(products):
    split(products, "400k product A")
    proposed = products.type("Wang", f"/target split 300k product B over <@Lin> <@Chen> {JANUARY}")
    assert isinstance(publish(products, "Wang", proposed), SplitApart)
    fitting = products.do("Wang", FitSplit(proposed.plan.split))
    assert isinstance(fitting, SplitProposed)
    assert sum(shares(fitting).values()) == 200_000_00
    assert isinstance(publish(products, "Wang", fitting), SplitPublished)


def test_who_leads_the_team_above_may_raise_the_whole(products):
    split(products, "400k product A")
    proposed = products.type("Boss", f"/target split 300k product B over <@Lin> <@Chen> {JANUARY}")
    assert publish(products, "Boss", proposed).raisable
    published = products.do("Boss", PublishSplit(proposed.plan.split, raising=True))
    assert isinstance(published, SplitPublished)
    with products.context("Ada") as context:
        [whole] = [one for one in context.store.targets.every() if one.subject.kind == "team"]
    assert whole.lines.goal == money(700_000, "CNY")


def test_products_and_regions_are_sums_of_their_own(products):
    for what in ("600k product A", "600k region East"):
        assert isinstance(split(products, what), SplitPublished), what


def test_another_currency_or_metric_is_no_part_of_the_whole(products):
    split(products, "600k product A")
    for what in ("$900k product B", "900 of visits product B"):
        assert isinstance(split(products, what), SplitPublished), what


def test_a_share_over_a_team_counts_once_beside_its_people(products):
    assert isinstance(split(products, "600k product A", "East", "Boss"), SplitPublished)
    assert isinstance(split(products, "1k product B"), SplitApart)


def test_the_lead_hears_when_a_product_of_somebody_below_breaks_the_whole(products):
    split(products, "300k product A", who="Boss")
    split(products, "200k product B", who="Boss")
    split(products, "100k product C", who="Boss")
    proposed = products.type("Boss", f"/adjust <@Lin> product A +50k {JANUARY} new region")
    with products.context("Boss") as context:
        handle(ConfirmAdjustment(proposed.adjustment), context)
        told = [each.outcome for each in context.notices if isinstance(each.outcome, SumChanged)]
    assert [(one.about.kind, one.about.dimension, one.about.than) for one in told] == [
        ("segments", "product", money(650_000, "CNY"))
    ]


@given(goals, goals)
def test_a_segment_counts_once_as_its_own_goal_or_as_what_people_have(own, below):
    found = by_segment(own, below)
    assert all(value > 0 for value in found.values())
    for segment in ("p:A", "p:B", "p:C"):
        assert found.get(segment, 0) == (own.get(segment) or below.get(segment, 0))
    assert sum(by_segment({}, below).values()) == sum(below.values())


@given(st.integers(1, 30), st.lists(st.tuples(st.sampled_from("ABC"), st.integers(1, 20)), max_size=12))
def test_what_is_published_in_whatever_order_never_comes_to_more_and_in_the_end_to_the_whole(goal, splits):
    target, stands = Target(Subject("team", "1"), "bookings", "2027-01", Lines(money(goal, "CNY"))), {}
    for segment, value in splits:
        becomes = by_segment({segment: value * 100}, stands)
        whole = Whole(target, sum(stands.values()), sum(becomes.values()), len(becomes) == 3, "product")
        stands = stands if whole.is_broken else becomes
    assert sum(stands.values()) <= goal * 100
    assert len(stands) < 3 or sum(stands.values()) == goal * 100
