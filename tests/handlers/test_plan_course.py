"""A team goes over to its B line, and back."""

from datetime import UTC, datetime

from domain.commands.plan import KeepPlan
from domain.grammar.reader import read_slash
from domain.outcomes.plan_week import CourseStanding, CourseSwitched, CourseTold
from domain.outcomes.refusals import NotYours
from domain.outcomes.team import CourseJoined
from domain.sheet.lines import PersonLine
from handlers.bulk import carry_out, plan
from handlers.schedule import due
from tests.domain.grammar_scope import SCOPE
from tests.handlers.test_plan import asked, card, company, standing, target_of, told

__all__ = ["company"]


def test_a_team_goes_over_to_its_b_line_and_back_and_its_people_are_told(company):
    company.do("Lin", KeepPlan(target_of(company)))
    before = card(company)
    notices = told(company, "Wang", read_slash("plan", "team b", SCOPE))
    assert [(to, type(said), [one.action.kind for one in said.actions]) for to, said in notices] == [
        ("Lin", CourseTold, ["customers", "product"])
    ]
    over = card(company)
    assert (over.course, over.aside, len(over.actions)) == ("b", 0, len(before.actions) + 2)
    assert asked(over) == asked(before)
    assert isinstance(company.type("Wang", "/plan team a"), CourseSwitched)
    assert card(company) == before
    assert standing(company).version == 3


def test_who_is_there_already_or_has_no_plan_is_named(company):
    company.do("Lin", KeepPlan(target_of(company)))
    done = company.type("Wang", "/plan team b")
    assert (done.switched, done.already, done.without) == (("Lin",), (), ("Chen",))
    assert company.type("Wang", "/plan team b").already == ("Lin",)
    assert standing(company).version == 2


def test_only_who_leads_them_puts_people_on_another_line(company):
    company.do("Lin", KeepPlan(target_of(company)))
    assert company.type("Lin", "/plan team East b") == NotYours("manage")
    assert company.type("Emma", "/plan <@Lin> b") == NotYours("manage")
    assert company.type("Lin", "/plan me b") == NotYours("self")
    assert company.type("Boss", "/plan <@Lin> b").switched == ("Lin",)


def test_the_line_holds_for_plans_that_are_made_later_until_it_is_switched_back(company):
    company.do("Lin", KeepPlan(target_of(company)))
    company.type("Wang", "/plan team b")
    for label in ("2026-12", "2027-01"):
        company.type("Wang", f"/target set <@Lin> <@Chen> 100k for {label}")
    assert card(company, line="/plan for 2026-12").course == "b"
    company.do("Lin", KeepPlan(target_of(company, period="2026-12")))
    assert card(company, line="/plan for 2026-12").course == "b"
    assert card(company, "Chen", "/plan for 2026-12").course == "b"
    company.now = datetime(2027, 1, 4, 9, tzinfo=UTC)
    company.type("Wang", "/plan team a")
    assert card(company).course == "a"
    assert card(company, line="/plan for 2026-12").course == "b"


def begun(company):
    with company.context("Ada") as context:
        due(context)
        return {n.to.member: n.outcome for n in context.notices if isinstance(n.outcome, CourseStanding)}


def test_as_a_month_begins_the_lead_hears_once_that_the_team_is_on_its_b_line(company):
    company.type("Wang", "/plan team b")
    company.now = datetime(2026, 12, 1, 8, 59, tzinfo=UTC)
    assert begun(company) == {}
    company.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert {who: (one.team, one.people) for who, one in begun(company).items()} == {"Wang": ("East", ("Lin", "Chen"))}
    assert begun(company) == {}
    company.type("Wang", "/plan team a")
    company.now = datetime(2027, 1, 4, 9, tzinfo=UTC)
    assert begun(company) == {}


def test_who_joins_a_team_goes_by_the_line_that_its_people_are_on(company):
    company.do("Lin", KeepPlan(target_of(company)))
    company.type("Wang", "/plan team b")
    joined = company.type("Ada", "/team add <@Oliver> to East")
    assert joined.along == (CourseJoined("Oliver", "b"),)
    company.type("Wang", "/target set <@Oliver> 100k for 2026-12 because of the fair")
    assert card(company, "Oliver", "/plan for 2026-12").course == "b"
    back = company.type("Ada", "/team add <@Lin> <@Jack> to West")
    assert back.along == ()  # nobody is there to go along with
    company.type("Ada", "/team add <@Chen> to West")
    company.type("Boss", "/plan team West a")
    assert company.type("Ada", "/team add <@Oliver> to West").along == (CourseJoined("Oliver", "a"),)


def test_a_plan_under_way_goes_along_and_its_owner_is_told(company):
    company.do("Lin", KeepPlan(target_of(company)))
    company.type("Emma", "/plan team b")
    notices = told(company, "Ada", read_slash("team", "add <@Lin> to West", SCOPE))
    assert [(to, said.course) for to, said in notices if isinstance(said, CourseTold)] == [("Lin", "b")]
    assert card(company).course == "b"


def test_a_file_that_brings_people_into_a_team_puts_them_on_its_line(company):
    company.type("Wang", "/plan team b")
    with company.context("Ada") as context:
        lines = [PersonLine(2, "Oliver", "East")]
        carry_out(plan(lines, context), "people.csv", context)
        assert context.store.courses.on_b(context.office_day) == {"Lin", "Chen", "Oliver"}
