"""Targets as a growth in percent, in words."""

from decimal import Decimal

import pytest

from domain.commands.baseline import GrowTarget
from domain.commands.pacer import NotUnderstood
from domain.grammar.reader import read_slash
from domain.who import Named, TheCompany, TheTeam
from tests.domain.grammar_scope import SCOPE

READ = [
    ("set @Lin +10%", Named("Lin"), "10", "", None, ""),
    ("set @Lin visits +10% for 2026-12", Named("Lin"), "10", "visits", "2026-12", ""),
    ("set @Lin +12.5% visits for next month because we grow", Named("Lin"), "12.5", "visits", "2026-12", "we grow"),
    ("set team East -5%", TheTeam("East"), "-5", "", None, ""),
    ("set company +5% for 2026-Q4", TheCompany(), "5", "", "2026-Q4", ""),
    ("设 @林 增长10% 下个月", Named("林"), "10", "", "2026-12", ""),
    ("设 @林 拜访 +10% 12月 为了打开华南市场", Named("林"), "10", "visits", "2026-12", "打开华南市场"),
]
REFUSED = [
    ("set @Lin 10%", "percent"),  # of what?
    ("set @Lin win rate 25%", "percent"),
    ("set @Lin @Wang +10%", "percent"),  # each grows from another past
    ("set @Lin 500k +10%", "percent"),
    ("set @Lin +10% +5%", "percent"),
    ("set @Lin -100%", "bad_amount"),
    ("set @Lin +1001%", "bad_amount"),
]


@pytest.mark.parametrize("case", READ)
def test_a_growth_has_its_sign_or_its_word(case):
    text, who, growth, *rest = case
    command = read_slash("target", text, SCOPE)
    assert isinstance(command, GrowTarget), command
    assert (command.who, command.growth) == (who, Decimal(growth))
    assert [command.metric, command.period and command.period.label, command.purpose] == rest


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_another_percentage_is_refused_with_its_reason(text, why):
    command = read_slash("target", text, SCOPE)
    assert isinstance(command, NotUnderstood)
    assert (command.why, command.form) == (why, "target set")
