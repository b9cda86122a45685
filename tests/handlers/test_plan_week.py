"""What Pacer says of plans by itself: the week as it begins, and milestones, each once."""

from datetime import UTC, date, datetime

from domain.commands.plan import KeepPlan
from domain.outcomes.plan_week import MilestoneTold, PlanWeekTold
from handlers.schedule import due
from tests.handlers.ground import log
from tests.handlers.test_plan import card, company, target_of

__all__ = ["company"]
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def said(company, kind):
    """What a tick tells of that kind, by who reads it."""
    with company.context("Ada") as context:
        due(context)
        return {notice.to.member: notice.outcome for notice in context.notices if isinstance(notice.outcome, kind)}


def test_the_week_begins_with_three_actions_and_the_gap_once(company):
    company.do("Lin", KeepPlan(target_of(company)))
    log(company, "Lin", date(2026, 11, 20), bookings=30_000)
    company.now = MONDAY
    told = said(company, PlanWeekTold)
    assert set(told) == {"Lin"}
    assert (told["Lin"].gap.value, told["Lin"].planned) == (70_000_00, True)
    assert [(one.metric.key, one.progress.wanted) for one in told["Lin"].actions] == [
        ("calls", 35),
        ("visits", 13),
        ("quotes", 6),
    ]
    assert said(company, PlanWeekTold) == {}


def test_who_has_no_plan_hears_of_the_gap(company):
    company.now = MONDAY
    told = said(company, PlanWeekTold)["Lin"]
    assert (told.planned, told.actions, told.gap.value) == (False, (), 100_000_00)


def test_the_plan_and_each_week_say_what_the_target_is_for_also_after_it_was_adjusted(company):
    assert card(company).purpose == ""
    company.type("Wang", "/target set <@Lin> 100k because we open the south")
    company.confirm("Wang", company.type("Wang", "/adjust <@Lin> +20k market: it grows"))
    company.now = MONDAY
    assert card(company).purpose == "we open the south"
    assert said(company, PlanWeekTold)["Lin"].purpose == "we open the south"


def test_it_comes_on_no_other_day_and_not_before_nine(company):
    for moment in (MONDAY.replace(hour=8), MONDAY.replace(day=24), MONDAY.replace(day=22), MONDAY.replace(hour=22)):
        company.now = moment
        assert said(company, PlanWeekTold) == {}


def test_who_is_on_leave_is_left_alone(company):
    company.type("Wang", "/team leave <@Lin> until 2026-11-30")
    company.now = MONDAY
    assert said(company, PlanWeekTold) == {}


def test_a_milestone_is_told_once_to_the_rep_and_the_nearest_lead(company):
    company.do("Lin", KeepPlan(target_of(company)))
    log(company, "Lin", date(2026, 11, 20), bookings=49_999)
    assert said(company, MilestoneTold) == {}
    log(company, "Lin", date(2026, 11, 20), bookings=1)
    told = said(company, MilestoneTold)
    assert {to: (one.owner, one.percent) for to, one in told.items()} == {"Lin": ("", 50), "Wang": ("Lin", 50)}
    assert said(company, MilestoneTold) == {}
    log(company, "Lin", date(2026, 11, 20), bookings=60_000)
    assert {one.percent for one in said(company, MilestoneTold).values()} == {100}
    assert said(company, MilestoneTold) == {}


def test_without_a_plan_nothing_is_told_and_neither_in_quiet_hours(company):
    log(company, "Lin", date(2026, 11, 20), bookings=60_000)
    assert said(company, MilestoneTold) == {}
    company.do("Lin", KeepPlan(target_of(company)))
    company.now = MONDAY.replace(hour=22)
    assert said(company, MilestoneTold) == {}
