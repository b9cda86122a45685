"""Plans of those who have targets of products alone: drafted, ticked off, told of and added up like any other."""

from datetime import UTC, date, datetime

import pytest

from domain.amount import Amount, money
from domain.commands.plan import KeepPlan
from domain.entry import Entry
from domain.outcomes.plan import PlanShown, PlanWithoutTarget, TeamPlanShown
from domain.outcomes.plan_week import MilestoneTold, PlanWeekTold
from domain.target import Subject
from handlers.standing import book
from tests.handlers.test_plan import asked, card
from tests.handlers.test_plan_week import MONDAY, said

A, B = "product:A", "product:B"


def log(company, who, day, segment="", **figures):
    with company.context(who) as context:
        amounts = {key: money(value, "CNY") if key == "bookings" else Amount(value) for key, value in figures.items()}
        book([Entry(who, key, amount, day, segment=segment) for key, amount in amounts.items()], 1, context)


@pytest.fixture
def seller(company):
    """Chen closes one of seven visits, of A for 10,000 each, and is to sell A for 100,000 and B for 50,000."""
    company.type("Ada", "/pacer settings dimensions=product=A,B")
    log(company, "Chen", date(2026, 10, 6), visits=70)
    log(company, "Chen", date(2026, 10, 5), A, deals=10, bookings=100_000)
    company.type("Wang", "/target set <@Chen> product A 100k")
    company.type("Wang", "/target set <@Chen> product B 50k")
    return company


def keep(company, who="Chen", segment=A):
    with company.context("Ada") as context:
        [target] = context.store.targets.of([Subject("member", "Chen")], "2026-11", segment)
    return company.do(who, KeepPlan(target.id))


def test_a_plan_is_drafted_for_the_product_whose_target_was_set_first_and_names_the_others(seller):
    found = seller.type("Chen", "/plan")
    draft = found.card
    assert (draft.metric.segment, draft.goal, found.parts, draft.kept) == (A, money(100_000, "CNY"), (B,), False)
    assert asked(draft) == {"visits": (17, 0)}  # 10 deals of A take 70 visits, in 21 working days
    assert (draft.alignment, draft.flaws) == (1, ())


@pytest.mark.parametrize(
    ("who", "line"),
    [("Chen", "/plan product B"), ("Chen", "/plan me product:B for 2026-11"), ("Wang", "/计划 <@Chen> 产品B 本月")],
)
def test_each_product_is_asked_for_by_its_name(seller, who, line):
    found = seller.type(who, line)
    assert (found.card.metric.segment, found.card.goal) == (B, money(50_000, "CNY"))
    assert (found.rep, found.parts) == ("Chen", (A,))


def test_a_product_without_a_target_has_no_plan(seller):
    seller.type("Ada", "/pacer settings dimensions=product=A,B,C")
    found = seller.type("Chen", "/plan product C")
    assert isinstance(found, PlanWithoutTarget)
    assert found.segment == "product:C"


def test_who_has_a_target_of_the_whole_plans_for_that(seller):
    seller.type("Wang", "/target set <@Chen> 200k")
    found = seller.type("Chen", "/plan")
    assert (found.card.metric.segment, found.parts) == ("", ())
    assert card(seller, "Chen", "/plan product A").metric.segment == A


def test_only_what_names_the_product_is_done_for_it_and_only_what_names_another_ticks_nothing(seller):
    assert isinstance(keep(seller), PlanShown)
    log(seller, "Chen", date(2026, 11, 18), visits=3)
    log(seller, "Chen", date(2026, 11, 18), A, visits=2, bookings=30_000)
    log(seller, "Chen", date(2026, 11, 18), B, visits=7, bookings=8_000)
    log(seller, "Chen", date(2026, 11, 18), bookings=1_000)
    found = card(seller, "Chen")
    assert (found.done, asked(found)) == (money(30_000, "CNY"), {"visits": (17, 5)})
    marks = {mark.day: mark.done for mark in found.checkpoints if mark.done is not None}
    assert marks[date(2026, 11, 13)] == money(0, "CNY")


def test_it_follows_its_target_and_goes_back_with_it(seller):
    keep(seller)
    seller.confirm("Wang", seller.type("Wang", "/adjust <@Chen> to 200k product A market: it grows"))
    found = card(seller, "Chen")
    assert (found.goal, asked(found)) == (money(200_000, "CNY"), {"visits": (34, 0)})
    assert card(seller, "Chen", "/plan product B").goal == money(50_000, "CNY")


def test_the_week_and_the_milestones_tell_of_the_product(seller):
    keep(seller)
    log(seller, "Chen", date(2026, 11, 19), A, bookings=60_000)
    log(seller, "Chen", date(2026, 11, 19), B, bookings=60_000)
    told = said(seller, MilestoneTold)["Chen"]
    assert (told.metric.segment, told.percent, told.done) == (A, 50, money(60_000, "CNY"))
    seller.now = MONDAY
    week = said(seller, PlanWeekTold)["Chen"]
    assert (week.metric.segment, week.gap, week.planned) == (A, money(40_000, "CNY"), True)


def test_a_team_adds_up_the_plans_of_all_products(seller):
    seller.type("Wang", "/target set team East 150k")
    keep(seller)
    found = seller.type("Wang", "/plan team East")
    assert isinstance(found, TeamPlanShown)
    assert (found.goal, found.covered, found.apart) == (money(150_000, "CNY"), money(100_000, "CNY"), 0)
    keep(seller, segment=B)
    [chen] = [one for one in seller.type("Wang", "/plan team East").people if one.name == "Chen"]
    assert (chen.goal, chen.actions > 1) == (money(150_000, "CNY"), True)
    of_b = seller.type("Wang", '/plan team "East" product B')
    assert (of_b.metric.segment, of_b.goal) == (B, money(50_000, "CNY"))


def test_a_team_without_a_goal_of_its_own_goes_by_the_sum_of_the_products(seller):
    found = seller.type("Wang", "/plan team East")
    assert (found.metric.segment, found.goal) == ("", money(150_000, "CNY"))
    assert [one.goal for one in found.people if one.name == "Chen"] == [money(150_000, "CNY")]


def test_the_funnel_goes_by_the_sum_of_the_products(seller):
    wanted = seller.type("Chen", "/target funnel").wanted
    assert (wanted.goal, wanted.deals) == (money(150_000, "CNY"), 15)
    seller.type("Wang", "/target set <@Chen> 80k")
    assert seller.type("Chen", "/target funnel").wanted.goal == money(80_000, "CNY")


def test_a_review_tells_how_it_was_kept(seller):
    keep(seller)
    log(seller, "Chen", date(2026, 11, 18), A, bookings=95_000)
    log(seller, "Chen", date(2026, 11, 18), B, visits=40)
    seller.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    found = seller.type("Wang", "/review <@Chen> last month").facts.plan
    assert [(step.action.metric, step.kept.done) for step in found.steps] == [("visits", 0)]
    assert (found.checkpoints.done, found.checkpoints.due) == (1, 5)


def test_a_target_of_a_product_without_a_plan_is_named_and_drafted(seller):
    shown = seller.type("Wang", "/target set <@Chen> product A 120k")
    assert "plan" in [one.kind for one in shown.concerns]
    keep(seller)
    shown = seller.type("Wang", "/target set <@Chen> product B 60k")
    assert "plan" not in [one.kind for one in shown.concerns]


def test_what_if_goes_by_the_sum_of_the_products_where_none_of_the_whole_is_set(seller):
    wish = seller.type("Chen", "/target what-if x2").wish
    assert (wish.goal, wish.summed, wish.wanted) == (money(150_000, "CNY"), True, 300_000_00)
    seller.type("Wang", "/target set <@Chen> 200k")
    wish = seller.type("Chen", "/target what-if x2").wish
    assert (wish.goal, wish.summed) == (money(200_000, "CNY"), False)
