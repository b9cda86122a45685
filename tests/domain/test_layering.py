"""Targets of months and quarters beside that of the longer period that they lie in."""

from datetime import date

import pytest

from domain.amount import Amount, money
from domain.layering import crossing, layers, layers_differ, pieces_of
from domain.metric import Metrics
from domain.period import fiscal, labelled, month, quarter, week, year
from domain.target import Lines, Subject, Target

LIN, METRICS = Subject("member", "U1"), Metrics()


def target(period, goal, metric="bookings", currency="CNY"):
    return Target(LIN, metric, period, Lines(money(goal, currency) if metric == "bookings" else Amount(goal)))


@pytest.mark.parametrize(
    ("period", "start", "labels"),
    [
        (year(2026), 1, ("FY2026",)),
        (year(2026), 4, ("FY2026", "FY2027")),
        (fiscal(2027, 4), 4, ("2026", "2027")),
        (fiscal(2027, 5), 5, ("2026-Q2", "2026", "2027-Q2", "2027")),
        (quarter(2026, 2), 5, ("FY2026", "FY2027")),
        (quarter(2026, 4), 4, ()),
        (month(2026, 12), 5, ()),
        (week(date(2026, 12, 31)), 5, ()),
    ],
)
def test_years_and_quarters_cross_where_neither_is_a_part_of_the_other(period, start, labels):
    assert {one.label for one in crossing(period, start)} == {*labels}


@pytest.mark.parametrize(
    ("goals", "found"),
    [
        ({"2026-Q4": 400, "2026-12": 500}, [("2026-Q4", 500)]),
        ({"2026-Q4": 400, "2026-12": 100}, []),
        ({"2026-Q4": 400, "2026-10": 100, "2026-11": 100, "2026-12": 200}, []),
        ({"2026-Q4": 400, "2026-10": 100, "2026-11": 100, "2026-12": 100}, [("2026-Q4", 300)]),
        ({"2026": 1000, "2026-Q3": 600, "2026-Q4": 500}, [("2026", 1100)]),
        ({"2026": 1000, "2026-11": 600, "2026-12": 500}, [("2026", 1100)]),
        ({"2026": 1000, "2026-Q4": 400, "2026-12": 450}, [("2026-Q4", 450)]),
        ({"FY2026": 100, "2026-01": 200}, [("FY2026", 200)]),
        ({"2026-W47": 900, "2026-11": 100}, []),
        ({"2026-11": 100}, []),
    ],
)
def test_shorter_periods_come_to_what_the_longer_one_is(goals, found):
    aims = [target(period, goal) for period, goal in goals.items()]
    said = layers_differ("Lin", aims, METRICS, 1)
    assert [(concern.of.period, int(concern.than.major)) for concern in said] == found
    assert all((concern.kind, concern.owner, concern.metric.key) == ("periods", "Lin", "bookings") for concern in said)


def test_another_unit_is_no_part():
    aims = [target("2026-Q4", 400), target("2026-12", 500, currency="USD"), target("2026-12", 500, "visits")]
    assert layers_differ("Lin", aims, METRICS, 1) == ()


@pytest.mark.parametrize(
    ("period", "start", "longer"),
    [
        (month(2026, 12), 1, ("2026-Q4", "2026", "FY2026")),
        (month(2026, 12), 4, ("2026-Q4", "2026", "FY2027")),
        (quarter(2026, 4), 2, ("2026-Q4", "2026", "FY2027")),
        (quarter(2026, 1), 2, ("2026-Q1", "2026")),
        (year(2026), 4, ("2026",)),
        (fiscal(2027, 4), 4, ("FY2027",)),
        (labelled("2026-W47"), 1, ()),
    ],
)
def test_a_period_lies_in_longer_ones(period, start, longer):
    assert tuple(one.label for one in layers(period, start)) == longer


def test_a_fiscal_year_that_parts_a_quarter_has_months_alone():
    assert [len(level) for level in pieces_of(fiscal(2027, 4))] == [4, 12]
    assert [len(level) for level in pieces_of(fiscal(2027, 2))] == [12]
    assert [len(level) for level in pieces_of(quarter(2026, 4))] == [3]
