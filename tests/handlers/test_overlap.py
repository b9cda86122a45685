"""Targets whose periods cross: refused where they are set, split or brought in; nested ones stand."""

import pytest

from domain.commands.split import PublishSplit
from domain.outcomes.refusals import PeriodsOverlap
from domain.outcomes.split import SplitProposed
from domain.outcomes.target import TargetsSet


@pytest.fixture
def company(company):
    company.type("Ada", "/pacer settings fiscal_start=5")
    return company


@pytest.mark.parametrize(
    ("first", "second"), [("FY2027", "2026"), ("2026", "FY2027"), ("FY2027", "2027-Q2"), ("2027-Q2", "FY2028")]
)
def test_a_year_that_crosses_another_is_refused_and_nothing_is_set(company, first, second):
    assert isinstance(company.type("Wang", f"/target set <@Lin> 5m for {first}"), TargetsSet)
    refused = company.type("Wang", f"/target set <@Chen> <@Lin> 5m visits 9 for {second}")
    assert isinstance(refused, PeriodsOverlap)
    assert (refused.owner, refused.metric.key, refused.period.label, refused.standing.label) == (
        "Lin",
        "bookings",
        second,
        first,
    )
    assert company.type("Wang", f"/target <@Chen> for {second}").lines == ()


def test_the_same_days_under_another_name_are_refused(company):
    company.type("Ada", "/pacer settings fiscal_start=1")
    company.type("Wang", "/target set <@Lin> 5m for 2027")
    assert isinstance(company.type("Wang", "/target set <@Lin> 5m for FY2027"), PeriodsOverlap)


@pytest.mark.parametrize(
    "line",
    [
        "/target set <@Lin> 400k for 2026-12",
        "/target set <@Lin> 1m for 2026-Q4",
        "/target set <@Lin> 100k for 2026-W49",
        "/target set <@Lin> visits 400 for 2026",
        "/target set <@Chen> 5m for 2026",
        "/target set <@Lin> 6m for FY2027",
    ],
)
def test_what_lies_within_or_is_of_something_else_stands_beside_it(company, line):
    company.type("Wang", "/target set <@Lin> 5m for FY2027")
    assert isinstance(company.type("Wang", line), TargetsSet)


def test_a_split_is_refused_as_it_is_asked_for_and_as_it_is_published(company):
    line = "/target split 9m over <@Lin> <@Chen> for 2027 into quarters"
    waiting = company.type("Wang", line)
    assert isinstance(waiting, SplitProposed)
    company.type("Wang", "/target set <@Chen> 5m for FY2027")
    for refused in (company.do("Wang", PublishSplit(waiting.plan.split)), company.type("Wang", line)):
        assert isinstance(refused, PeriodsOverlap)
        assert refused.owner == "Chen"
    assert company.type("Wang", "/target <@Lin> for 2027").lines == ()
