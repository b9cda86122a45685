"""What mends a target that something is said of: each sentence has a button, and pressing it does what it says."""

import pytest

from domain.amount import Amount, money
from domain.commands.concern import OpenPurpose, SayPurpose, SetAction, TakeSuggestion
from domain.commands.plan import KeepPlan
from domain.commands.split import OpenSplit
from domain.entry import Slot
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.concern import ActionForm, PurposeForm
from domain.outcomes.refusals import AmountRefused, CommandNotUnderstood, GoneStale, NotYours
from domain.outcomes.target import TargetGiven, TargetsSet
from domain.period import month
from handlers.table import handle
from tests.handlers.company import HOME

NOVEMBER = month(2026, 11)


def said(outcome):
    assert isinstance(outcome, TargetsSet), outcome
    return {concern.kind: concern for concern in outcome.concerns}


def done(company, **figures):
    """In October, of Lin."""
    with company.database.write(HOME) as store:
        slots = {Slot("Lin", "2026-10", key, "CNY" if key == "bookings" else "", ""): n for key, n in figures.items()}
        store.standings.add(slots)


def test_a_purpose_is_said_later_and_told(company):
    ids = said(company.type("Wang", "/target set <@Lin> <@Chen> 300k core visits 40"))["purpose"].ids
    assert len(ids) == 4
    assert company.do("Wang", OpenPurpose(ids)) == PurposeForm(ids)
    with company.context("Wang") as context:
        stated = handle(SayPurpose(ids, " we open the south "), context)
        told = {notice.to.member: notice.outcome for notice in context.notices}
    assert (stated.purpose, len(stated.lines)) == ("we open the south", 4)
    assert {concern.kind for concern in stated.concerns} == {"plan"}
    assert {who: (type(one), one.purpose) for who, one in told.items()} == {
        "Lin": (TargetGiven, "we open the south"),
        "Chen": (TargetGiven, "we open the south"),
    }
    versions = company.type("Lin", "/target history").versions
    assert [version.reason for version in versions if version.number == 2] == ["we open the south"] * 2
    assert company.do("Wang", SayPurpose(ids, "  ")) == FieldRefused("words", "nothing")


@pytest.mark.parametrize(("who", "ids", "refused"), [("Lin", (1,), NotYours("manage")), ("Wang", (99,), GoneStale())])
def test_only_who_may_set_a_target_mends_it(company, who, ids, refused):
    company.type("Wang", "/target set <@Lin> 300k")
    for command in (OpenPurpose(ids), SayPurpose(ids, "why"), SetAction(ids[0]), TakeSuggestion(ids[0])):
        assert company.do(who, command) == refused


def test_the_action_beside_money_comes_from_the_funnel(company):
    done(company, bookings=500_000_00, visits=100, quotes=50, deals=10)
    concern = said(company.type("Wang", "/target set <@Lin> 500k because we grow"))["action"]
    outcome = company.do("Wang", SetAction(concern.of.id))
    assert [(line.metric.key, line.lines.goal) for line in outcome.lines] == [("visits", Amount(100))]
    assert "action" not in said(outcome)


def test_where_the_funnel_does_not_tell_it_a_form_asks(company):
    concern = said(company.type("Wang", "/target set <@Lin> 500k because we grow"))["action"]
    form = company.do("Wang", SetAction(concern.of.id))
    assert isinstance(form, ActionForm)
    assert (form.member, form.period, form.metrics[0].key) == ("Lin", NOVEMBER, "visits")


@pytest.mark.parametrize("goal", ["900k", "100k"])
def test_above_and_below_take_the_suggested_goal(company, goal):
    done(company, bookings=500_000_00)
    found = said(company.type("Wang", f"/target set <@Lin> {goal} because we grow"))
    concern = found.get("above") or found["below"]
    outcome = company.do("Wang", TakeSuggestion(concern.of.id))
    assert isinstance(outcome.proposal, AdjustmentProposed)
    assert [step.after.goal for step in outcome.proposal.steps] == [money(500_000, "CNY")]


def test_a_target_without_a_plan_is_told_with_the_button_that_drafts_it(company):
    concern = said(company.type("Wang", "/target set <@Lin> 300k visits 40 because we grow"))["plan"]
    assert (concern.owner, concern.of.metric) == ("Lin", "bookings")
    draft = company.type("Wang", "/plan <@Lin> for 2026-11")
    assert (draft.card.kept, draft.card.target) == (False, concern.of.id)
    company.do("Wang", KeepPlan(concern.of.id))
    assert "plan" not in said(company.type("Wang", "/target set <@Lin> calls 90 because we grow"))


def test_many_without_a_plan_are_counted_and_a_team_or_a_month_that_is_over_has_none(company):
    several = said(company.type("Ada", "/target set <@Lin> <@Chen> <@Oliver> <@Jack> 300k because we grow"))["plan"]
    assert (several.owner, several.number) == ("", 4)
    assert "plan" not in said(company.type("Ada", "/target set team East 600k because we grow"))
    company.now = company.now.replace(month=12, day=2)
    assert "plan" not in said(company.type("Wang", "/target set <@Lin> visits 40 for 2026-11 because we grow"))


def test_parts_that_do_not_add_up_open_the_split_of_the_whole(company):
    company.type("Ada", "/target set team East 500k because we grow")
    concern = said(company.type("Wang", "/target set <@Lin> 300k because we grow"))["parts"]
    form = company.do("Wang", OpenSplit(concern.of.id))
    assert (form.main, form.total, form.team, form.period) == ("bookings", "500,000 CNY", "East", NOVEMBER)
    assert company.do("Emma", OpenSplit(concern.of.id)).total == ""


RED = [
    ("/target set <@Lin> more", "not measurable"),
    ("/target set <@Lin>", "not measurable"),
    ("/target set <@Lin> visits 2.5", "not measurable"),
    ("/target set <@Lin> 500k for someday", "not dated"),
    ("/target set <@Lin> 500k for 2026-13", "not dated"),
    ("/target set 500k", "not owned"),
    ("/target set <@Lin> visits $5", "mixed units"),
    ("/target set <@Lin> 500k CNY floor 5k USD", "mixed units"),
    ("/target set <@Lin> $5k ¥6k", "mixed units"),
    ("/target split more over <@Lin>", "not measurable"),
    ("/target split 500k for 2026-13", "not dated"),
    ("/target split 500k over <@Lin> $5k <@Chen>", "mixed units"),
]


@pytest.mark.parametrize("line", [line for line, _ in RED], ids=[f"{red}: {line}" for line, red in RED])
def test_what_is_red_is_not_set(company, line):
    outcome = company.type("Wang", line)
    assert isinstance(outcome, CommandNotUnderstood | AmountRefused)
    with company.database.read(HOME) as store:
        assert store.targets.count() == 0
