"""The map of the practice: every point once, with a test that is there, or with what it still waits for."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"\| (\d+) \| ([^|]+) \| ([^|]+) \| *(?:`([^`|]+)` )?\|")
ROWS = [
    row.groups()
    for line in (ROOT / "docs" / "practice.md").read_text("utf-8").splitlines()
    if (row := ROW.fullmatch(line))
]
WAITING = ("later: ", "open: ")


def test_every_point_stands_there_once():
    assert [int(number) for number, *_ in ROWS] == list(range(1, 191))


@pytest.mark.parametrize(("answer", "test"), [row[2:] for row in ROWS], ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_an_answer_is_shown_by_a_test_and_nothing_else_is(answer, test):
    assert (test is None) == answer.startswith(WAITING)
    if test:
        path, _, name = test.partition("::")
        assert (ROOT / path).exists()
        assert not name or re.search(rf"^def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)
