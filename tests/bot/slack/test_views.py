"""Cards become modals with their forms, and the Home tab."""

from typing import Any

import pytest

from bot.card_xml import parse
from bot.slack import limits
from bot.slack.views import home, view
from tests.bot.slack.validator import faults_of_view, strings


def modal(form: str, title: str = "Check-in", locale: str = "en", before: str = "") -> dict[str, Any]:
    made = view(parse(f'<card title="{title}">{before}<form>{form}</form></card>', locale), "log", "ref")
    assert faults_of_view(made) == []
    return made


def element(form: str) -> dict[str, Any]:
    made: dict[str, Any] = modal(form)["blocks"][0]["element"]
    return made


def test_a_form_is_a_modal() -> None:
    made = modal('<input name="n" label="Note" hint="short" placeholder="…" optional="yes"/>', before="<text>Hi</text>")
    assert (made["type"], made["callback_id"], made["private_metadata"]) == ("modal", "log", "ref")
    assert [made[name]["text"] for name in ("title", "submit", "close")] == ["Check-in", "Save", "Cancel"]
    text, asked = made["blocks"]
    assert "".join(strings(text)) == "Hi"
    assert (asked["block_id"], asked["optional"]) == ("n", True)
    assert (asked["label"]["text"], asked["hint"]["text"]) == ("Note", "short")


def test_without_a_form_a_modal_can_only_be_closed() -> None:
    made = view(parse('<card title="帮助"><text>x</text></card>', "zh"), "help")
    assert "submit" not in made
    assert made["close"]["text"] == "关闭"


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", {"type": "plain_text_input", "multiline": False}),
        ('multiline="yes" value="a"', {"type": "plain_text_input", "multiline": True, "initial_value": "a"}),
        ('kind="money" value="50万"', {"type": "plain_text_input", "multiline": False, "initial_value": "50万"}),
        ('kind="number" value="4.5"', {"type": "number_input", "is_decimal_allowed": True, "initial_value": "4.5"}),
        ('kind="number" value="4k"', {"type": "number_input", "is_decimal_allowed": True}),
        ('kind="date" value="2026-11-20"', {"type": "datepicker", "initial_date": "2026-11-20"}),
        ('kind="date"', {"type": "datepicker"}),
        ('kind="time" value="17:30"', {"type": "timepicker", "initial_time": "17:30"}),
        ('kind="people" value="U1 U2"', {"type": "multi_users_select", "initial_users": ["U1", "U2"]}),
        ('kind="people" most="1"', {"type": "multi_users_select", "max_selected_items": 1}),
        (
            'kind="channels" value="C1"',
            {
                "type": "multi_conversations_select",
                "filter": {"include": ["public", "private"], "exclude_bot_users": True},
                "initial_conversations": ["C1"],
            },
        ),
    ],
)
def test_each_kind_has_its_input(attributes: str, expected: dict[str, Any]) -> None:
    assert element(f'<input name="x" {attributes}/>') == {"action_id": "x", **expected}


def test_a_choice_offers_its_options() -> None:
    made = element(
        '<input name="x" kind="choice" value="b"><option value="a">A</option><option value="b">B</option></input>'
    )
    assert (made["type"], made["initial_option"]["value"], len(made["options"])) == ("static_select", "b", 2)


def test_a_text_too_long_for_its_input_says_so() -> None:
    asked = modal(f'<input name="x" hint="Your note." value="{"a" * 4_000}"/>')["blocks"][0]
    assert len(asked["element"]["initial_value"]) == 3_000
    assert asked["hint"]["text"] == "Your note. Only the first 3,000 characters fit in here."


def test_a_long_title_stands_whole_in_the_view() -> None:
    made = modal('<input name="x"/>', title="A title of more than twenty-four characters")
    assert made["title"]["text"] == "A title of more than tw…"
    assert made["blocks"][0]["text"]["text"] == "A title of more than twenty-four characters"


def test_tables_and_charts_are_text_in_a_view() -> None:
    table = "<table><row><cell>Rep</cell><cell>Done</cell></row><row><cell>Lin</cell><cell>3</cell></row></table>"
    made = view(parse(f'<card>{table}<chart title="W"><point label="Mon" value="1"/></chart></card>'), "x")
    assert [list(strings(block)) for block in made["blocks"]] == [["Rep  Done\nLin     3"], ["W", "Mon  1"]]
    assert faults_of_view(made) == []


def test_what_a_view_cannot_keep_is_a_bug() -> None:
    with pytest.raises(ValueError, match="3000"):
        view(parse("<card/>"), "x", "y" * 3_001)


def test_the_home_tab_shows_its_cards_below_each_other() -> None:
    card = parse('<card title="Hi"><actions><button verb="log">Log</button></actions></card>')
    made = home([card, card])
    assert made["type"] == "home"
    assert [block["type"] for block in made["blocks"]] == ["header", "actions", "divider", "header", "actions"]
    assert [made["blocks"][at]["elements"][0]["action_id"] for at in (1, 4)] == ["log", "log:2"]


def test_each_card_of_the_home_tab_has_its_share() -> None:
    long = parse(f'<card title="Long" rest="/checkin list">{"<text>row</text>" * 200}</card>')
    made = home([long, parse('<card title="Last"/>')])
    assert len(made["blocks"]) <= limits.VIEW_BLOCKS
    assert made["blocks"][-1]["text"]["text"] == "Last"
    assert "…and 153 more: /checkin list" in list(strings(made))
