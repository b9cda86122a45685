"""A plan goes with its target: shown with an adjustment before and after, changed with it, and undone with it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.commands.plan import EditPlan, KeepPlan, OpenPlan
from domain.commands.split import PublishSplit
from domain.filling import Typed
from domain.outcomes.adjustment import AdjustmentProposed, AdjustmentUndone
from tests.handlers.test_plan import asked, card, company, standing, target_of

__all__ = ["company"]


def state(company):
    """What target and plan say now; the versions count on."""
    plan, shown = standing(company), card(company)
    return plan.target.lines, asked(shown), [mark.expected for mark in shown.checkpoints], shown.actions


def test_an_adjustment_shows_target_and_plan_before_and_after(company):
    company.do("Lin", KeepPlan(target_of(company)))
    proposed = company.type("Wang", "/adjust <@Lin> +20k new region")
    assert isinstance(proposed, AdjustmentProposed)
    moved = proposed.steps[0].plan
    assert [(one.metric.key, one.before, one.after) for one in moved.weekly] == [
        ("calls", 35, 42),
        ("visits", 13, 16),
        ("quotes", 6, 8),
    ]
    assert [(mark.day.day, mark.before.value, mark.after.value) for mark in moved.checkpoints][-1] == (
        30,
        100_000_00,
        120_000_00,
    )
    assert asked(card(company))["visits"] == (13, 0)
    company.confirm("Wang", proposed)
    assert asked(card(company))["visits"] == (16, 0)
    assert (standing(company).target.version, standing(company).version) == (2, 2)


def test_who_has_no_plan_is_shown_none(company):
    assert company.type("Wang", "/adjust <@Lin> +20k new region").steps[0].plan is None


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 5_000_000), min_size=1, max_size=3))
def test_an_undone_adjustment_leaves_target_and_plan_as_they_were(company, goals):
    company.do("Lin", KeepPlan(target_of(company)))
    for goal in goals:
        before = state(company)
        proposed = company.type("Wang", f"/adjust <@Lin> to {goal} a try")
        if isinstance(proposed, AdjustmentProposed):
            company.confirm("Wang", proposed)
            assert state(company) != before
            assert isinstance(company.type("Wang", "/adjust undo"), AdjustmentUndone)
        assert state(company) == before


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 5_000_000))
def test_a_form_sent_with_the_same_numbers_in_between_changes_nothing_of_that(company, goal):
    company.do("Lin", KeepPlan(target_of(company)))
    before = state(company)
    proposed = company.type("Wang", f"/adjust <@Lin> to {goal} a try")
    if isinstance(proposed, AdjustmentProposed):
        company.confirm("Wang", proposed)
        send_the_form_as_it_is(company)
        assert isinstance(company.type("Wang", "/adjust undo"), AdjustmentUndone)
    assert state(company) == before


def send_the_form_as_it_is(company):
    form = company.do("Lin", OpenPlan(target_of(company)))
    weekly = [Typed(f"number:{one.action.key}", str(one.number)) for one in form.actions if one.action.is_weekly]
    company.do("Lin", EditPlan(target_of(company), form.seen, (*weekly, Typed("tools", "CRM"))))
    assert standing(company).resources.tools == "CRM"


def test_a_published_split_takes_the_plan_along(company):
    company.do("Lin", KeepPlan(target_of(company)))
    split = company.type("Wang", "/target split 150k over <@Lin>")
    company.do("Wang", PublishSplit(split.plan.split))
    assert (standing(company).goal.value, asked(card(company))["visits"]) == (150_000_00, (20, 0))


def test_a_target_set_again_for_another_purpose_keeps_its_plan(company):
    company.do("Lin", KeepPlan(target_of(company)))
    company.type("Wang", "/target set <@Lin> 100k because we open the south")
    assert (standing(company).target.version, asked(card(company))["visits"]) == (2, (13, 0))
