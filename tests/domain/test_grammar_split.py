"""What `/target split` reads, in English and in Chinese."""

from decimal import Decimal

import pytest

from domain.commands.pacer import NotUnderstood
from domain.commands.split import OpenSplit, Portion, SplitTarget
from domain.grammar.reader import read_line, read_slash
from domain.period import month, quarter, year
from domain.who import ONESELF, Mention, Named, TheCompany, TheTeam
from tests.domain.grammar_scope import SCOPE, wish

LIN, WANG = Portion(Mention("U1")), Portion(Mention("U2"))
BY = (("history", Decimal(50)), ("customers", Decimal(30)), ("ability", Decimal(20)))
DECEMBER = month(2026, 12)
MILLION = wish("1200000")

SPLITS = [
    ("split 1.2m", SplitTarget(MILLION)),
    ("split", OpenSplit()),
    ("分解", OpenSplit()),
    ("split 120万", SplitTarget(MILLION)),
    ("split $1.2m", SplitTarget(wish("1200000", "USD"))),
    ("split 1.2m over <@U1> <@U2>", SplitTarget(MILLION, over=(LIN, WANG))),
    ("split 1.2m over <@U1>, <@U2>", SplitTarget(MILLION, over=(LIN, WANG))),
    ("split 1.2m <@U1> and <@U2>", SplitTarget(MILLION, over=(LIN, WANG))),
    ("split 1.2m over East West", SplitTarget(MILLION, over=(Portion(Named("East West")),))),
    ("split 1.2m over East, West", SplitTarget(MILLION, over=(Portion(Named("East")), Portion(Named("West"))))),
    ("split 1.2m over East and West", SplitTarget(MILLION, over=(Portion(Named("East")), Portion(Named("West"))))),
    ("split 1.2m to <@U1> <@U2>", SplitTarget(MILLION, over=(LIN, WANG))),
    ("split 1.2m to <@U1> to 2026-12", SplitTarget(MILLION, over=(LIN,), period=DECEMBER)),
    ("split 1.2m over <@U1> because of the new region", SplitTarget(MILLION, over=(LIN,), purpose="of the new region")),
    ("分解 120万 给 东区 为了 新区域", SplitTarget(MILLION, over=(Portion(Named("东区")),), purpose="新区域")),
    ("split 1.2m over company", SplitTarget(MILLION, over=(Portion(TheCompany()),))),
    ("split 1.2m over team", SplitTarget(MILLION, over=(Portion(TheTeam()),))),
    ("split 1.2m over me", SplitTarget(MILLION, over=(Portion(ONESELF),))),
    (
        "split 1.2m over East 700k West",
        SplitTarget(MILLION, over=(Portion(Named("East"), wish("700000")), Portion(Named("West")))),
    ),
    (
        'split 1.2m over "Product A" 600k "Product B" 400k',
        SplitTarget(
            MILLION,
            over=(Portion(Named("Product A"), wish("600000")), Portion(Named("Product B"), wish("400000"))),
        ),
    ),
    (
        "split 1.2m over <@U1> 300k <@U2>",
        SplitTarget(MILLION, over=(Portion(Mention("U1"), wish("300000")), WANG)),
    ),
    ("split 40 visits over <@U1> <@U2>", SplitTarget(wish("40"), "visits", (LIN, WANG))),
    ("split visits 40 over <@U1> <@U2>", SplitTarget(wish("40"), "visits", (LIN, WANG))),
    ("split 1.2m of payments over <@U1>", SplitTarget(MILLION, "payments", (LIN,))),
    (
        "split 1.2m over <@U1> <@U2> by history 50 customers 30 ability 20 for 2026-12",
        SplitTarget(MILLION, "", (LIN, WANG), BY, DECEMBER),
    ),
    (
        "split 1.2m for 2026-12 by history 50%, customers 30%, ability 20% over <@U1> <@U2>",
        SplitTarget(MILLION, "", (LIN, WANG), BY, DECEMBER),
    ),
    (
        "分解 120万 给 <@U1> <@U2> 按 历史 50 客户 30 能力 20 到 2026-12",
        SplitTarget(MILLION, "", (LIN, WANG), BY, DECEMBER),
    ),
    (
        "分解 120万 给 <@U1>、<@U2> 按历史50客户30能力20 12月",
        SplitTarget(MILLION, "", (LIN, WANG), BY, DECEMBER),
    ),
    ("分解 拜访 40 给 <@U1>", SplitTarget(wish("40"), "visits", (LIN,))),
    ("拆分 120万 给 东区 70万 西区", SplitTarget(
        MILLION, over=(Portion(Named("东区"), wish("700000")), Portion(Named("西区"))),
    )),
    ("split 1.2m by history", SplitTarget(MILLION, by=(("history", Decimal(1)),))),
    ("split 1.2m by history and ability", SplitTarget(MILLION, by=(("history", Decimal(1)), ("ability", Decimal(1))))),
    ("split 1.2m by history -5", SplitTarget(MILLION, by=(("history", Decimal(-5)),))),
    ("split 1.2m by history 0", SplitTarget(MILLION, by=(("history", Decimal(0)),))),
    ("split 12m for 2027 into quarters", SplitTarget(wish("12000000"), period=year(2027), into=("quarter",))),
    ("split 12m for 2027 into quarters months", SplitTarget(
        wish("12000000"), period=year(2027), into=("quarter", "month"),
    )),
    ("split 12m for next quarter by month", SplitTarget(wish("12000000"), period=quarter(2027, 1), into=("month",))),
    ("分解 120万 下个月 分到 周", SplitTarget(MILLION, period=DECEMBER, into=("week",))),
    ("分解 120万 按周 12月", SplitTarget(MILLION, period=DECEMBER, into=("week",))),
    ("split 1.2m floor 80% ceiling 130%", SplitTarget(MILLION, floor=Decimal(80), ceiling=Decimal(130))),
    ("分解 120万 保底 80% 封顶 130%", SplitTarget(MILLION, floor=Decimal(80), ceiling=Decimal(130))),
    ("split 1.2m over-assign 10%", SplitTarget(MILLION, surplus=Decimal(10))),
    ("split 1.2m over East West over-assign 10%", SplitTarget(
        MILLION, over=(Portion(Named("East West")),), surplus=Decimal(10),
    )),
    ("分解 120万 给 东区 超配 10%", SplitTarget(MILLION, over=(Portion(Named("东区")),), surplus=Decimal(10))),
    ("split 1.2m as start-up", SplitTarget(MILLION, template="startup")),
    ("split 1.2m as a start-up over East", SplitTarget(MILLION, over=(Portion(Named("East")),), template="startup")),
    ("分解 120万 模板 成熟企业", SplitTarget(MILLION, template="mature")),
    ("split -5 over <@U1>", SplitTarget(wish("-5"), over=(LIN,))),
]  # fmt: skip

REFUSED = [
    ("split over <@U1>", "bad_amount"),
    ("split lots over <@U1>", "bad_amount"),
    ("split 1.2m over", "missing_who"),
    ("split 1.2m by", "unknown"),
    ("split 1.2m by history 50 ability", "bad_amount"),
    ("split 1.2m by charm 50", "unknown"),
    ("split 1.2m into", "bad_period"),
    ("split 1.2m into days", "bad_period"),
    ("split 1.2m floor 80", "bad_amount"),
    ("split 1.2m over-assign 300%", "bad_amount"),
    ("split 1.2m as wizards", "unknown"),
    ("split 1.2m over <@U1> for 2026-02-30", "bad_period"),
    ("split 1.2m hurrah", "unknown"),
]


@pytest.mark.parametrize(("text", "command"), SPLITS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_split_reads(text, command):
    assert read_slash("/target", text, SCOPE) == command


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_what_does_not_read_says_why_with_an_example(text, why):
    refused = read_slash("/target", text, SCOPE)
    assert isinstance(refused, NotUnderstood)
    assert (refused.why, refused.form) == (why, "target split")


def test_a_split_reads_as_a_message_too():
    assert read_line("target split 1.2m over <@U1> <@U2>", SCOPE) == SplitTarget(MILLION, over=(LIN, WANG))
    assert read_line("目标 分解 120万 给 <@U1>", SCOPE) == SplitTarget(MILLION, over=(LIN,))
