"""Names, customers and sentences that would ping, link, format or break a card stay literal in every template."""

import pytest

from bot.cards import Form
from bot.plain import fallback
from bot.slack.blocks import blocks
from bot.slack.views import view
from bot.speak import Speaker
from bot.text import visible
from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.checkin import BookedLine, DayLogged
from domain.outcomes.team import TeamLed
from tests.bot.outcomes_sample import TODAY, samples
from tests.bot.samples.facts import NOVEMBER, Said
from tests.bot.slack.hostile import NASTY
from tests.bot.slack.validator import faults_of_message, faults_of_view, nodes


def nasty(text: str) -> Said:
    """Everybody and everything is called that."""
    return Said(text, text, text, text, text, (text, text), text, text, text, text, text, "USD")


@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text[:12]))
def test_no_card_is_refused_and_nobody_is_pinged(text: str) -> None:
    for outcome in samples(nasty(text)):
        card = Speaker("en").card(outcome, TODAY)
        if any(isinstance(element, Form) for element in card.body):
            assert faults_of_view(view(card, "form", "{}")) == []
            continue
        made = blocks(card)
        assert faults_of_message(made) == [], outcome
        assert not [node for node in nodes(made) if node.get("type") in ("user", "link", "mrkdwn")]


@pytest.mark.parametrize("text", [text for text in NASTY if len(text) < 100 and text == text.strip()], ids=ascii)
def test_a_name_is_shown_as_it_was_typed(text: str) -> None:
    shown = fallback(Speaker("en").card(TeamLed(text, text, made=True)))
    assert shown == f"New team {visible(text)}, led by {visible(text)}."
    line = BookedLine(Metric("x", name=text), Amount(1), TODAY, (text,))
    assert f"{visible(text)} 1 ({visible(text)})" in fallback(
        Speaker("en").card(DayLogged(1, "", (line,), TODAY, NOVEMBER))
    )
