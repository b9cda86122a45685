"""A message without its slash: a command only where every word of it reads."""

from datetime import date

import pytest

from domain.commands.board import LeaveBoard, ShowBoard
from domain.commands.checkin import ListEntries, LogDay, LogDayFor, OpenCheckin
from domain.commands.pacer import NotUnderstood, ShowHelp
from domain.commands.target import AdjustTarget, SetTarget, ShowTarget
from domain.commands.team import AddToTeam, LeadTeam, ShowTeams, StartLeave
from domain.grammar.reader import read_line
from domain.period import month, week
from domain.who import ONESELF, Mention, Named, TheTeam
from tests.domain.grammar_scope import SCOPE, SOURCE, goal

COMMANDS = [
    ("target", ShowTarget()),
    ("Target me", ShowTarget()),
    ("/target me", ShowTarget()),
    ("／目标 我", ShowTarget()),
    ("目标 我", ShowTarget()),
    ("目标我", ShowTarget()),
    ("我的目标", ShowTarget()),
    ("目標 12月", ShowTarget(ONESELF, month(2026, 12))),
    ("target team East", ShowTarget(TheTeam("East"))),
    ("target set <@U1> 500k", SetTarget((Mention("U1"),), (goal("", "500000"),))),
    ("目标 设 <@U1> 50万 拜访 40家", SetTarget((Mention("U1"),), (goal("", "500000"), goal("visits", "40")))),
    ("board week", ShowBoard(week(SCOPE.today))),
    ("排行榜 本周", ShowBoard(week(SCOPE.today))),
    ("排行榜 退出", LeaveBoard()),
    ("team", ShowTeams()),
    ("team add @Lin to East", AddToTeam((Named("Lin"),), "East")),
    ("team lead East @Lin", LeadTeam("East", Named("Lin"))),
    ("请假", StartLeave(ONESELF)),
    ("請假到周三", StartLeave(ONESELF, None, date(2026, 11, 25))),
    ("on leave until Wed", StartLeave(ONESELF, None, date(2026, 11, 25))),
    ("打卡", OpenCheckin()),
    ("日报 列表", ListEntries()),
    ("日报 替 @Lin 拜访3家", LogDayFor(Named("Lin"), "拜访3家", SOURCE)),
    ("/checkin visited 3", LogDay("visited 3", SOURCE)),
    ("help", ShowHelp()),
    ("帮助", ShowHelp()),
    ("help board", ShowHelp("board")),
    ("board help", ShowHelp("board")),
]

MESSAGES = (
    *(
        "target met today, signed 5万",
        "target reached",
        "target Acme",
        "targeted Acme",
        "目标达成了",
        "目标 完成",
        "target: done",
    ),
    *("board meeting with Acme", "board meeting", "board visits Acme tomorrow", "boarding", "排行榜第一!"),
    *(
        "review done: 3 visits",
        "plan tomorrow: visit Acme",
        "复盘会开完了",
        "adjust the quote for Acme, 3 calls",
        "调整了报价",
    ),
    *(
        "team meeting went well",
        "Team lead visited @bob",
        "team under pressure today",
        "团队今天拜访3家",
        "team leave early",
    ),
    *("checkin visited 3 customers", "日报:拜访3家", "check-in: 3 calls", "Check in with Acme tomorrow"),
    *(
        "help me with Acme",
        "请假一天去拜访",
        "?",
        "",
        "   ",
        "/",
        "/ 3 visits",
        "/giphy",
        "今天拜访了3家客户",
        "visited Acme",
    ),
    *("target me\nvisited 3", "pacer is great", "list", "40 visits", "leave Acme alone", "@Lin target", "target @ 5pm"),
)

ANSWERED = [
    ("target set @Lin", "missing_amount"),
    ("adjust @Lin +20k", "missing_reason"),
    ("adjust <@U1> +nan x", "bad_amount"),
    ("team add @Lin", "missing_team"),
    ("team leave @Lin until 30 Feb", "bad_day"),
    ("target me as of tomorrow @Lin", "coming_day"),
    ("/target hstory", "unknown"),
    ("/targt me", "unknown"),
]


@pytest.mark.parametrize(("text", "command"), COMMANDS, ids=[text for text, _ in COMMANDS])
def test_a_whole_line_is_a_command(text, command):
    assert read_line(text, SCOPE) == command


@pytest.mark.parametrize("text", MESSAGES)
def test_a_sentence_that_begins_like_a_command_is_none(text):
    assert read_line(text, SCOPE) is None


@pytest.mark.parametrize(("text", "why"), ANSWERED, ids=[text for text, _ in ANSWERED])
def test_what_can_be_nothing_but_a_command_gets_its_reason(text, why):
    answer = read_line(text, SCOPE)
    assert isinstance(answer, NotUnderstood)
    assert answer.why == why


def test_words_of_an_adjustment_stay_as_typed():
    read = read_line("调整 @Lin +2万 Lost  华为", SCOPE)
    assert isinstance(read, AdjustTarget)
    assert read.reason == "Lost  华为"
