"""Every outcome has its words, in English and in Chinese, on every surface."""

import re
from collections.abc import Iterator

import pytest

from bot.cards import Actions, Card, Form, Progress, Table
from bot.controls import Button
from bot.line import plain
from bot.plain import fallback
from bot.slack.blocks import blocks
from bot.slack.text import fallback_text
from bot.slack.views import home, view
from bot.speak import TEMPLATES, Speaker, template_name
from domain.commands.pacer import NotUnderstood
from domain.dimension import Dimensions
from domain.grammar.reader import read_line, read_slash
from domain.outcome import Outcome
from domain.outcomes.board import BoardPosted
from domain.outcomes.checkin import DayAsked, DayLogged, DayRevised
from domain.outcomes.pacer import HelpShown, HomeShown
from tests.bot.outcomes_sample import SAMPLES, SPOKEN, TODAY
from tests.bot.samples.checkins import PRODUCT
from tests.bot.slack.validator import faults_of_message, faults_of_view, nodes
from tests.domain.grammar_scope import SCOPE

WITH_PARTS = SCOPE._replace(dimensions=Dimensions([PRODUCT]))  # that the samples have
CARDS = [(language, outcome) for language, outcomes in SAMPLES.items() for outcome in outcomes]
OF_ENTRIES = {"undo_day", "edit_day", "checkin_form", "answer", "drop", "name_customer", "contest"}
OF_SPLITS = {"publish", "publish_raised", "fit_split", "split_form", "move", "cancel_split"}
OF_CONCERNS = {"purpose", "set_action", "take_suggestion"}
OF_APPROVALS = {"redistribute", "occasion", "approve", "decline", "withdraw"}
OF_TARGETS = {"confirm", "cancel", "acknowledge", "board_leave", "board_join"}
OF_ROUNDS = {"show_round", "ballot", "accept", "close_round", "rebalance", "drop_market_note"}
OF_PLANS = {"keep_plan", "plan_form", "share_plan", "comment_plan", "vote_for", "vote_against"}
OF_INTEL = {"intel_nothing", "intel_off", "intel_on", "note_against", "note_favour", "note_neither"}
OF_REVIEWS = {"cause", "ask_causes", "review_form", "finish_action", "review_document", "lesson_form", "autopsy"}
OF_FILES = {"bring", "cancel_import"}
VERBS = (
    OF_APPROVALS
    | OF_FILES
    | OF_PLANS
    | OF_REVIEWS
    | OF_INTEL
    | OF_SPLITS
    | OF_CONCERNS
    | OF_ENTRIES
    | OF_TARGETS
    | OF_ROUNDS
    | {"snooze", "leave_today", "settings", "run", "help", "customer_form", "merge", "undo_merge"}
)
COMMAND = re.compile(r"/\w+[^，。；：、）]*|\w+_?\w*=\S*")
LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = {"Pacer", "SaaS", "seats", "Asia", "Shanghai", "Europe", "Berlin", "English"}
CODES = {"CNY", "USD", "GBP", "EUR", "UTC", "CN", "DE", "FY", "en", "zh", "mon", "fri", "bookings", "timezone"}
CODES |= {"week", "month", "quarter", "year"}
COMMAND_LINE = {
    "pacer",
    "import",
    "export",
    "template",
    "entries",
    "dry",
    "run",
    "map",
    "FILE",
    "UTF",
    "csv",
    "xlsx",
    "xls",
    "MB",
}
SETTING_VALUES = {"platform", "listed", "none", "always", "walk", "ins", "margin", "restricted", "action"}


def card(language: str, outcome: Outcome) -> Card:
    return Speaker(language).card(outcome, TODAY)


def test_every_outcome_but_silence_has_a_template_and_none_is_left_over() -> None:
    written = {path.name for path in TEMPLATES.glob("[!_]*.j2")}
    assert written == {template_name(kind) for kind in SPOKEN}


def test_every_outcome_has_a_sample() -> None:
    assert {type(outcome) for _, outcome in CARDS} == SPOKEN


@pytest.mark.parametrize(("language", "outcome"), CARDS, ids=lambda value: getattr(type(value), "__name__", value))
def test_a_sample_is_said_within_the_limits_of_a_message(language: str, outcome: Outcome) -> None:
    shown = card(language, outcome)
    if any(isinstance(element, Form) for element in shown.body):
        assert faults_of_view(view(shown, "form", "{}")) == []
        return
    assert fallback(shown).strip()
    assert fallback_text(shown).strip()
    assert faults_of_message(blocks(shown)) == []
    assert not [node for node in nodes(blocks(shown)) if node.get("type") in ("user", "link")]


def test_the_home_tab_is_within_the_limits_of_a_view() -> None:
    cards = [card(language, outcome) for language, outcome in CARDS if isinstance(outcome, HomeShown)]
    assert [faults_of_view(home([shown])) for shown in cards] == [[]] * len(cards)


@pytest.mark.parametrize("outcome", SAMPLES["zh"], ids=lambda outcome: type(outcome).__name__)
def test_no_english_word_is_left_in_a_chinese_card(outcome: Outcome) -> None:
    text = "\n".join(words(card("zh", outcome)))
    left = set(LATIN.findall(COMMAND.sub("", text))) - NAMES - CODES - SETTING_VALUES - COMMAND_LINE
    assert left == set()


def test_buttons_do_only_what_is_handled() -> None:
    assert {button.verb for language, outcome in CARDS for button in buttons(card(language, outcome))} == VERBS


def test_a_button_that_runs_a_command_names_one() -> None:
    pressed = [button for each in CARDS for button in buttons(card(*each)) if button.verb == "run"]
    read = [read_slash(*button.ref.partition(" ")[::2], WITH_PARTS) for button in pressed]
    assert [command for command in read if isinstance(command, NotUnderstood)] == []


def test_an_example_of_help_reads_as_a_command() -> None:
    shown = [card(language, outcome) for language, outcome in CARDS if isinstance(outcome, HelpShown)]
    rows = [row for each in shown for table in each.body if isinstance(table, Table) for row in table.rows[1:]]
    examples = {plain(row.cells[0].line) for row in rows}
    assert len(examples) > 60
    assert [text for text in examples if isinstance(read_line(text, WITH_PARTS), NotUnderstood | None)] == []


def test_what_a_channel_sees_tells_nothing_of_targets() -> None:
    public = [
        (language, outcome) for language, outcome in CARDS if isinstance(outcome, DayLogged) and not outcome.progress
    ]
    public += [(language, outcome) for language, outcome in CARDS if isinstance(outcome, DayAsked | DayRevised)]
    assert [each for each in public if any(isinstance(element, Progress) for element in card(*each).body)] == []
    posted = [fallback(card(language, outcome)) for language, outcome in CARDS if isinstance(outcome, BoardPosted)]
    assert [text for text in posted if "$" in text or "¥" in text] == []


def buttons(shown: Card) -> Iterator[Button]:
    for element in shown.body:
        if isinstance(element, Actions):
            yield from (item for item in element.items if isinstance(item, Button))


def words(shown: Card) -> Iterator[str]:
    """All that is read on a card."""
    yield fallback(shown)
    yield from (button.text for button in buttons(shown))
    for element in shown.body:
        if isinstance(element, Form):
            yield element.submit
            for each in element.inputs:
                yield from (each.label, each.hint, each.placeholder, *(option.text for option in each.options))
