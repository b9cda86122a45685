"""Reviews in the chat: what was aimed at and done, the plan and the rules, for those who may see it."""

from datetime import UTC, date, datetime

import pytest

from domain.commands.plan import KeepPlan
from domain.keeping import Kept
from domain.outcomes.autopsy import AutopsyShown
from domain.outcomes.refusals import NotYours
from domain.outcomes.review import ReviewAhead, ReviewShown, Rules
from domain.schedule import Occurrence
from tests.handlers.company import Company
from tests.handlers.ground import log, statements
from tests.handlers.test_plan import company as planned
from tests.handlers.test_plan import target_of

__all__ = ["planned"]


def shown(company: Company, who: str, line: str) -> ReviewShown:
    found = company.type(who, line)
    assert isinstance(found, ReviewShown), found
    return found


def gaps(lines) -> dict[str, int]:
    return {line.metric.key: line.lines.goal.value - line.done.value for line in lines if line.lines}


@pytest.fixture
def november(company: Company) -> Company:
    """East sold for 70,000 of 100,000 in November."""
    company.type("Wang", "/target set <@Lin> 60k visits 10")
    company.type("Wang", "/target set <@Chen> 40k")
    company.type("Boss", "/target set East 100k")
    log(company, "Lin", date(2026, 11, 4), bookings=50_000, visits=12)
    log(company, "Lin", date(2026, 11, 11), bookings=5_000)
    log(company, "Chen", date(2026, 11, 11), bookings=15_000)
    company.now = datetime(2026, 12, 2, 9, tzinfo=UTC)
    return company


def test_one_s_own_month_is_set_against_its_goals(november):
    review = shown(november, "Lin", "/review last month")
    assert (review.own, review.leads, review.period.label, review.facts.over) == (True, False, "2026-11", True)
    assert gaps(review.facts.lines) == {"bookings": 5_000_00, "visits": -2}
    assert review.facts.course
    assert [done.value for _, done in review.facts.course.parts] == [0, 50_000_00, 5_000_00, 0, 0, 0]


def test_a_team_is_reviewed_by_its_people_the_furthest_behind_first(november):
    review = shown(november, "Wang", "/review team last month")
    assert gaps(review.facts.lines)["bookings"] == 30_000_00
    assert [one.name for one in review.facts.people] == ["Chen", "Lin"]
    assert gaps(review.facts.people[0].lines) == {"bookings": 25_000_00}
    assert review.leads


def test_a_team_above_sees_the_teams_within_it(november):
    review = shown(november, "Boss", "/review team last month")
    assert {team.name: gaps(team.lines) for team in review.facts.teams} == {
        "East": {"bookings": 30_000_00, "visits": -2},
        "West": {},
    }
    assert {team.name: team.added for team in review.facts.teams} == {"East": True, "West": False}  # no visits for East


def test_a_team_without_a_goal_stands_with_the_sum_of_those_within_it(november):
    november.type("Ada", "/target set <@Oliver> 20k for 2026-11")  # West has none
    found = shown(november, "Ada", "/review company last month").facts
    [sales] = found.teams
    assert (sales.name, sales.added, gaps(sales.lines)["bookings"]) == ("Sales", True, 50_000_00)
    assert (found.added, gaps(found.lines)["bookings"]) == (True, 50_000_00)
    november.type("Ada", "/target set team Sales 150k for 2026-11")
    [sales] = shown(november, "Ada", "/review company last month").facts.teams
    assert gaps(sales.lines)["bookings"] == 80_000_00


def test_a_week_is_set_against_its_part_of_the_month(november):
    review = shown(november, "Wang", "/review team 2026-W45")
    assert review.facts.parted
    assert {line.metric.key: line.lines.goal.value for line in review.facts.lines if line.lines} == {
        "bookings": 23_809_52,
        "visits": 2,  # nobody has set them for the team: those of its people
    }
    assert gaps(review.facts.people[1].lines)["bookings"] == 14_285_71 - 50_000_00


def test_who_left_since_belongs_to_what_they_were_in(november):
    november.type("Ada", "/team remove <@Chen> from East")
    november.now = datetime(2026, 12, 3, 9, tzinfo=UTC)
    assert [one.name for one in shown(november, "Wang", "/review team 2026-11").facts.people] == ["Chen", "Lin"]
    assert [one.name for one in shown(november, "Wang", "/review team").facts.people] == ["Lin"]


def test_the_rules_are_kept_on_days_without_a_reminder(november):
    november.now = datetime(2027, 1, 4, 9, tzinfo=UTC)
    with november.context("Ada") as context:
        for day in (date(2026, 12, 10), date(2026, 12, 9), date(2027, 1, 1)):
            context.store.occurrences.claim(Occurrence("nudge", "Lin", day, "daily"), november.now)
    rules = shown(november, "Lin", "/review last month").facts.rules
    assert rules == Rules(days=23, reminded=2)


def test_days_before_somebody_came_and_of_leave_are_not_counted_among_those_kept(november):
    november.type("Ada", "/team leave <@Lin> 2026-12-07 to 2026-12-11")
    november.type("Ada", "/team add <@Jack> to East")
    november.now = datetime(2027, 1, 4, 9, tzinfo=UTC)
    assert shown(november, "Lin", "/review 2026-10").facts.rules == Rules(days=0, reminded=0)
    assert shown(november, "Lin", "/review 2026-11").facts.rules == Rules(days=7, reminded=0)  # since 20 November
    people = {one.name: one.rules.days for one in shown(november, "Wang", "/review team last month").facts.people}
    assert people == {"Lin": 18, "Chen": 23, "Jack": 22}


def test_the_plan_of_the_month_is_looked_at_in_its_weeks(planned):
    planned.now = datetime(2026, 11, 2, 9, tzinfo=UTC)
    planned.do("Lin", KeepPlan(target_of(planned)))
    log(planned, "Lin", date(2026, 11, 4), calls=100, visits=1, bookings=90_000)
    planned.now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    plan = shown(planned, "Lin", "/review").facts.plan
    assert plan
    assert {step.metric.key: (step.kept.done, step.kept.due) for step in plan.steps} == {
        "calls": (1, 2),
        "visits": (0, 2),
        "quotes": (0, 2),
    }
    assert (plan.checkpoints.done, plan.checkpoints.due) == (3, 3)
    week = shown(planned, "Lin", "/review 2026-W45").facts.plan
    assert week
    assert {step.metric.key: step.kept.done for step in week.steps} == {"calls": 1, "visits": 0, "quotes": 0}
    assert shown(planned, "Wang", "/review team").facts.people[0].plan


def test_a_week_on_leave_asks_for_nothing_of_the_plan(planned):
    planned.now = datetime(2026, 11, 2, 9, tzinfo=UTC)
    planned.do("Lin", KeepPlan(target_of(planned)))
    log(planned, "Lin", date(2026, 11, 4), calls=100)
    planned.type("Ada", "/team leave <@Lin> 2026-11-09 to 2026-11-13")
    planned.now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    plan = shown(planned, "Lin", "/review").facts.plan
    assert {step.metric.key: (step.kept.done, step.kept.due) for step in plan.steps}["calls"] == (1, 1)
    people = shown(planned, "Wang", "/review team 2026-W46").facts.people
    assert [one.plan.steps for one in people if one.plan] == [()]


def test_a_checkpoint_of_a_week_counts_what_was_done_before_it(planned):
    planned.now = datetime(2026, 11, 2, 9, tzinfo=UTC)
    planned.do("Lin", KeepPlan(target_of(planned)))
    log(planned, "Lin", date(2026, 11, 4), visits=1, bookings=90_000)
    planned.now = datetime(2026, 11, 30, 9, tzinfo=UTC)
    weeks = {week: shown(planned, "Lin", f"/review 2026-W{week}").facts.plan.checkpoints for week in range(45, 49)}
    assert {week: (kept.done, kept.due) for week, kept in weeks.items()} == {
        45: (1, 1), 46: (1, 1), 47: (1, 1), 48: (0, 1)
    }  # fmt: skip


def test_a_quarter_sums_up_the_plans_of_its_months(planned):
    planned.type("Wang", "/target set <@Lin> 300k for 2026-Q4")
    for month, label in ((11, "2026-11"), (12, "2026-12")):
        planned.now = datetime(2026, month, 2, 9, tzinfo=UTC)
        planned.type("Wang", f"/target set <@Lin> 100k for {label}")
        planned.do("Lin", KeepPlan(target_of(planned, period=label)))
        log(planned, "Lin", date(2026, month, 4), calls=100, bookings=30_000)
    planned.now = datetime(2027, 1, 4, 9, tzinfo=UTC)
    months = [shown(planned, "Lin", f"/review {label}").facts.plan for label in ("2026-11", "2026-12")]
    for line in ("/review 2026-Q4", "/review 2026"):
        plan = shown(planned, "Lin", line).facts.plan
        assert plan
        assert plan.plans == 2
        assert plan.whole == sum((one.whole for one in months if one), Kept())
        assert plan.checkpoints == sum((one.checkpoints for one in months if one), Kept())
        assert [(step.metric.key, step.kept.done) for step in plan.steps] == [
            ("calls", 2),
            ("visits", 0),
            ("quotes", 0),
        ]
    told = planned.type("Lin", "/review autopsy 2026-Q4")
    assert isinstance(told, AutopsyShown)
    assert told.first
    assert told.first.day == date(2026, 11, 13)
    assert told.tried.kept == plan.whole
    team = shown(planned, "Wang", "/review team 2026-Q4").facts.people[0].plan
    assert team
    assert team.whole == plan.whole


def test_a_team_that_came_after_the_period_is_as_it_is_now(november):
    assert [one.name for one in shown(november, "Wang", "/review team 2026-10").facts.people] == ["Lin", "Chen"]


def test_nobody_sees_the_review_of_others(november):
    for who, line in (("Lin", "/review <@Chen>"), ("Lin", "/review team East"), ("Wang", "/review team West")):
        assert november.type(who, line) == NotYours("see")


def test_what_is_still_to_come_is_not_reviewed(november):
    found = november.type("Lin", "/review next month")
    assert isinstance(found, ReviewAhead)
    assert found.period.label == "2027-01"


def test_without_a_target_the_figures_stand_alone(november):
    assert gaps(shown(november, "Oliver", "/review last month").facts.lines) == {}
    assert shown(november, "Emma", "/review team").facts.people[0].lines == ()


def test_a_team_takes_as_many_questions_however_many_people_it_has(november):
    before = statements(november, "/review company last month")
    november.type("Ada", "/team add <@Jack> to West")
    assert statements(november, "/review company last month") == before
