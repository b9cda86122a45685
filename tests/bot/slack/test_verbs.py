"""What a press of a button asks for."""

from datetime import date

import pytest

from bot.slack.verbs import VERBS, asked
from domain.commands.checkin import DropQuestion
from domain.commands.pacer import PressForgotten
from domain.grammar.reader import Scope
from domain.metric import Metrics
from tests.office import office

SCOPE = Scope(date(2026, 11, 20), Metrics(()), 1, None)


@pytest.mark.parametrize("verb", ["celebrate", "", "Drop"])
def test_a_verb_that_nothing_answers_to_is_a_command_of_its_own(verb):
    assert verb not in VERBS
    assert asked(verb, "7", SCOPE) == PressForgotten()


@pytest.mark.parametrize(("ref", "question"), [("7", 7), ("x", 0), ("٣", 0), ("9" * 19, 0), ("", 0)])
def test_a_ref_that_somebody_made_up_means_nothing_that_is_there(ref, question):
    assert asked("drop", ref, SCOPE) == DropQuestion(question)


def test_ones_own_currency_is_chosen_on_the_home_tab(sqlite_url):
    with office(sqlite_url) as shop:
        shop.settings(currency="CNY")
        shop.slack.press("oliver", shop.slack.open_home("oliver"), "currency", "USD")
        shop.sent()
        *_, told = shop.slack.dms("oliver")
        assert told.text.startswith("From now on your amounts without a currency are in USD.")
        shop.say("oliver", "signed Acme for 5k", "pacer")
        assert any("$5,000" in message.text for message in shop.slack.dms("oliver"))
        picked = [
            part["initial_option"] for part in elements(shop.slack.open_home("oliver")) if "initial_option" in part
        ]
        assert [option["text"]["text"] for option in picked] == ["USD"]


def elements(view):
    return [part for block in view.body["blocks"] for part in block.get("elements", []) if isinstance(part, dict)]
