"""What `/adjust` and `/board` read, in English and in Chinese."""

from datetime import date
from decimal import Decimal

import pytest

from domain.commands.board import JoinBoard, LeaveBoard, ShowBoard
from domain.commands.pacer import NotUnderstood
from domain.commands.target import AdjustTarget, Change, ShowAdjustments, UndoAdjustment
from domain.grammar.reader import read_slash
from domain.period import Period, month, quarter, week
from domain.who import Mention, Named, TheTeam
from tests.domain.grammar_scope import SCOPE

LIN = (Named("Lin"),)
NOW = week(SCOPE.today)


def adjusted(change: Change, reason: str, metric: str = "", period: Period | None = None) -> AdjustTarget:
    return AdjustTarget(LIN, metric, change, reason, period)


def by(value: str, currency: str = "") -> Change:
    return Change("by", Decimal(value), currency)


CHANGED = [
    ("@Lin +20k lost a client", adjusted(by("20000"), "lost a client")),
    ("@Lin +50k deal", adjusted(by("50000"), "deal")),
    ("@Lin +20k deal for 3 sites", adjusted(by("20000"), "deal for 3 sites")),
    ("@Lin +20k deal with Acme for 2026-12", adjusted(by("20000"), "deal with Acme", period=month(2026, 12))),
    ("@Lin +2000 calls for 3 sites", adjusted(by("2000"), "for 3 sites", "calls")),
    ("@Lin +3 deal for 3 sites", adjusted(by("3"), "for 3 sites", "deals")),
    ("@Lin visits +4 deal", adjusted(by("4"), "deal", "visits")),
    ("@Lin +20k  Lost  a <Client>", adjusted(by("20000"), "Lost  a <Client>")),
    ("@Lin +20k, lost a client", adjusted(by("20000"), "lost a client")),
    ("@Lin + 20k lost", adjusted(by("20000"), "lost")),
    ("@Lin -¥5,000 lost", adjusted(by("-5000", "CNY"), "lost")),
    ("@Lin +20k USD lost", adjusted(by("20000", "USD"), "lost")),
    ("@Lin to 520k new region", adjusted(Change("to", Decimal(520000)), "new region")),
    ("@Lin 到52万 新增区域", adjusted(Change("to", Decimal(520000)), "新增区域")),
    ("@Lin 调到 52万 新增区域", adjusted(Change("to", Decimal(520000)), "新增区域")),
    ("@Lin +10% holidays", adjusted(Change("percent", Decimal(10)), "holidays")),
    ("@Lin －１０％ 放假", adjusted(Change("percent", Decimal(-10)), "放假")),
    ("@Lin -10% visits holidays", adjusted(Change("percent", Decimal(-10)), "holidays", "visits")),
    ("@Lin visits -10% holidays", adjusted(Change("percent", Decimal(-10)), "holidays", "visits")),
    ("@Lin +20k visits lost a client", adjusted(by("20000"), "lost a client", "visits")),
    ("@Lin visits +5 calls are up", adjusted(by("5"), "calls are up", "visits")),
    ("@Lin +2万 拜访量下降", adjusted(by("20000"), "拜访量下降")),
    ("@Lin +5 x", adjusted(by("5"), "x")),
    ("@Lin +5 人员增加", adjusted(by("5"), "人员增加")),
    ("@Lin +5家 人员增加", adjusted(by("5"), "人员增加")),
    ("@Lin +2万 元旦促销", adjusted(by("20000"), "元旦促销")),
    ("@Lin +2 万 元 元旦促销", adjusted(by("20000", "CNY"), "元旦促销")),
    ("@Lin +2万 一个客户加单", adjusted(by("20000"), "一个客户加单")),
    ("@Lin +20k 3 new clients", adjusted(by("20000"), "3 new clients")),
    ("@Lin 减2万 丢单", adjusted(by("-20000"), "丢单")),
    ("@Lin +20k for december slump", adjusted(by("20000"), "slump", period=month(2026, 12))),
    ("@Lin +20k december slump", adjusted(by("20000"), "december slump")),
    ("@Lin +20k for losing a client", adjusted(by("20000"), "for losing a client")),
    ("@Lin +20k 12月 丢单", adjusted(by("20000"), "丢单", period=month(2026, 12))),
    ("@Lin for Q4 visits +5 new", adjusted(by("5"), "new", "visits", quarter(2026, 4))),
    ("<@U1> @Lin +5 new", AdjustTarget((Mention("U1"), *LIN), "", by("5"), "new")),
    ("@Lin +20k new reactor for 2026-12", adjusted(by("20000"), "new reactor", period=month(2026, 12))),
    ("@Lin +20k the fair, for 2026-q4", adjusted(by("20000"), "the fair", period=quarter(2026, 4))),
    ("@Lin +20k moved from 2026-12", adjusted(by("20000"), "moved from 2026-12")),
    ("team East +5% new", AdjustTarget((TheTeam("East"),), "", Change("percent", Decimal(5)), "new")),
    ("East +5 new", AdjustTarget((Named("East"),), "", by("5"), "new")),
    ("history", ShowAdjustments()),
    ("history <@U1>", ShowAdjustments(Mention("U1"))),
    ("历史 @Lin", ShowAdjustments(Named("Lin"))),
    ("undo", UndoAdjustment()),
    ("撤銷", UndoAdjustment()),
]

BOARDS = [
    ("", ShowBoard()),
    ("week", ShowBoard(NOW)),
    ("本周", ShowBoard(NOW)),
    ("month visits", ShowBoard(month(2026, 11), "visits")),
    ("visits month", ShowBoard(month(2026, 11), "visits")),
    ("East Coast visits last month", ShowBoard(month(2026, 10), "visits", "East Coast")),
    ("上月 拜访 东区", ShowBoard(month(2026, 10), "visits", "东区")),
    ("team East 2026-Q4", ShowBoard(quarter(2026, 4), "", "East")),
    ("@East", ShowBoard(None, "", "East")),
    ("company", ShowBoard()),
    ("as-of 2026-11-10", ShowBoard(as_of=date(2026, 11, 10))),
    ("month visits East as of Monday", ShowBoard(month(2026, 11), "visits", "East", date(2026, 11, 16))),
    ("截至周一 拜访", ShowBoard(None, "visits", "", date(2026, 11, 16))),
    ("leave", LeaveBoard()),
    ("退出", LeaveBoard()),
    ("opt in", JoinBoard()),
    ("參加", JoinBoard()),
]


@pytest.mark.parametrize(("text", "command"), CHANGED, ids=[text for text, _ in CHANGED])
def test_a_change_reads_with_its_reason_as_typed(text, command):
    assert read_slash("/adjust", text, SCOPE) == command


@pytest.mark.parametrize("period", ["2026-12", "December 2026", "dec 2026"])
def test_a_dated_period_at_the_end_of_a_reason_is_the_one_to_adjust(period):
    read = read_slash("/adjust", f"@Lin +20k late for {period}", SCOPE)
    assert read == adjusted(by("20000"), "late", period=month(2026, 12))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("@Lin +20k late for december", "@Lin +20k for december late"),
        ("@Lin +20k, won for two FOR next month ", "@Lin +20k for next month won for two"),
    ],
)
def test_an_undated_period_at_the_end_of_a_reason_is_asked_about(typed, meant):
    refused = read_slash("/adjust", typed, SCOPE)
    assert isinstance(refused, NotUnderstood)
    assert (refused.why, refused.meant) == ("late_period", f"/adjust {meant}")
    read = read_slash("/adjust", meant, SCOPE)
    assert isinstance(read, AdjustTarget)
    assert read.period == month(2026, 12)


@pytest.mark.parametrize("reason", ["paid for 3 sites", "ready for the market", "for the fair in december and more"])
def test_what_is_no_period_stays_a_reason(reason):
    assert read_slash("/adjust", f"@Lin +20k {reason}", SCOPE) == adjusted(by("20000"), reason)


def test_with_its_period_named_an_adjustment_may_speak_of_another():
    read = read_slash("/adjust", "@Lin this month +20k late for 2026-12", SCOPE)
    assert read == adjusted(by("20000"), "late for 2026-12", period=month(2026, 11))


@pytest.mark.parametrize(("text", "command"), BOARDS, ids=[text for text, _ in BOARDS])
def test_a_board_is_asked_for_in_any_order(text, command):
    assert read_slash("/board", text, SCOPE) == command
