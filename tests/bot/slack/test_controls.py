"""Buttons and selects carry a verb and a ref, never state."""

from typing import Any

import pytest

from bot.card_xml import parse
from bot.controls import Option
from bot.slack.blocks import blocks
from bot.slack.controls import choice_of, choices, verb_of
from tests.bot.slack.validator import faults_of_message


def actions(xml: str, locale: str = "en") -> list[dict[str, Any]]:
    made = blocks(parse(f"<card><actions>{xml}</actions></card>", locale))
    assert faults_of_message(made) == []
    return [element for block in made for element in block["elements"]]


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def test_a_button_sends_its_verb_and_ref() -> None:
    (button,) = actions('<button verb="undo" ref="7" style="danger">Undo</button>')
    assert button == {"type": "button", "action_id": "undo", "text": plain("Undo"), "value": "7", "style": "danger"}


def test_a_button_without_a_ref_sends_no_value() -> None:
    assert "value" not in actions('<button verb="help">Help</button>')[0]


def test_a_repeated_verb_gets_a_number_and_is_found_again() -> None:
    ids = [button["action_id"] for button in actions('<button verb="undo" ref="1">Undo</button>' * 3)]
    assert ids == ["undo", "undo:2", "undo:3"]
    assert {verb_of(action_id) for action_id in ids} == {"undo"}


def test_verbs_are_told_apart_over_the_whole_message() -> None:
    group = '<actions><button verb="undo">Undo</button></actions>'
    made = blocks(parse(f"<card>{group}<text>x</text>{group}</card>"))
    assert [block["elements"][0]["action_id"] for block in (made[0], made[2])] == ["undo", "undo:2"]


@pytest.mark.parametrize(
    ("locale", "asked"),
    [("en", ("Are you sure?", "Take back 3?", "Undo", "Cancel")), ("zh", ("确定吗？", "Take back 3?", "Undo", "取消"))],
)
def test_a_confirmation_is_asked_in_the_readers_language(locale: str, asked: tuple[str, ...]) -> None:
    (button,) = actions('<button verb="undo" confirm="Take back 3?">Undo</button>', locale)
    assert tuple(button["confirm"][name]["text"] for name in ("title", "text", "confirm", "deny")) == asked


def test_a_select_sends_its_ref_with_the_choice() -> None:
    options = '<option value="1">One</option><option value="2|b">Two</option>'
    (select,) = actions(f'<select verb="snooze" ref="7">{options}</select>')
    assert [option["value"] for option in select["options"]] == ["7|1", "7|2|b"]
    assert choice_of("7|2|b") == ("7", "2|b")


def test_what_is_chosen_at_first_is_one_of_the_options() -> None:
    options = '<option value="1">One</option><option value="2">Two</option>'
    assert actions(f'<select verb="x" value="2">{options}</select>')[0]["initial_option"]["value"] == "|2"
    assert "initial_option" not in actions(f'<select verb="x" value="3">{options}</select>')[0]


def test_more_options_than_a_list_holds_are_grouped() -> None:
    select = choices([Option(str(number), f"Rep {number}") for number in range(150)], "149")
    assert [group["label"]["text"] for group in select["option_groups"]] == ["Rep 0 – Rep 99", "Rep 100 – Rep 149"]
    assert [len(group["options"]) for group in select["option_groups"]] == [100, 50]
    assert select["initial_option"]["value"] == "149"


def test_a_select_too_long_for_a_message_is_told_to_be_missing() -> None:
    options = "".join(f'<option value="{number}">Rep {number}</option>' for number in range(180))
    made = blocks(parse(f'<card><actions><select verb="who">{options}</select></actions></card>'))
    assert [block["elements"][0]["text"] for block in made] == ["…and 1 more"]


def test_more_buttons_than_a_block_holds_go_on_in_the_next() -> None:
    assert len(actions('<button verb="x">x</button>' * 30)) == 30


def test_a_ref_is_never_cut() -> None:
    with pytest.raises(ValueError, match="2000"):
        actions(f'<button verb="x" ref="{"7" * 2001}">x</button>')
