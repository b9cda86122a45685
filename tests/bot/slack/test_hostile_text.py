"""What people typed is shown as it stands, and never makes Slack ping, link, format or refuse."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from bot.slack.blocks import blocks
from bot.slack.charts import without_charts
from bot.slack.text import fallback_text
from bot.slack.views import home, view
from bot.speak import Speaker
from bot.text import visible
from tests.bot.slack.hostile import NASTY, FormShown, TextShown, speaker, typed
from tests.bot.slack.validator import faults_of_message, faults_of_view, nodes, strings

slowly = settings(max_examples=120, deadline=None)


@pytest.fixture(scope="module")
def speaking(tmp_path_factory: pytest.TempPathFactory) -> Speaker:
    return speaker(tmp_path_factory.mktemp("templates"))


@given(words=typed)
@slowly
def test_a_message_with_any_text_is_within_all_limits(speaking: Speaker, words: str) -> None:
    made = blocks(speaking.card(TextShown(words, words)))
    assert faults_of_message(made) == []
    assert faults_of_message(without_charts(made)) == []


@given(words=typed)
@slowly
def test_a_view_with_any_text_is_within_all_limits(speaking: Speaker, words: str) -> None:
    assert faults_of_view(view(speaking.card(FormShown(words, words)), "note", "{}")) == []
    card = speaking.card(TextShown("Title", words))
    assert faults_of_view(home([card, card])) == []


@given(words=typed)
@slowly
def test_only_the_mention_of_the_template_notifies(speaking: Speaker, words: str) -> None:
    made = blocks(speaking.card(TextShown("Title", words)))
    kinds = {node["type"] for node in nodes(made) if "type" in node}
    assert not kinds & {"mrkdwn", "markdown", "broadcast", "usergroup", "channel", "emoji", "date"}
    assert {node["user_id"] for node in nodes(made) if node.get("type") == "user"} <= {"U9"}


@given(words=typed)
@slowly
def test_no_text_becomes_a_link_but_by_the_template(speaking: Speaker, words: str) -> None:
    made = blocks(speaking.card(TextShown("Title", words)))
    links = {node["url"] for node in nodes(made) if node.get("type") == "link"}
    assert all(link.startswith(("http://", "https://")) for link in links)


@given(words=typed)
@slowly
def test_the_text_is_there_letter_by_letter(speaking: Speaker, words: str) -> None:
    made = blocks(speaking.card(TextShown("Title", words)))
    assert squeezed(visible(words))[:2_000] in squeezed("".join(first_text(made)))


@pytest.mark.parametrize("words", NASTY)
def test_the_text_that_goes_along_can_neither_mention_nor_link(speaking: Speaker, words: str) -> None:
    text = fallback_text(speaking.card(TextShown("Title", words)))
    assert not re.search("[<>]", text)
    assert re.fullmatch(r"(?s)([^&]|&(amp|lt|gt);)*", text)
    assert len(text.encode()) <= 4_000


def test_what_found_no_room_is_told(speaking: Speaker) -> None:
    made = blocks(speaking.card(TextShown("Title", "long " * 3_000)))
    assert made[-2]["elements"][0]["text"] == "…and 10 more: /checkin list"
    assert made[-1]["type"] == "actions"


def test_a_template_folder_is_ones_own(tmp_path: Path) -> None:
    card = speaker(tmp_path).card(TextShown("Title", "<b>x</b>"))
    assert "<b>x</b>" in "".join(strings(blocks(card)))


def first_text(made: list[dict[str, Any]]) -> Iterator[str]:
    """The texts up to the greeting, which comes after the bare words of the first element."""
    for block in made[1:]:
        texts = list(strings(block))
        if texts and texts[0] == "Hello ":
            return
        yield from texts


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
