"""Plans in the chat: drafted through the funnel, taken over, ticked off by check-ins, shared and commented on."""

from datetime import date

import pytest

from domain.commands.checkin import Source, WithdrawDay
from domain.commands.plan import KeepPlan, SharePlan, TickAction
from domain.outcomes.plan import PlanCard, PlanShared, PlanShown, PlanTold, PlanWithoutTarget, TeamPlanShown
from domain.outcomes.refusals import GoneStale, NotYours
from domain.plan import Plan
from domain.target import Subject
from handlers.table import handle
from tests.handlers.company import Company
from tests.handlers.ground import log, statements

WORKED = {"calls": 200, "visits": 70, "quotes": 35, "deals": 14, "bookings": 140_000}


@pytest.fixture
def company(company):
    """Lin sells for 10,000 a deal, and is to sell for 100,000 this month."""
    log(company, "Lin", date(2026, 10, 5), **WORKED)
    log(company, "Lin", date(2026, 10, 6), "Acme", visits=2)
    company.type("Wang", "/target set <@Lin> 100k")
    return company


def card(company: Company, who: str = "Lin", line: str = "/plan") -> PlanCard:
    shown = company.type(who, line)
    assert isinstance(shown, PlanShown), shown
    return shown.card


def target_of(company: Company, member: str = "Lin", period: str = "2026-11") -> int:
    with company.context("Ada") as context:
        return context.store.targets.of([Subject("member", member)], period)[0].id


def standing(company: Company) -> Plan:
    target = target_of(company)
    with company.context("Ada") as context:
        return context.store.plans.of_targets([target])[target]


def kept(company: Company, who: str = "Lin") -> PlanCard:
    shown = company.do(who, KeepPlan(target_of(company)))
    assert isinstance(shown, PlanShown), shown
    return shown.card


def asked(shown: PlanCard) -> dict[str, tuple[int, int]]:
    return {one.metric.key: (one.progress.wanted, one.progress.done) for one in shown.actions if one.action.is_weekly}


def told(company: Company, who: str, command) -> list[tuple[str, object]]:
    with company.context(who) as context:
        handle(command, context)
        return [(notice.to.member, notice.outcome) for notice in context.notices]


def test_without_a_plan_one_is_drafted_through_the_funnel_and_not_kept(company):
    draft = card(company)
    assert not draft.kept
    assert asked(draft) == {"calls": (35, 0), "visits": (13, 0), "quotes": (6, 0)}
    assert [mark.expected.value for mark in draft.checkpoints][-1] == 100_000_00
    assert (draft.alignment, draft.flaws, draft.aside) == (1, (), 2)
    assert not card(company).kept


def test_taken_over_it_stands_and_a_second_press_changes_nothing(company):
    first = kept(company)
    assert first.kept
    company.do("Lin", KeepPlan(target_of(company)))
    plan = standing(company)
    assert (plan.version, plan.target.version) == (1, 1)
    with company.context("Ada") as context:
        assert [version.author for version in context.store.plans.versions(plan.id)] == ["Lin"]


def test_check_ins_tick_off_and_taking_one_back_opens_it_again(company):
    kept(company)
    company.say("Lin", "14 visits, 5 calls", "1.1")
    assert asked(card(company)) == {"calls": (35, 5), "visits": (13, 14), "quotes": (6, 0)}
    assert [one.progress.ticked for one in card(company).actions] == [False, True, False]
    company.do("Lin", WithdrawDay(Source("C1", "1.1", company.now, private=False)))
    assert asked(card(company))["visits"] == (13, 0)


def test_without_a_target_there_is_no_plan(company):
    assert isinstance(company.type("Chen", "/plan"), PlanWithoutTarget)
    assert isinstance(company.type("Lin", "/plan for next month"), PlanWithoutTarget)
    assert company.do("Lin", KeepPlan(999)) == GoneStale()


def test_who_has_sold_nothing_yet_gets_a_plan_that_is_named_hollow(company):
    company.type("Wang", "/target set <@Chen> 100k visits 40")
    draft = card(company, "Chen")
    assert asked(draft) == {"visits": (10, 0)}
    assert draft.flaws == ("hollow",)


def test_an_activity_that_is_the_goal_is_its_own_plan(company):
    company.type("Wang", "/target set <@Chen> visits 42")
    draft = card(company, "Chen")
    assert (asked(draft), draft.alignment) == ({"visits": (10, 0)}, 1)


def test_a_month_beyond_any_week_so_far_is_named_overloaded(company):
    company.type("Wang", "/target set <@Lin> 1m for 2026-12")
    draft = card(company, line="/plan for 2026-12")
    assert "overloaded" in draft.flaws
    assert {load.metric.key: load.busiest for load in draft.overload}["visits"] == 72


def test_the_b_line_names_customers_not_met_lately(company):
    kept(company)
    assert [action.customers for action in standing(company).actions if action.side == "b"] == [("Acme",), ()]


def test_only_the_rep_and_the_leads_above_write_in_a_plan(company):
    for who in ("Chen", "Emma", "Oliver"):
        assert company.do(who, KeepPlan(target_of(company))) == NotYours("manage")
        assert company.type(who, "/plan <@Lin>") == NotYours("see")
    assert card(company, "Boss", "/plan <@Lin>").editable


def test_a_plan_that_a_lead_gives_is_told(company):
    notices = told(company, "Wang", KeepPlan(target_of(company)))
    assert [(to, said.author, said.occasion, said.card.own) for to, said in notices] == [("Lin", "Wang", "given", True)]


def test_a_plan_is_shared_with_the_nearest_lead_alone(company):
    kept(company)
    notices = told(company, "Lin", SharePlan(target_of(company)))
    assert [(to, type(said)) for to, said in notices] == [("Wang", PlanTold)]
    assert card(company).shared
    assert isinstance(company.do("Lin", SharePlan(target_of(company))), PlanShared)


def test_a_contingency_is_ticked_off_by_hand_and_opened_again(company):
    kept(company)
    key = 5  # three stages, then two contingencies
    assert company.do("Lin", TickAction(target_of(company), 1)) == GoneStale()
    company.do("Lin", TickAction(target_of(company), key))
    plan = standing(company)
    with company.context("Ada") as context:
        assert context.store.plans.ticked([plan.id]) == {plan.id: {key: True}}
    company.do("Lin", TickAction(target_of(company), key))
    with company.context("Ada") as context:
        assert context.store.plans.ticked([plan.id]) == {plan.id: {key: False}}


def test_a_team_sees_what_share_of_its_goal_has_actions_behind_it(company):
    company.type("Wang", "/target set <@Chen> 100k")
    kept(company)
    shown = company.type("Wang", "/plan team")
    assert isinstance(shown, TeamPlanShown)
    assert (shown.goal.value, shown.covered.value, shown.alignment) == (200_000_00, 100_000_00, 0.5)
    assert [(one.name, one.alignment) for one in shown.people] == [("Lin", 1), ("Chen", None)]
    company.type("Boss", "/target set team East 400k")
    assert company.type("Wang", "/plan team").alignment == 0.25
    assert company.type("Lin", "/plan team East") == NotYours("see")


@pytest.mark.parametrize("line", ["/plan <@Lin>", "/plan team Sales", "/plan company"])
def test_the_questions_asked_do_not_grow(company, line):
    few = statements(company, line)
    for who in ("Lin", "Chen", "Oliver"):
        for month in range(1, 11):
            log(company, who, date(2026, month, 5), **WORKED)
    assert statements(company, line) == few <= 17


@pytest.mark.parametrize(("visits", "a_week"), [(40, 13), (80, 20)])
def test_a_target_of_an_activity_counts_where_it_asks_for_more_than_the_goal_takes(company, visits, a_week):
    company.type("Wang", f"/target set <@Lin> visits {visits}")
    draft = card(company)
    [shown] = [one for one in draft.actions if one.metric and one.metric.key == "visits"]
    assert (shown.progress.wanted, shown.needed, draft.alignment) == (a_week, 13, 1)
