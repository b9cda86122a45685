"""The commands and the worked figures of docs/baseline.md hold."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from domain.commands.pacer import NotUnderstood
from domain.funnel import PRIOR, needs
from domain.grammar.reader import read_slash
from handlers.funnel import FEWEST, WEEKS
from tests.domain.grammar_scope import SCOPE
from tests.domain.test_suggestion import TWELVE, suggested

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "baseline.md").read_text("utf-8")
COMMANDS = [
    *("baseline", "baseline visits @Lin", "baseline team East", "baseline company"),
    *("suggest", "suggest visits @Lin +15% for Q1", "funnel @Lin for Q1"),
    *("what-if x2", "what-if +20% @Lin", "what-if +2 visits a day @Lin for Q1"),
    *("基线", "建议 +15%", "漏斗", "如果 翻倍"),
]


@pytest.mark.parametrize("typed", COMMANDS)
def test_every_form_that_is_written_down_reads(typed):
    assert typed.split()[0] in TEXT
    assert not isinstance(read_slash("/target", typed, SCOPE), NotUnderstood)


def test_the_worked_suggestion_holds():
    found = suggested(TWELVE, percent=15)
    written = re.search(r"Worked: mean ([\d,]+) × season ([\d.]+) × ([\d.]+) = ([\d,]+), so ([\d,]+);.*?\n", TEXT)
    mean, season, growth, exact, goal = (Fraction(figure.replace(",", "")) for figure in written.groups())
    asked = found.asked
    assert (asked.mean, asked.season, 1 + asked.growth, asked.exact, found.goal) == (mean, season, growth, exact, goal)
    assert f"the floor is {found.floor:,} and the stretch {found.stretch:,}" in TEXT


def test_the_worked_funnel_holds():
    figures = [int(figure) for figure in re.findall(r"\d+", re.search(r"Worked: 14 deals.*", TEXT)[0])]
    deals, win, quotes, second, visits, first, calls = figures
    assert needs(deals, [Fraction(rate, 100) for rate in (first, second, win)]) == (calls, visits, quotes, deals)


def test_the_numbers_of_the_rules_are_those_of_the_code():
    assert f"(own tries + {PRIOR})" in TEXT
    assert f"the last {WEEKS} completed weeks" in TEXT
    assert (FEWEST, "fewer than three" in TEXT) == (3, True)
