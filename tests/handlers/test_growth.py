"""A target as a growth in percent: what it comes to on each of what was done before, and nothing set."""

from datetime import date
from fractions import Fraction

import pytest

from domain.amount import Amount, money
from domain.outcomes.refusals import NotYours, PeriodClosed
from domain.outcomes.suggestion import GrowthOffered, NothingKnown
from domain.outcomes.target import TargetsSet
from domain.period import month, quarter
from domain.target import Subject
from tests.handlers.ground import a_year, log

THOUSANDS = [100, 120, 100, 100, 100, 100, 100, 100, 100, 100, 100, 200]  # from November 2025 to October 2026


@pytest.fixture
def seller(company):
    a_year(company, "Lin", THOUSANDS)
    return company


def offered(company, line, who="Wang"):
    found = company.type(who, line)
    assert isinstance(found, GrowthOffered), found
    return {one.period and one.period.label: one.goal for one in found.grown}


def test_each_past_that_is_over_gives_its_goal_to_the_unit(seller):
    assert offered(seller, "/target set <@Lin> +10% for 2026-12") == {
        "2026-10": money(220_000, "CNY"),
        "2025-12": money(132_000, "CNY"),
        None: money(121_000, "CNY"),
    }
    found = seller.type("Wang", "/target set <@Lin> +12.5% because we grow")
    assert (found.period, found.purpose) == (month(2026, 11), "we grow")
    assert [(one.period, one.base) for one in found.grown][:2] == [
        (month(2026, 10), Fraction(20_000_000)),
        (month(2025, 11), Fraction(10_000_000)),
    ]


def test_nothing_is_set_before_one_is_chosen(seller):
    offered(seller, "/target set <@Lin> +10%")
    with seller.context("Ada") as context:
        assert context.store.targets.of([Subject("member", "Lin")], "2026-11") == ()
    chosen = seller.type("Wang", "/target set <@Lin> bookings 220000.00 CNY for 2026-11 because +10 % on October 2026")
    assert isinstance(chosen, TargetsSet)
    assert (chosen.lines[0].lines.goal, chosen.purpose) == (money(220_000, "CNY"), "+10 % on October 2026")


def test_a_quarter_grows_from_a_quarter_and_a_team_from_all_its_people(seller):
    log(seller, "Chen", date(2026, 8, 3), bookings=50_000)
    goals = offered(seller, "/target set team East +100% for 2027-Q1")
    assert goals == {"2026-Q3": money(700_000, "CNY"), "2026-Q1": money(600_000, "CNY")}
    found = seller.type("Wang", "/target set team East -50% for 2026-Q4")
    assert (found.grown[0].period, found.grown[0].goal) == (quarter(2026, 3), money(175_000, "CNY"))


def test_counts_grow_to_whole_ones(seller):
    log(seller, "Lin", date(2026, 10, 3), visits=33)
    found = seller.type("Wang", "/target set <@Lin> visits +10% for 2026-12")
    assert [one.goal for one in found.grown] == [Amount(36), Amount(3)]  # of 33 in October, and of 33 in twelve months


def test_of_whom_nothing_is_known_nothing_grows(company):
    assert isinstance(company.type("Wang", "/target set <@Lin> +10%"), NothingKnown)


def test_it_is_for_who_may_set_targets_and_for_time_that_is_open(seller):
    assert seller.type("Lin", "/target set <@Lin> +10%") == NotYours("self")
    assert seller.type("Chen", "/target set <@Lin> +10%") == NotYours("manage")
    assert isinstance(seller.type("Wang", "/target set <@Lin> +10% for 2026-09"), PeriodClosed)
