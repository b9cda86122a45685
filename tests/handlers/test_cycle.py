"""The monthly cycle: shown with what is done, switched on and off, each step brought once on its day."""

from datetime import UTC, date, datetime

import pytest

from domain.commands.baseline import ShowBaseline, ShowGap
from domain.commands.cycle import TickStep
from domain.commands.plan import KeepPlan
from domain.commands.review import WriteReview
from domain.commands.round import CloseRound
from domain.commands.target import ConfirmAdjustment
from domain.filling import Typed
from domain.member import Leave
from domain.outcomes.cycle import CycleShown, CycleStopped, CycleTold
from domain.outcomes.refusals import GoneStale, NotYours, TeamUnknown
from domain.who import TheTeam
from handlers.schedule import due
from handlers.table import changes
from tests.handlers.company import HOME, Company
from tests.handlers.test_plan import target_of

EAST, SALES = 1, 2


@pytest.fixture
def company(company) -> Company:
    company.now = at(1)
    return company


def at(day: int, hour: int = 9, month: int = 12) -> datetime:
    """In December 2026, whose first is a Tuesday."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def turned_on(company: Company, *leads: str) -> None:
    """The month before."""
    company.now = at(30, month=11)
    for lead in leads or ("Wang",):
        company.type(lead, "/pacer cycle on")
    company.now = at(1)


def done(company: Company, who: str = "Wang") -> list[str]:
    shown = company.type(who, "/pacer cycle")
    assert isinstance(shown, CycleShown), shown
    return [step.step for step in shown.cycles[0].steps if step.is_done]


def told(company: Company) -> list[tuple[str, str, list[str], list[str]]]:
    with company.context("Ada") as context:
        due(context)
        cards = [(n.to.member, n.outcome) for n in context.notices if isinstance(n.outcome, CycleTold)]
    return [(to, c.cycle.name, [s.step for s in c.steps], [s.step for s in c.skipped]) for to, c in cards]


def test_each_step_is_found_out_from_what_is_there(company):
    assert done(company) == []
    company.type("Wang", "/pacer cycle on")
    company.type("Wang", "/target market growth: 8% a year, source: iResearch, 1 Nov")
    assert done(company) == ["market"]
    company.type("Lin", "/target baseline")
    assert done(company) == ["market"]
    company.type("Wang", "/target baseline team East")
    assert done(company) == ["market", "baseline"]
    company.type("Ada", "/target set team East 200k")
    company.type("Wang", "/target set <@Lin> 100k")
    assert done(company) == ["market", "baseline", "goal"]
    company.type("Wang", "/target set <@Chen> 100k")
    assert done(company)[3:] == ["split"]
    opened = company.type("Wang", "/target round East")
    assert done(company)[4:] == []
    company.do("Wang", CloseRound(opened.round))
    assert done(company)[4:] == ["round"]
    company.do("Lin", KeepPlan(target_of(company, "Lin", "2026-12")))
    company.say("Lin", "3 visits", "1.1")
    assert done(company)[5:] == []
    company.do("Chen", KeepPlan(target_of(company, "Chen", "2026-12")))
    company.say("Chen", "3 visits", "1.2")
    assert done(company)[5:] == ["plans", "checkins"]
    proposed = company.type("Wang", "/adjust <@Lin> +5k new region")
    assert done(company)[7:] == []
    company.do("Wang", ConfirmAdjustment(proposed.adjustment))
    assert done(company)[7:] == ["adjust"]


def test_how_many_of_how_many_people_is_shown(company):
    company.type("Wang", "/target set <@Lin> 100k")
    steps = {step.step: step for step in company.type("Wang", "/pacer cycle").cycles[0].steps}
    assert [(steps[one].count, steps[one].of) for one in ("split", "plans", "checkins")] == [(1, 2), (0, 1), (0, 1)]


def test_what_data_does_not_tell_is_ticked_by_hand_and_opened_again(company):
    tick = TickStep(EAST, "2026-12", "review")
    shown = company.do("Wang", tick)
    assert [step.step for step in shown.cycles[0].steps if step.by_hand] == ["review"]
    assert done(company) == ["review"]
    company.do("Wang", tick)
    assert done(company) == []
    assert company.do("Lin", tick) == NotYours("manage")
    assert company.do("Wang", TickStep(EAST, "2026-11", "review")) == GoneStale()
    assert company.do("Wang", TickStep(99, "2026-12", "review")) == GoneStale()
    assert company.do("Wang", TickStep(EAST, "2026-12", None)) == GoneStale()


def test_who_looks_at_the_gap_has_set_done_against_expected(company):
    turned_on(company)
    company.type("Ada", "/target set team East 200k")
    company.now = at(11)
    company.type("Wang", "/target gap team East")
    assert "gap" not in done(company)  # that early there is nothing to set against
    company.now = at(16)
    company.type("Lin", "/target gap")
    company.type("Wang", "/target gap team East last month")
    company.type("Wang", "/review autopsy team East this month")
    assert "gap" not in done(company)
    company.type("Wang", "/target gap team East")
    assert "gap" in done(company)


def test_of_many_teams_two_are_shown_and_the_others_named(company):
    for name in ("North", "South"):
        company.type("Ada", f"/team add <@Jack> to {name}")
    shown = company.type("Ada", "/pacer cycle")
    assert ([cycle.name for cycle in shown.cycles], shown.others) == (["North", "Sales"], ("South",))


@pytest.mark.parametrize("kind", [ShowGap, ShowBaseline])
def test_a_look_at_a_team_is_a_question_alone_until_a_cycle_is_on(company, kind):
    def writes(look) -> bool:
        with company.context("Wang") as context:
            return changes(look, context)

    assert not writes(kind(TheTeam("East")))
    turned_on(company)
    assert writes(kind(TheTeam("East")))
    assert not writes(kind())


def test_each_step_comes_once_on_its_working_day_with_what_was_skipped(company):
    turned_on(company)
    company.now = at(1, 8)
    assert told(company) == []
    company.now = at(1)
    assert told(company) == [("Wang", "East", ["market"], [])]
    assert told(company) == []
    company.now = at(3)
    assert told(company) == [("Wang", "East", ["baseline"], ["market"])]
    company.type("Wang", "/target baseline team East")
    company.now = at(8)
    assert told(company) == [("Wang", "East", ["goal"], ["market"])]


def test_what_is_done_already_does_not_come(company):
    turned_on(company)
    company.type("Wang", "/target market growth: 8% a year, source: iResearch, 1 Nov")
    assert told(company) == []


def test_after_an_outage_the_newest_comes_and_the_others_were_skipped(company):
    turned_on(company)
    company.now = at(21)
    assert told(company) == [
        ("Wang", "East", ["gap"], ["market", "baseline", "goal", "split", "round", "plans", "checkins"])
    ]
    assert told(company) == []


def test_it_waits_for_a_working_day_and_for_the_end_of_quiet_hours(company):
    turned_on(company)
    company.now = at(4, 21)
    assert told(company) == []
    company.now = at(5)
    assert told(company) == []
    company.now = at(7)
    assert told(company) == [("Wang", "East", ["baseline"], ["market"])]


def test_two_processes_bring_it_once(company):
    turned_on(company)
    other = Company.__new__(Company)
    other.database, other.now = company.database, company.now
    assert [len(told(company)), len(told(other))] == [1, 0]


def test_where_the_lead_is_away_it_goes_to_who_leads_above(company):
    turned_on(company)
    with company.database.write(HOME) as store:
        store.leaves.start(Leave("Wang", date(2026, 12, 1), date(2026, 12, 2)))
    assert told(company) == [("Boss", "East", ["market"], [])]
    company.now = at(3)
    assert told(company) == [("Wang", "East", ["baseline"], ["market"])]


def test_each_team_has_its_own(company):
    turned_on(company, "Wang", "Emma")
    company.type("Emma", "/target baseline team West")
    company.now = at(3)
    assert told(company) == [("Wang", "East", ["baseline"], ["market"])]


def test_in_a_new_month_it_begins_anew(company):
    turned_on(company)
    company.now = at(30)
    assert [steps for _, _, steps, _ in told(company)] == [["adjust"]]
    company.now = at(1, 7).replace(year=2027, month=1)
    assert told(company) == []
    company.now = at(1).replace(year=2027, month=1)
    assert told(company) == [("Wang", "East", ["market"], [])]


def test_switched_on_in_the_middle_it_brings_what_comes_after(company):
    company.now = at(11)
    turned = company.type("Wang", "/pacer cycle on")
    assert isinstance(turned, CycleShown)
    assert (turned.turned, turned.cycles[0].on) == (True, True)
    assert told(company) == []
    company.now = at(14)
    assert [steps for _, _, steps, _ in told(company)] == [["plans"]]


def test_it_is_switched_off_by_who_leads_the_team(company):
    turned_on(company)
    assert company.type("Emma", "/pacer cycle off East") == NotYours("manage")
    assert company.type("Lin", "/pacer cycle off") == NotYours("manage")
    assert company.type("Boss", "/pacer cycle off East") == CycleStopped(("East",))
    assert company.type("Wang", "/pacer 周期 关") == CycleStopped(())
    assert told(company) == []


@pytest.mark.parametrize(
    ("who", "line", "teams"),
    [
        ("Wang", "/pacer cycle", ["East"]),
        ("Boss", "/pacer cycle", ["Sales"]),
        ("Ada", "/pacer cycle", ["Sales"]),
        ("Boss", "/pacer cycle West", ["West"]),
        ("Ada", "/pacer 月度循环 开 East", ["East"]),
    ],
)
def test_without_a_name_it_is_about_the_teams_that_one_leads(company, who, line, teams):
    assert [cycle.name for cycle in company.type(who, line).cycles] == teams


@pytest.mark.parametrize("line", ["/pacer cycle North", "/pacer cycle <@Lin>", "/pacer cycle on North"])
def test_a_team_that_is_not_there_is_said(company, line):
    assert isinstance(company.type("Wang", line), TeamUnknown)


def test_what_was_not_done_before_it_was_on_was_not_skipped(company):
    company.now = at(11)
    before = {step.step: step.state for step in company.type("Wang", "/pacer cycle").cycles[0].steps}
    assert set(before.values()) == {"open", "today"}
    company.type("Wang", "/pacer cycle on")
    company.now = at(14)
    assert told(company) == [("Wang", "East", ["plans"], ["round"])]


def test_a_round_on_the_quarter_was_one_for_its_months(company):
    company.now = at(30, month=11)
    company.type("Wang", "/target set <@Lin> <@Chen> 300k for 2026-Q4")
    company.do("Wang", CloseRound(company.type("Wang", "/target round East for 2026-Q4").round))
    company.now = at(1)
    assert done(company) == ["round"]


def test_a_review_is_held_when_something_is_written_under_it(company):
    company.type("Wang", "/review team East this month")
    assert done(company) == []
    company.do("Wang", WriteReview(f"team:{EAST}:2026-12", 0, (Typed("stop", "quotes without a visit"),)))
    assert done(company) == ["review"]
