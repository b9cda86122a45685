"""Every refusal of a command shows how it is done, in the reader's language."""

import re

import pytest

from bot.plain import fallback
from bot.speak import Speaker
from domain.outcomes import refusals, team
from domain.outcomes.adjustment import NothingToAdjust, NothingToUndo
from domain.outcomes.checkin import FigureRefused
from domain.outcomes.pacer import SettingRefused
from domain.settings_words import read_setting
from domain.workspace import Settings
from tests.bot.outcomes_sample import SAMPLES, TODAY

REFUSALS = (
    refusals.NotYours,
    refusals.CommandNotUnderstood,
    refusals.MemberUnknown,
    refusals.TeamUnknown,
    refusals.MetricUnknown,
    refusals.AmountRefused,
    refusals.PeriodClosed,
    refusals.GoneStale,
    team.TeamLoop,
    team.NotInTeam,
    team.NotOnLeave,
    team.LeaveBackwards,
    NothingToAdjust,
    NothingToUndo,
    SettingRefused,
)
COMMAND = re.compile(r"/(?:target|adjust|checkin|board|plan|review|team|pacer)(?: [^\n]+)?")
SPELLED = re.compile(r"[\u4e00-\u9fff]")


def said(language: str, *kinds: type) -> list[str]:
    """The last command on each card, which is its example; what somebody typed stands before it."""
    cards = [Speaker(language).card(outcome, TODAY) for outcome in SAMPLES[language] if has_form(outcome, *kinds)]
    return [(COMMAND.findall(fallback(card).replace("You wrote", "")) or [fallback(card)])[-1] for card in cards]


def has_form(outcome: object, *kinds: type) -> bool:
    """A sample without the form that every command gives shows only that the card can be drawn."""
    return isinstance(outcome, kinds) and getattr(outcome, "form", "none needed") != ""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_shows_a_command_that_works(language, kind):
    shown = said(language, kind)
    assert shown
    assert [text for text in shown if not COMMAND.fullmatch(text)] == []


def test_examples_are_in_the_readers_language():
    english, chinese = said("en", *REFUSALS), said("zh", *REFUSALS)
    assert [text for text in english if SPELLED.search(text)] == []
    assert [text for text in chinese if " " in text and not SPELLED.search(text)] == []


def test_a_figure_that_is_not_booked_is_answered_with_a_sentence_that_is():
    unbooked = {"en": "This works: ", "zh": "可以这样写："}
    for language, words in unbooked.items():
        fresh = [o for o in SAMPLES[language] if isinstance(o, FigureRefused) and not o.kept]
        assert fresh
        assert all(words in fallback(Speaker(language).card(outcome, TODAY)) for outcome in fresh)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_example_of_a_setting_reads(language):
    shown = [text.split(" ", 2)[2].partition("=") for text in said(language, SettingRefused)]
    assert len(shown) > 15
    before = read_setting("dimensions", "product=A,B", Settings())
    assert all(isinstance(read_setting(name, value, before), Settings) for name, _, value in shown)
