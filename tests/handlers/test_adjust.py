"""Adjustments: how the goal moves, and what happens where two managers meet."""

import pytest

from domain.amount import Amount
from domain.commands.target import AcknowledgeAdjustment, CancelAdjustment, ConfirmAdjustment
from domain.outcomes.adjustment import (
    AdjustmentConfirmed,
    AdjustmentProposed,
    AdjustmentUndone,
    NothingToAdjust,
    NothingToUndo,
)
from domain.outcomes.refusals import AmountRefused, GoneStale, NotYours
from domain.outcomes.target import TargetUnchanged
from tests.handlers.company import Company
from tests.handlers.test_target import lines

MOVES = [
    ("+20k more", 520_000_00),
    ("-20k less", 480_000_00),
    ("+10% more", 550_000_00),
    ("-12.5% less", 437_500_00),
    ("to 520k more", 520_000_00),
    ("+0.01 more", 500_000_01),
]
REFUSED = [
    ("to 0 none", "zero"),
    ("-100% none", "zero"),
    ("-500001 less", "negative"),
    ("+999999999999999999 more", "too_large"),
]


@pytest.fixture
def company(company):
    company.type("Wang", "/target set <@Lin> 500k visits 40 floor 30 stretch 50")
    return company


def bookings(company: Company) -> int:
    return lines(company, "Lin")["bookings"].value


@pytest.mark.parametrize(("change", "after"), MOVES)
def test_the_goal_moves_with_the_confirmation_and_not_before(company, change, after):
    proposed = company.type("Wang", f"/adjust <@Lin> {change}")
    assert bookings(company) == 500_000_00
    assert isinstance(company.confirm("Wang", proposed), AdjustmentConfirmed)
    assert bookings(company) == after


@pytest.mark.parametrize(("change", "why"), REFUSED)
def test_a_goal_that_no_target_can_have_is_refused(company, change, why):
    refused = company.type("Wang", f"/adjust <@Lin> {change}")
    assert isinstance(refused, AmountRefused)
    assert refused.why == why


@pytest.mark.parametrize("change", ["to 500k as before", "+0 nothing", "visits to 40 as before"])
def test_an_adjustment_to_where_the_goal_stands_changes_nothing(company, change):
    unchanged = company.type("Wang", f"/adjust <@Lin> {change}")
    assert isinstance(unchanged, TargetUnchanged)
    assert [line.owner for line in unchanged.lines] == ["Lin"]


def test_of_several_only_those_whose_goal_moves_are_adjusted(company):
    company.type("Wang", "/target set <@Chen> 300k")
    proposed = company.type("Wang", "/adjust <@Lin> <@Chen> to 500k level")
    assert [step.owner for step in proposed.steps] == ["Chen"]


def test_half_a_visit_is_refused_and_a_share_is_rounded(company):
    assert isinstance(company.type("Wang", "/adjust <@Lin> +2.5 visits half"), AmountRefused)
    company.confirm("Wang", company.type("Wang", "/adjust <@Lin> visits +1.25% more"))
    assert lines(company, "Lin")["visits"] == Amount(41)


@pytest.mark.parametrize("change", ["calls +5 more", "+20k USD more", "+20k more for 2026-12"])
def test_only_a_target_that_is_set_is_adjusted(company, change):
    change = change if "for" not in change else "+20k for 2026-12 more"
    assert isinstance(company.type("Wang", f"/adjust <@Lin> {change}"), NothingToAdjust)


def test_another_managers_change_in_between_is_shown_before_it_counts(company):
    mine = company.type("Wang", "/adjust <@Lin> +20k more")
    company.confirm("Boss", company.type("Boss", "/adjust <@Lin> +50k region"))
    again = company.confirm("Wang", mine)
    assert isinstance(again, AdjustmentProposed)
    assert again.overtaken
    assert bookings(company) == 550_000_00
    assert isinstance(company.confirm("Wang", mine), GoneStale)
    company.confirm("Wang", again)
    assert bookings(company) == 570_000_00


def test_a_share_is_taken_of_what_stands_by_then(company):
    mine = company.type("Wang", "/adjust <@Lin> +10% more")
    company.confirm("Boss", company.type("Boss", "/adjust <@Lin> +50k region"))
    company.confirm("Wang", company.confirm("Wang", mine))
    assert bookings(company) == 605_000_00


def test_an_amount_named_outright_stands_whatever_came_in_between(company):
    mine = company.type("Wang", "/adjust <@Lin> to 520k more")
    company.confirm("Boss", company.type("Boss", "/adjust <@Lin> +50k region"))
    company.confirm("Wang", company.confirm("Wang", mine))
    assert bookings(company) == 520_000_00


def test_confirming_twice_moves_once(company):
    proposed = company.type("Wang", "/adjust <@Lin> +20k more")
    company.confirm("Wang", proposed)
    assert isinstance(company.confirm("Wang", proposed), GoneStale)
    assert bookings(company) == 520_000_00


def test_a_proposal_is_its_authors_own(company):
    proposed = company.type("Wang", "/adjust <@Lin> +20k more")
    assert company.confirm("Boss", proposed) == NotYours("manage")
    assert company.do("Boss", CancelAdjustment(proposed.adjustment)) == NotYours("manage")
    company.do("Wang", CancelAdjustment(proposed.adjustment))
    assert isinstance(company.do("Wang", ConfirmAdjustment(proposed.adjustment)), GoneStale)


def test_undo_brings_back_what_stood_once(company):
    company.confirm("Wang", company.type("Wang", "/adjust <@Lin> +20k more"))
    assert isinstance(company.type("Wang", "/adjust undo"), AdjustmentUndone)
    assert bookings(company) == 500_000_00
    assert company.type("Wang", "/adjust undo") == NothingToUndo()


def test_undo_leaves_alone_what_changed_since(company):
    company.confirm("Wang", company.type("Wang", "/adjust <@Lin> +20k more"))
    company.confirm("Boss", company.type("Boss", "/adjust <@Lin> +50k region"))
    assert company.type("Wang", "/adjust undo") == NothingToUndo(overtaken=True)
    assert bookings(company) == 570_000_00


def test_one_after_the_other_is_taken_back(company):
    for change in ("+20k more", "+30k more", "visits +5 more"):
        company.confirm("Wang", company.type("Wang", f"/adjust <@Lin> {change}"))
    for after in (550_000_00, 520_000_00, 500_000_00):
        assert isinstance(company.type("Wang", "/adjust undo"), AdjustmentUndone)
        assert bookings(company) == after
    assert company.type("Wang", "/adjust undo") == NothingToUndo()


def test_what_somebody_else_took_back_does_not_stand_in_the_way(company):
    company.confirm("Wang", company.type("Wang", "/adjust <@Lin> +20k more"))
    company.confirm("Boss", company.type("Boss", "/adjust <@Lin> +50k region"))
    company.type("Boss", "/adjust undo")
    assert isinstance(company.type("Wang", "/adjust undo"), AdjustmentUndone)
    assert bookings(company) == 500_000_00
    company.confirm("Wang", company.type("Wang", "/adjust <@Lin> +10k more"))
    assert bookings(company) == 510_000_00


def test_only_whose_target_it_is_acknowledges_and_once(company):
    proposed = company.type("Wang", "/adjust <@Lin> +20k more")
    company.confirm("Wang", proposed)
    press = AcknowledgeAdjustment(proposed.adjustment)
    assert company.do("Chen", press) == NotYours("self")
    assert not isinstance(company.do("Lin", press), GoneStale)
    assert isinstance(company.do("Lin", press), GoneStale)
