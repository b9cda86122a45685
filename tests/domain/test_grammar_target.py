"""What `/target` reads, in English and in Chinese."""

from datetime import date
from decimal import Decimal

import pytest

from domain.commands.baseline import ShowBaseline, ShowFunnel, SuggestTarget
from domain.commands.target import (
    AdjustTarget,
    Change,
    ExplainCard,
    ExplainTarget,
    SetTarget,
    ShowTarget,
    ShowTargetHistory,
    UndoAdjustment,
    WishedLines,
)
from domain.grammar.reader import read_slash
from domain.period import fiscal, month, quarter, year
from domain.who import ONESELF, Mention, Named, TheCompany, TheTeam
from tests.domain.grammar_scope import SCOPE, goal, wish

LIN = (Named("Lin"),)

SHOWN = [
    ("", ShowTarget()),
    ("me", ShowTarget()),
    ("  ME  ", ShowTarget()),
    ("我", ShowTarget()),
    ("<@U1>", ShowTarget(Mention("U1"))),
    ("<@U1|lin>", ShowTarget(Mention("U1"))),
    ("@Lin", ShowTarget(Named("Lin"))),
    ("＠林", ShowTarget(Named("林"))),
    ('"@Li Na"', ShowTarget(Named("Li Na"))),
    ('@"Li Na"', ShowTarget(Named("Li Na"))),
    ("East", ShowTarget(Named("East"))),
    ("team", ShowTarget(TheTeam())),
    ("团队", ShowTarget(TheTeam())),
    ("團隊 東區", ShowTarget(TheTeam("東區"))),
    ("team East Coast for next quarter", ShowTarget(TheTeam("East Coast"), quarter(2027, 1))),
    ("team Sales", ShowTarget(TheTeam("Sales"))),
    ("company FY2026", ShowTarget(TheCompany(), fiscal(2026, 4))),
    ("公司 今年", ShowTarget(TheCompany(), year(2026))),
    ("me for 2026-12", ShowTarget(ONESELF, month(2026, 12))),
    ("12月", ShowTarget(ONESELF, month(2026, 12))),
    ("me as-of 2026-11-10", ShowTarget(as_of=date(2026, 11, 10))),
    ("as of yesterday @Lin", ShowTarget(Named("Lin"), None, date(2026, 11, 19))),
    ("@林 截至11月10日 12月", ShowTarget(Named("林"), month(2026, 12), date(2026, 11, 10))),
    ("team East asof today for Q4", ShowTarget(TheTeam("East"), quarter(2026, 4), date(2026, 11, 20))),
    ("why", ExplainTarget()),
    ("why visits @Lin", ExplainTarget("visits", Named("Lin"))),
    ("why @Lin visits for Q4", ExplainTarget("visits", Named("Lin"), quarter(2026, 4))),
    ("为什么 拜访", ExplainTarget("visits")),
    ("明細 新客戶 <@U1>", ExplainTarget("new_customers", Mention("U1"))),
    ("baseline", ShowBaseline()),
    ("基線 @林", ShowBaseline(Named("林"))),
    ("baseline team East visits", ShowBaseline(TheTeam("East"), "visits")),
    ("suggest", SuggestTarget()),
    ("suggest @Lin +15%", SuggestTarget(Named("Lin"), growth=Decimal(15))),
    ("suggest +2.5% team East for Q1", SuggestTarget(TheTeam("East"), "", Decimal("2.5"), quarter(2027, 1))),
    ("suggest East -5% visits", SuggestTarget(Named("East"), "visits", Decimal(-5))),
    ("why baseline @Lin", ExplainCard("baseline")),
    ("why suggest @Lin +15%", ExplainCard("suggest")),
    ("why what-if x2", ExplainCard("what-if")),
    ("why funnel team East", ExplainCard("funnel")),
    ("why split @Lin", ExplainTarget(who=Named("Lin"))),
    ("建议 @林 上浮15%", SuggestTarget(Named("林"), growth=Decimal(15))),
    ("建议 @林 增长15%", SuggestTarget(Named("林"), growth=Decimal(15))),
    ("建议 增长15%", SuggestTarget(growth=Decimal(15))),
    ("建议 团队 增长15%", SuggestTarget(TheTeam(), growth=Decimal(15))),
    ("suggest team up 15%", SuggestTarget(TheTeam(), growth=Decimal(15))),
    ("suggest +15% team East for Q1", SuggestTarget(TheTeam("East"), "", Decimal(15), quarter(2027, 1))),
    ("建议 团队 12月 10%", SuggestTarget(TheTeam(), "", Decimal(10), month(2026, 12))),
    ("funnel", ShowFunnel()),
    ("漏斗 @林 12月", ShowFunnel(Named("林"), month(2026, 12))),
    ("funnel team East for Q1", ShowFunnel(TheTeam("East"), quarter(2027, 1))),
    ("history", ShowTargetHistory()),
    ("HISTORY @Lin", ShowTargetHistory(Named("Lin"))),
    ("歷史 我", ShowTargetHistory()),
    ("调整 @Lin +2万 新增区域", AdjustTarget(LIN, "", Change("by", wish("20000").value), "新增区域")),
    ("撤销", UndoAdjustment()),
]

SET = [
    ("set <@U1> 500k", SetTarget((Mention("U1"),), (goal("", "500000"),))),
    ("set @Lin 500k", SetTarget(LIN, (goal("", "500000"),))),
    ("SET @Lin VISITS 40", SetTarget(LIN, (goal("visits", "40"),))),
    ("set @Lin 40 visits", SetTarget(LIN, (goal("visits", "40"),))),
    ("set @Lin visits=40", SetTarget(LIN, (goal("visits", "40"),))),
    ("set @Lin 500k visits 40", SetTarget(LIN, (goal("", "500000"), goal("visits", "40")))),
    ("set @Lin visits 40 500k", SetTarget(LIN, (goal("visits", "40"), goal("", "500000")))),
    ("set @Lin 40 visits 20 calls", SetTarget(LIN, (goal("visits", "40"), goal("calls", "20")))),
    ("set @Lin 40 visits, 20 calls, 5k", SetTarget(LIN, (goal("visits", "40"), goal("calls", "20"), goal("", "5000")))),
    (
        "set @Lin ¥5k 40 visits 20 calls",
        SetTarget(LIN, (goal("", "5000", "CNY"), goal("visits", "40"), goal("calls", "20"))),
    ),
    ("set @Lin new customers 5", SetTarget(LIN, (goal("new_customers", "5"),))),
    ("set @Lin live talks 5", SetTarget(LIN, (goal("webinars", "5"),))),
    ("set @Lin USD 500k", SetTarget(LIN, (goal("", "500000", "USD"),))),
    ("set @Lin 500k USD", SetTarget(LIN, (goal("", "500000", "USD"),))),
    ("set @Lin ¥ 500,000", SetTarget(LIN, (goal("", "500000", "CNY"),))),
    ("set @Lin 50 万", SetTarget(LIN, (goal("", "500000"),))),
    ("set @Lin 五十万", SetTarget(LIN, (goal("", "500000"),))),
    ("set @Lin ５００ｋ　拜访　４０家", SetTarget(LIN, (goal("", "500000"), goal("visits", "40")))),
    ("set @Lin 40次拜访 100个电话", SetTarget(LIN, (goal("visits", "40"), goal("calls", "100")))),
    ("设 @Lin 拜访40家保底30家", SetTarget(LIN, (WishedLines("visits", wish("40"), wish("30")),))),
    ("set @Lin $500k,", SetTarget(LIN, (goal("", "500000", "USD"),))),
    ("set @Lin's 500k", SetTarget(LIN, (goal("", "500000"),))),
    ("设 @Lin的 50 万 冲刺 60 万", SetTarget(LIN, (WishedLines("", wish("500000"), None, wish("600000")),))),
    ("set @Lin 0", SetTarget(LIN, (goal("", "0"),))),
    ("set @Lin -500", SetTarget(LIN, (goal("", "-500"),))),
    ("set @Lin 2026", SetTarget(LIN, (goal("", "2026"),))),
    ("set @Lin 20261", SetTarget(LIN, (goal("", "20261"),))),
    ("set @Lin 500k for 2026", SetTarget(LIN, (goal("", "500000"),), year(2026))),
    ("set @Lin 500k december", SetTarget(LIN, (goal("", "500000"),), month(2026, 12))),
    ("set @Lin for 2027-01 500k", SetTarget(LIN, (goal("", "500000"),), month(2027, 1))),
    (
        "set @Lin 500k floor 400k stretch 600k",
        SetTarget(LIN, (WishedLines("", wish("500000"), wish("400000"), wish("600000")),)),
    ),
    (
        "设 @Lin 50万 保底 40万 冲刺 60万",
        SetTarget(LIN, (WishedLines("", wish("500000"), wish("400000"), wish("600000")),)),
    ),
    (
        "set @Lin 500k 40 visits floor 30",
        SetTarget(LIN, (goal("", "500000"), WishedLines("visits", wish("40"), wish("30")))),
    ),
    ("set @Lin visits floor 30 40", SetTarget(LIN, (WishedLines("visits", wish("40"), wish("30")),))),
    ("設定 @Lin 簽約 50万 拜訪 40家", SetTarget(LIN, (goal("bookings", "500000"), goal("visits", "40")))),
    ("设 @Lin 签约50万拜访40家", SetTarget(LIN, (goal("bookings", "500000"), goal("visits", "40")))),
    ("设 @Lin 12月的 50万", SetTarget(LIN, (goal("", "500000"),), month(2026, 12))),
    ("set @Lin,@Wang and <@U1> 5", SetTarget((Named("Lin"), Named("Wang"), Mention("U1")), (goal("", "5"),))),
    ("set @林、@王 5万", SetTarget((Named("林"), Named("王")), (goal("", "50000"),))),
    ("set team East visits 40", SetTarget((TheTeam("East"),), (goal("visits", "40"),))),
    ("set team visits 40", SetTarget((TheTeam(),), (goal("visits", "40"),))),
    ("set East Coast 500k", SetTarget((Named("East Coast"),), (goal("", "500000"),))),
    ("set me 500k", SetTarget((ONESELF,), (goal("", "500000"),))),
    ("set @Lin 50万 到 2026年12月", SetTarget(LIN, (goal("", "500000"),), month(2026, 12))),
    ("set @Lin 500k, december", SetTarget(LIN, (goal("", "500000"),), month(2026, 12))),
    (
        "设 @Lin 签约额 50万，拜访 40 家，12月",
        SetTarget(LIN, (goal("bookings", "500000"), goal("visits", "40")), month(2026, 12)),
    ),
    ("设 @Lin 50万 明年1月", SetTarget(LIN, (goal("", "500000"),), month(2027, 1))),
    ("set 500k @Lin for 2026-12", SetTarget(LIN, (goal("", "500000"),), month(2026, 12))),
    ("set visits 40 @Lin 500k", SetTarget(LIN, (goal("visits", "40"), goal("", "500000")))),
    ("set Sales 1200k", SetTarget((Named("Sales"),), (goal("", "1200000"),))),
    ("set @Lin KWD 1234.567", SetTarget(LIN, (goal("", "1234.567", "KWD"),))),
    ("set @Lin 1,234.567 KWD", SetTarget(LIN, (goal("", "1234.567", "KWD"),))),
    ("set @Lin 5k BHD", SetTarget(LIN, (goal("", "5000", "BHD"),))),
    ("set company 5m for FY2026", SetTarget((TheCompany(),), (goal("", "5000000"),), fiscal(2026, 4))),
]


@pytest.mark.parametrize(("text", "command"), SHOWN, ids=[text for text, _ in SHOWN])
def test_a_question_about_targets_reads(text, command):
    assert read_slash("/target", text, SCOPE) == command


@pytest.mark.parametrize(("text", "command"), SET, ids=[text for text, _ in SET])
def test_amounts_find_their_metric_line_and_period(text, command):
    assert read_slash("/target", text, SCOPE) == command
