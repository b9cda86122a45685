"""Every conversation in tests/transcripts goes as it is written, on both databases."""

import os
import re
from difflib import unified_diff
from pathlib import Path

import pytest

from bot.local.transport import DeliveryRequest, DeliveryResponse, HttpTransport
from tests.office import office
from tests.transcripts import Player

FILES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_conversation_goes_as_written(path, database_url):
    assert_goes_as_written(path, database_url)


class Twice(HttpTransport):
    """Slack repeats what it thinks was lost; the first answer is the one that people see."""

    def __call__(self, request: DeliveryRequest) -> DeliveryResponse:
        answer = super().__call__(request)
        super().__call__(request)
        return answer


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_conversation_goes_the_same_with_every_delivery_twice(path, sqlite_url, monkeypatch):
    monkeypatch.setattr("tests.office.HttpTransport", Twice)
    assert_goes_as_written(path, sqlite_url)


def assert_goes_as_written(path, database_url):
    """With RECORD=1 it is written down anew, for reading it through before it is kept."""
    script = path.read_text("utf-8")
    with office(database_url) as there:
        went = Player(there).play(script)
    if os.environ.get("RECORD") == "1":
        path.write_text(went, "utf-8")
    changes = unified_diff(script.splitlines(), went.splitlines(), "as written", "as it went", lineterm="", n=2)
    assert went == script, "\n".join(changes)


README = Path(__file__).resolve().parents[1] / "README.md"


@pytest.mark.parametrize("block", re.findall(r"^```\n(.*?)^```$", README.read_text("utf-8"), re.MULTILINE | re.DOTALL))
def test_what_the_readme_tells_is_word_for_word_in_a_transcript(block):
    assert [path.stem for path in FILES if f"\n{block}" in path.read_text("utf-8")] == ["a_day"]


def test_the_readme_tells_a_conversation():
    assert README.read_text("utf-8").count("\n```\n") >= 2
