"""A quarter of a team of ten, a file a month, played in one office as it is written, on both databases."""

import os
from difflib import unified_diff
from pathlib import Path

from tests.office import office
from tests.transcripts import Player

MONTHS = sorted((Path(__file__).parent / "transcripts" / "quarter").glob("*.txt"))


def test_a_quarter_goes_as_written(database_url):
    """With RECORD=1 it is written down anew, for reading it through before it is kept."""
    with office(database_url) as there:
        player = Player(there)
        for month in MONTHS:
            assert_goes_as_written(month, player)


def assert_goes_as_written(month, player):
    script = month.read_text("utf-8")
    player.went.clear()
    went = player.play(script)
    if os.environ.get("RECORD") == "1":
        month.write_text(went, "utf-8")
        return
    changes = unified_diff(script.splitlines(), went.splitlines(), "as written", "as it went", lineterm="", n=2)
    assert went == script, "\n".join(changes)
