"""What `/team`, `/checkin` and `/pacer` read, in English and in Chinese."""

from datetime import date

import pytest

from domain.commands.checkin import ListEntries, LogDay, LogDayFor, OpenCheckin
from domain.commands.pacer import (
    AddAdmin,
    ChangeSettings,
    ExportRecords,
    RemoveAdmin,
    ShowHelp,
    ShowRules,
    ShowSettings,
)
from domain.commands.team import AddToTeam, EndLeave, LeadTeam, NestTeam, RemoveFromTeam, ShowTeams, StartLeave
from domain.grammar.reader import read_slash
from domain.setting_forms import FORMS
from domain.who import ONESELF, Mention, Named
from tests.domain.grammar_scope import SCOPE, SOURCE

LIN, U1 = Named("Lin"), Mention("U1")
WED, FRI = date(2026, 11, 25), date(2026, 11, 20)

READ = [
    ("/team", "", ShowTeams()),
    ("/team", "add <@U1> @Lin to East", AddToTeam((U1, LIN), "East")),
    ("/team", "add @Lin to East Coast", AddToTeam((LIN,), "East Coast")),
    ("/team", 'add Li Na to "East Coast"', AddToTeam((Named("Li Na"),), "East Coast")),
    ("/team", "添加 @Lin 到 东区", AddToTeam((LIN,), "东区")),
    ("/team", "remove @Lin from East", RemoveFromTeam((LIN,), "East")),
    ("/team", "移除 @Lin 从 東區", RemoveFromTeam((LIN,), "東區")),
    ("/team", "lead East <@U1>", LeadTeam("East", U1)),
    ("/team", "lead East Coast me", LeadTeam("East Coast", ONESELF)),
    ("/team", "lead <@U1> East", LeadTeam("East", U1)),
    ("/team", "负责人 东区 @Lin", LeadTeam("东区", LIN)),
    ("/team", "under East Sales", NestTeam("East", "Sales")),
    ("/team", 'under "East Coast" Sales', NestTeam("East Coast", "Sales")),
    ("/team", "under East Coast > All Sales", NestTeam("East Coast", "All Sales")),
    ("/team", "上级 东区 销售部", NestTeam("东区", "销售部")),
    ("/team", "leave", StartLeave(ONESELF)),
    ("/team", "leave @Lin", StartLeave(LIN)),
    ("/team", "leave @Lin until Wed", StartLeave(LIN, None, WED)),
    ("/team", "leave Li Na until Wed", StartLeave(Named("Li Na"), None, WED)),
    ("/team", "leave until Wed", StartLeave(ONESELF, None, WED)),
    ("/team", "leave @Lin fri to wed", StartLeave(LIN, FRI, WED)),
    ("/team", "leave @Lin thu to wed", StartLeave(LIN, date(2026, 11, 26), date(2026, 12, 2))),
    ("/team", "leave @Lin from 11/18 to 11/25", StartLeave(LIN, date(2026, 11, 18), WED)),
    ("/team", "leave @Lin from tomorrow", StartLeave(LIN, date(2026, 11, 21))),
    ("/team", "leave @Lin tomorrow", StartLeave(LIN, date(2026, 11, 21), date(2026, 11, 21))),
    ("/team", "请假 我 到 周三", StartLeave(ONESELF, None, WED)),
    ("/team", "請假 @Lin 周五到周三", StartLeave(LIN, FRI, WED)),
    ("/team", "back", EndLeave(ONESELF)),
    ("/team", "销假 @Lin", EndLeave(LIN)),
    ("/checkin", "", OpenCheckin()),
    ("/checkin", "visited  Acme, 40 visits", LogDay("visited  Acme, 40 visits", SOURCE)),
    ("/checkin", "list", ListEntries()),
    ("/checkin", "列表 @Lin", ListEntries(LIN)),
    ("/checkin", "list price agreed with Acme", LogDay("list price agreed with Acme", SOURCE)),
    ("/checkin", "help Acme with the order", LogDay("help Acme with the order", SOURCE)),
    ("/checkin", "for <@U1> visited  3", LogDayFor(U1, "visited  3", SOURCE)),
    ("/checkin", "替 @Lin 拜访3家", LogDayFor(LIN, "拜访3家", SOURCE)),
    ("/checkin", "for Acme 3 visits", LogDay("for Acme 3 visits", SOURCE, "Acme")),
    ("/pacer", "", ShowHelp()),
    ("/pacer", "settings", ShowSettings()),
    ("/pacer", "设置", ShowSettings()),
    (
        "/pacer",
        "settings board_at=fri 18:00 locale=zh",
        ChangeSettings((("board_at", "fri 18:00"), ("locale", "zh"))),
    ),
    ("/pacer", "admin add @Lin", AddAdmin(LIN)),
    ("/pacer", "管理员 移除 <@U1>", RemoveAdmin(U1)),
    ("/pacer", "export", ExportRecords()),
    ("/pacer", "規則", ShowRules()),
    ("/pacer", "help target", ShowHelp("target")),
    ("/pacer", "帮助 目标", ShowHelp("target")),
]


@pytest.mark.parametrize(("name", "text", "command"), READ, ids=[f"{name} {text}" for name, text, _ in READ])
def test_a_command_reads(name, text, command):
    assert read_slash(name, text, SCOPE) == command


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("/target split help", "target"),
        ("/target 共识 帮助", "target"),
        ("/target baseline ?", "target"),
        ("/target why help", "target"),
        ("/team add help", "team"),
        ("/adjust undo help", "adjust"),
        ("/pacer settings help", "pacer"),
    ],
)
def test_every_verb_answers_help(typed, topic):
    name, _, text = typed.partition(" ")
    assert read_slash(name, text, SCOPE) == ShowHelp(topic)


@pytest.mark.parametrize("word", ["help", "HELP", "?", "？", "帮助", "幫助"])
@pytest.mark.parametrize("topic", ["target", "adjust", "checkin", "board", "plan", "review", "team", "pacer"])
def test_every_command_answers_help(topic, word):
    assert read_slash(f"/{topic}", word, SCOPE) == ShowHelp(topic)


@pytest.mark.parametrize("name", FORMS)
def test_every_setting_reads_as_its_example_is_written_between_others(name):
    example = FORMS[name].example
    read = read_slash("/pacer", f"settings deviation_at=10% {name}={example} fiscal_start=4", SCOPE)
    assert read == ChangeSettings((("deviation_at", "10%"), (name, example), ("fiscal_start", "4")))


def test_a_name_that_is_no_setting_is_told_as_one_and_hides_in_no_other_value():
    read = read_slash("/pacer", "settings locale=zh curency=CNY", SCOPE)
    assert read == ChangeSettings((("locale", "zh"), ("curency", "CNY")))
