"""`/plan` in words: whose, and for when."""

import pytest

from domain.commands.pacer import NotUnderstood, ShowHelp
from domain.commands.plan import ShowPlan, SwitchCourse
from domain.dimension import Dimension, Dimensions, Value
from domain.grammar.reader import read_line, read_slash
from domain.who import ONESELF, Named, TheTeam
from tests.domain.grammar_scope import SCOPE

WITH_PARTS = SCOPE._replace(dimensions=Dimensions([Dimension("product", (Value("A"), Value("B")))]))
ASKED = [
    ("", ONESELF, None),
    ("me", ONESELF, None),
    ("我", ONESELF, None),
    ("for next month", ONESELF, "2026-12"),
    ("@Lin for 2026-12", Named("Lin"), "2026-12"),
    ("@林 下个月", Named("林"), "2026-12"),
    ("team", TheTeam(""), None),
    ("team East for Q4", TheTeam("East"), "2026-Q4"),
    ("团队 东区", TheTeam("东区"), None),
]


@pytest.mark.parametrize(("text", "who", "period"), ASKED)
def test_a_plan_is_somebodys_and_for_a_period(text, who, period):
    for name in ("plan", "计划", "計劃"):
        command = read_slash(name, text, SCOPE)
        assert isinstance(command, ShowPlan)
        assert (command.who, command.period and command.period.label) == (who, period)


@pytest.mark.parametrize(
    ("text", "who", "course", "period"),
    [
        ("team b", TheTeam(""), "b", None),
        ("team a", TheTeam(""), "a", None),
        ("team East for next month B", TheTeam("East"), "b", "2026-12"),
        ("团队 东区 B线", TheTeam("东区"), "b", None),
        ("@Lin line a", Named("Lin"), "a", None),
        ("team b for next month", TheTeam(""), "b", "2026-12"),
        ('team "East b" a for 2026-12', TheTeam("East b"), "a", "2026-12"),
        ("团队 B线 12月", TheTeam(""), "b", "2026-12"),
    ],
)
def test_a_line_is_named_at_the_end_or_before_the_period(text, who, course, period):
    command = read_slash("plan", text, SCOPE)
    assert isinstance(command, SwitchCourse)
    assert (command.who, command.course, command.period and command.period.label) == (who, course, period)


@pytest.mark.parametrize(
    ("text", "who", "period"),
    [
        ("product B", ONESELF, None),
        ("me product:B for 2026-12", ONESELF, "2026-12"),
        ("@Lin 产品B 下个月", Named("Lin"), "2026-12"),
        ('team "East" product B', TheTeam("East"), None),
    ],
)
def test_a_product_of_that_letter_is_no_line(text, who, period):
    command = read_slash("plan", text, WITH_PARTS)
    assert isinstance(command, ShowPlan)
    assert (command.who, command.period and command.period.label, command.segment) == (who, period, "product:B")


@pytest.mark.parametrize("text", ["visits", "@Lin @Wang", "me now"])
def test_what_is_no_plan_of_one_is_refused(text):
    assert isinstance(read_slash("plan", text, SCOPE), NotUnderstood)


@pytest.mark.parametrize("text", ["计划拜访华为", "plan to visit Acme", "计划明天拜访3家"])
def test_what_somebody_plans_to_do_is_no_command(text):
    assert read_line(text, SCOPE) is None


def test_a_plan_is_asked_for_without_a_slash_too():
    assert read_line("计划 我", SCOPE) == ShowPlan()
    assert read_line("plan help", SCOPE) == ShowHelp("plan")
