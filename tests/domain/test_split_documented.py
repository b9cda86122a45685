"""The command and the worked example of docs/split.md hold."""

import re
from pathlib import Path

import pytest

from domain.commands.split import SplitTarget
from domain.grammar.reader import read_slash
from domain.grammar.split_words import FACTORS, LEVELS, TEMPLATES
from domain.template import TEMPLATES as OF_KIND
from tests.domain.grammar_scope import SCOPE

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "split.md").read_text("utf-8")
FORM = " ".join(TEXT.partition("\n\n")[2].partition("/target 分解")[0].split())


def written_out(form: str) -> str:
    """The form with every part in place, and a period."""
    text = form.replace("of METRIC", "of bookings").replace("PERIOD", "2027").replace(" | @a 300k @b …", "")
    return text.replace("because …", "because of it").translate(str.maketrans("", "", "[]"))


@pytest.mark.parametrize("line", [written_out(FORM), re.search(r"/target 分解 .*", TEXT)[0]])
def test_the_form_reads_as_it_is_written(line):
    command = read_slash("/target", line.removeprefix("/target "), SCOPE)
    assert isinstance(command, SplitTarget)
    assert dict(command.by).keys() == FACTORS.keys()
    assert len(command.over) in (1, 2)


def test_every_factor_level_and_template_is_told():
    for words in (*FACTORS.values(), *LEVELS.values(), *TEMPLATES.values()):
        assert words.en[0] in TEXT


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_template_is_told_with_its_weights(kind):
    row = next(
        line for line in TEXT.splitlines() if line.startswith(f"| {TEMPLATES[kind].en[0]} | {TEMPLATES[kind].zh[0]}")
    )
    for factor, weight in OF_KIND[kind].weights:
        assert f"{factor} {weight}" in row or "usual" in row


def test_the_worked_example_is_the_one_that_is_tested():
    assert "284,000 / 209,000 / 107,000" in TEXT
