"""`/target round` in words: a team by any name, a period, and a last day."""

from datetime import date

import pytest

from domain.commands.round import OpenRound
from domain.grammar.reader import read_slash
from domain.who import Named, TheTeam
from tests.domain.grammar_scope import SCOPE


@pytest.mark.parametrize(
    ("text", "who", "period", "last"),
    [
        ("round", None, None, None),
        ("round Sales", Named("Sales"), None, None),
        ("round Visits 2026-12", Named("Visits"), "2026-12", None),
        ("round North East for 2026-12 until 2026-11-30", Named("North East"), "2026-12", date(2026, 11, 30)),
        ("round until 2026-11-30 Sales", Named("Sales"), None, date(2026, 11, 30)),
        ("round team Sales", TheTeam("Sales"), None, None),
        ("共识 销售", Named("销售"), None, None),
    ],
)
def test_a_team_may_be_called_like_a_metric(text, who, period, last):
    command = read_slash("target", text, SCOPE)
    assert isinstance(command, OpenRound)
    assert (command.who, command.period and command.period.label, command.last) == (who, period, last)
