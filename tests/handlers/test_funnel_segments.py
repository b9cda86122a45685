"""Funnel and what-if of a product: its own rates where it is named often enough, drawn towards all else."""

from datetime import date
from fractions import Fraction

import pytest

from domain.amount import Amount, money
from domain.commands.baseline import ShowFunnel, Times, WeighWhatIf
from domain.entry import Entry
from domain.outcomes.funnel import FunnelShown
from domain.outcomes.what_if import WhatIfWeighed
from handlers.standing import book

A = "product:A"
DAY = date(2026, 10, 12)


@pytest.fixture
def products(company):
    company.type("Ada", "/pacer settings dimensions=product=A,B")
    return company


def log(company, segment="", **figures):
    with company.context("Lin") as context:
        amounts = {key: money(value, "CNY") if key == "bookings" else Amount(value) for key, value in figures.items()}
        book([Entry("Lin", key, amount, DAY, segment=segment) for key, amount in amounts.items()], 1, context)


def funnel(company, line="/target funnel product A"):
    found = company.type("Lin", line)
    assert isinstance(found, FunnelShown), found
    return found


def test_rates_of_a_product_are_drawn_towards_all_that_is_done(products):
    log(products, A, visits=40, deals=20)
    log(products, visits=60, deals=5)
    [visits, deals] = funnel(products).stages
    assert (visits.rate.own.trials, visits.rate.own.successes) == (40, 20)
    assert visits.rate.team.rate == Fraction(25, 100)
    assert visits.rate.drawn == Fraction(20 + 20 * Fraction(1, 4), 40 + 20)
    assert (deals.metric.key, deals.rate) == ("deals", None)


def test_where_nothing_before_the_deal_names_the_product_all_that_is_done_counts(products):
    log(products, A, deals=5, bookings=50_000)
    log(products, visits=100, deals=20)
    [visits, _] = funnel(products).stages
    assert (visits.rate.own.trials, visits.rate.drawn) == (0, Fraction(1, 4))


def test_the_goal_of_the_product_is_what_it_is_reckoned_back_from(products):
    log(products, A, visits=40, deals=10, bookings=100_000)
    products.type("Wang", "/target set <@Lin> product A 200k")
    products.type("Wang", "/target set <@Lin> 900k")
    found = funnel(products)
    assert (found.segment, found.wanted.goal, found.wanted.deals) == (A, money(200_000, "CNY"), 20)
    assert found.stages[0].need == 80


def test_the_price_of_all_deals_stands_in_where_the_product_has_none(products):
    log(products, visits=40, deals=10, bookings=100_000)
    products.type("Wang", "/target set <@Lin> product A 200k")
    found = funnel(products)
    assert (found.wanted.borrowed, found.wanted.deals) == (True, 20)


def test_doubling_a_product_is_doubling_its_goal(products):
    log(products, A, visits=40, deals=10, bookings=100_000)
    log(products, visits=40, deals=10, bookings=700_000)
    products.type("Wang", "/target set <@Lin> product A 200k")
    found = products.type("Lin", "/target what-if x2 product A")
    assert isinstance(found, WhatIfWeighed)
    assert (found.metric.segment, found.wish.goal, found.wish.wanted) == (A, money(200_000, "CNY"), 400_000_00)
    assert products.type("Lin", "/target what-if x2").metric.segment == ""


@pytest.mark.parametrize(
    ("line", "segment"),
    [
        ("/target funnel product A", A),
        ("/target 漏斗 产品A", A),
        ("/target funnel <@Lin> product B for 2026-12", "product:B"),
    ],
)
def test_a_product_is_named_where_it_stands(products, line, segment):
    with products.context("Wang") as context:
        command = products._read(line, context)
    assert isinstance(command, ShowFunnel)
    assert command.segment == segment


def test_what_if_takes_a_product_too(products):
    with products.context("Lin") as context:
        command = products._read("/target 如果 翻倍 产品A", context)
    assert isinstance(command, WeighWhatIf)
    assert (command.lift, command.segment) == (Times(2), A)
