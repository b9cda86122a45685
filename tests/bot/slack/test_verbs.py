"""What a press of a button asks for."""

from datetime import date

import pytest

from bot.slack.verbs import VERBS, asked
from domain.commands.checkin import DropQuestion
from domain.commands.pacer import PressForgotten
from domain.grammar.reader import Scope
from domain.metric import Metrics

SCOPE = Scope(date(2026, 11, 20), Metrics(()), 1, None)


@pytest.mark.parametrize("verb", ["celebrate", "", "Drop"])
def test_a_verb_that_nothing_answers_to_is_a_command_of_its_own(verb):
    assert verb not in VERBS
    assert asked(verb, "7", SCOPE) == PressForgotten()


@pytest.mark.parametrize(("ref", "question"), [("7", 7), ("x", 0), ("٣", 0), ("9" * 19, 0), ("", 0)])
def test_a_ref_that_somebody_made_up_means_nothing_that_is_there(ref, question):
    assert asked("drop", ref, SCOPE) == DropQuestion(question)
