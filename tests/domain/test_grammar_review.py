"""`/review` in words: whose, and of when."""

import pytest

from domain.commands.pacer import NotUnderstood, ShowHelp
from domain.commands.review import DocumentReview, ShowAutopsy, ShowReview
from domain.grammar.reader import read_line, read_slash
from domain.who import ONESELF, Named, TheTeam
from tests.domain.grammar_scope import SCOPE

ASKED = [
    ("", ONESELF, None),
    ("me", ONESELF, None),
    ("week", ONESELF, "2026-W47"),
    ("month", ONESELF, "2026-11"),
    ("team quarter", TheTeam(), "2026-Q4"),
    ("team East year", TheTeam("East"), "2026"),
    ("@Lin last month", Named("Lin"), "2026-10"),
    ("2026-10", ONESELF, "2026-10"),
    ("我 周", ONESELF, "2026-W47"),
    ("团队 月", TheTeam(), "2026-11"),
    ("团队 季", TheTeam(), "2026-Q4"),
    ("团队 东区 年", TheTeam("东区"), "2026"),
    ("@林 上个月", Named("林"), "2026-10"),
]


@pytest.mark.parametrize(("text", "who", "period"), ASKED)
def test_a_review_is_somebodys_and_of_a_period(text, who, period):
    for name in ("review", "复盘", "復盤"):
        command = read_slash(name, text, SCOPE)
        assert isinstance(command, ShowReview), command
        assert (command.who, command.period and command.period.label) == (who, period)


@pytest.mark.parametrize(
    "text", ["visits", "@Lin me nonsense", "week month", "2026-13", "2026-02-30", "2026-W60", "Q5"]
)
def test_what_does_not_read_gets_an_example(text):
    command = read_slash("review", text, SCOPE)
    assert isinstance(command, NotUnderstood), command
    assert (command.topic, command.form) == ("review", "review")


def test_a_slip_is_named():
    command = read_slash("review", "quartr", SCOPE)
    assert isinstance(command, NotUnderstood)
    assert command.meant == "/review quarter"


def test_help_and_a_message_without_the_slash():
    assert read_slash("review", "help", SCOPE) == ShowHelp("review")
    assert read_line("review team last month", SCOPE) == read_slash("review", "team last month", SCOPE)
    assert read_line("review with Acme went well", SCOPE) is None


DOCUMENTS = [
    "document team last month",
    "文档 团队 上个月",
    "file team 2026-10",
    "team last month document",
    "团队 上个月 文档",
]


@pytest.mark.parametrize("text", DOCUMENTS)
def test_a_review_comes_as_files(text):
    command = read_slash("review", text, SCOPE)
    assert isinstance(command, DocumentReview)
    assert (command.about, command.who, command.period and command.period.label) == ("", TheTeam(), "2026-10")


@pytest.mark.parametrize("text", ["team last month autopsy", "团队 上个月 归因", "last month team post-mortem"])
def test_what_is_asked_may_stand_last(text):
    command = read_slash("review", text, SCOPE)
    assert isinstance(command, ShowAutopsy)
    assert (command.who, command.period and command.period.label) == (TheTeam(), "2026-10")


def test_a_team_of_that_name_is_quoted():
    assert read_slash("review", 'team "Autopsy"', SCOPE) == ShowReview(TheTeam("Autopsy"), None)


def test_what_was_typed_is_told_whole():
    command = read_slash("review", "visits autopsy", SCOPE)
    assert isinstance(command, NotUnderstood)
    assert command.typed == "/review visits autopsy"
