"""Core and auxiliary metrics, as they are said in `/target set`, `/target core` and `/target split`."""

import pytest

from domain.commands.pacer import NotUnderstood
from domain.commands.split import SplitTarget
from domain.commands.target import MarkTarget, SetTarget
from domain.grammar.reader import read_slash
from domain.period import month
from domain.who import Mention, Named
from tests.domain.grammar_scope import SCOPE

SET = [
    ("<@U1> 500k core visits 40", {"": True, "visits": None}),
    ("<@U1> 500k visits 40 core", {"": None, "visits": True}),
    ("<@U1> core 500k, auxiliary visits 40", {"": True, "visits": False}),
    ("<@U1> 500k, core visits 40", {"": None, "visits": True}),
    ("<@U1> visits core 40 calls 100", {"visits": True, "calls": None}),
    ("@Lin core bookings 500k floor 400k aux visits 40", {"bookings": True, "visits": False}),
    ("<@U1> 核心 签约额 50万 辅助 拜访 40家", {"bookings": True, "visits": False}),
    ("<@U1> 签约额50万核心，拜访40辅助", {"bookings": True, "visits": False}),
    ("<@U1> 核心指标签约额50万拜访40家", {"bookings": True, "visits": None}),
    ("<@U1> 签约50万 核心 for 2026-12", {"bookings": True}),
]


@pytest.mark.parametrize(("text", "marks"), SET)
def test_a_mark_belongs_to_what_stands_before_it_else_behind(text, marks):
    read = read_slash("target", f"set {text}", SCOPE)
    assert isinstance(read, SetTarget)
    assert {one.metric: one.core for one in read.lines} == marks
    assert read.whos in ((Mention("U1"),), (Named("Lin"),))


@pytest.mark.parametrize(
    "text", ["set <@U1> core", "set <@U1> 500k core core", "set <@U1> core 500k core", "core visits", "core"]
)
def test_a_mark_that_belongs_nowhere_is_refused(text):
    assert isinstance(read_slash("target", text, SCOPE), NotUnderstood)


MARKED = [
    ("core <@U1>", MarkTarget((Mention("U1"),), True)),
    ("core <@U1> visits for 2026-12", MarkTarget((Mention("U1"),), True, "visits", month(2026, 12))),
    ("核心 @林 拜访 12月", MarkTarget((Named("林"),), True, "visits", month(2026, 12))),
    ("辅助 @林 拜访", MarkTarget((Named("林"),), False, "visits")),
    ("auxiliary <@U1> <@U2> calls", MarkTarget((Mention("U1"), Mention("U2")), False, "calls")),
]


@pytest.mark.parametrize(("text", "command"), MARKED)
def test_a_target_that_stands_is_marked(text, command):
    assert read_slash("target", text, SCOPE) == command


@pytest.mark.parametrize("text", ["split 600k core over <@U1> <@U2>", "split 60万 给 <@U1> <@U2> 核心"])
def test_a_split_may_be_of_core_targets(text):
    read = read_slash("target", text, SCOPE)
    assert isinstance(read, SplitTarget)
    assert (read.core, len(read.over)) == (True, 2)
