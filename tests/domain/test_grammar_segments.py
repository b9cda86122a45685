"""A segment in a command stands beside its metric or its amount; what is none of the workspace's is never guessed."""

from decimal import Decimal

import pytest

from domain.commands.baseline import ShowBaseline, SuggestTarget
from domain.commands.board import ShowBoard
from domain.commands.pacer import NotUnderstood
from domain.commands.split import Portion, SplitTarget
from domain.commands.target import AdjustTarget, Change, ExplainTarget, SetTarget, Wish, WishedLines
from domain.dimension import Dimensions
from domain.dimension_words import read_dimensions
from domain.grammar.reader import read_slash
from domain.who import Named
from tests.domain.grammar_scope import SCOPE

OURS = SCOPE._replace(dimensions=Dimensions(read_dimensions("product=A,B,Big Box; region=East/华东")))
LIN = Named("Lin")
A, B = "product:A", "product:B"


def lines(metric, value, segment, currency=""):
    return WishedLines(metric, Wish(Decimal(value), currency), segment=segment)


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("target set @Lin product A 500k", SetTarget((LIN,), (lines("", 500000, A),))),
        ("target set @Lin 500k product A", SetTarget((LIN,), (lines("", 500000, A),))),
        ("target set @Lin ¥500k product A", SetTarget((LIN,), (lines("", 500000, A, "CNY"),))),
        ("target set @Lin bookings of product A 500k", SetTarget((LIN,), (lines("bookings", 500000, A),))),
        ("target set @Lin product:Big Box visits 40", SetTarget((LIN,), (lines("visits", 40, "product:Big Box"),))),
        (
            "target set @Lin product A 500k, product B 400k, visits 40",
            SetTarget((LIN,), (lines("", 500000, A), lines("", 400000, B), lines("visits", 40, ""))),
        ),
        (
            "目标 设 @Lin 产品A 50万 华东区域 30万",
            SetTarget((LIN,), (lines("", 500000, A), lines("", 300000, "region:East"))),
        ),
        ("target why bookings product A", ExplainTarget("bookings", segment=A)),
        ("目标 为什么 产品 a", ExplainTarget(segment=A)),
        ("target baseline @Lin product A", ShowBaseline(LIN, segment=A)),
        ("target suggest @Lin product A +15%", SuggestTarget(LIN, growth=Decimal(15), segment=A)),
        ("board bookings product A", ShowBoard(metric="bookings", segment=A)),
        ("board team East product A", ShowBoard(team="East", segment=A)),
        (
            "adjust @Lin product A +20k new key account",
            AdjustTarget((LIN,), "", Change("by", Decimal(20000)), "new key account", segment=A),
        ),
        (
            "adjust @Lin +20k product A new key account",
            AdjustTarget((LIN,), "", Change("by", Decimal(20000)), "new key account", segment=A),
        ),
        ("调整 @Lin +2万 产品A涨价", AdjustTarget((LIN,), "", Change("by", Decimal(20000)), "产品A涨价")),
        (
            "target split 600k product A over @Lin @Wu",
            SplitTarget(Wish(Decimal(600000)), over=(Portion(LIN), Portion(Named("Wu"))), segment=A),
        ),
        (
            "target split 600k of product A over @Lin",
            SplitTarget(Wish(Decimal(600000)), over=(Portion(LIN),), segment=A),
        ),
        ("target split product A 600k over @Lin", SplitTarget(Wish(Decimal(600000)), over=(Portion(LIN),), segment=A)),
    ],
)
def test_a_segment_is_read_beside_its_metric_or_amount(typed, command):
    verb, _, rest = typed.partition(" ")
    noun = {"目标": "target", "调整": "adjust"}.get(verb, verb)
    assert read_slash(noun, rest, OURS) == command


@pytest.mark.parametrize(
    "typed",
    [
        "set @Lin product C 500k",
        "set @Lin product A 500k product A 400k",
        "set @Lin product A region East 500k",
        "split 600k product C over @Lin",
        "split 600k product A product B over @Lin",
        "me product A",
        "history product A",
    ],
)
def test_what_is_no_segment_or_has_no_place_there_is_refused(typed):
    assert isinstance(read_slash("target", typed, OURS), NotUnderstood)


@pytest.mark.parametrize(
    "typed",
    ["set @Lin product C 500k", "set @Lin 500k product C", "split 600k product C over @Lin", "分解 60万 产品C 给 @Lin"],
)
def test_a_value_that_a_dimension_does_not_have_is_refused_as_such(typed):
    assert read_slash("target", typed, OURS).why == "no_value"


def test_a_second_value_of_a_dimension_is_not_told_to_be_none():
    assert read_slash("target", "split 600k product A product B over @Lin", OURS).why == "unknown"


def test_without_dimensions_nothing_is_a_segment():
    assert isinstance(read_slash("target", "set @Lin product A 500k", SCOPE), NotUnderstood)
    assert read_slash("board", "product A", SCOPE) == ShowBoard(team="product A")
