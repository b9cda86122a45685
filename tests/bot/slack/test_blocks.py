"""Cards become the blocks that Slack draws."""

from typing import Any

import pytest

from bot.card_xml import parse
from bot.slack import limits
from bot.slack.blocks import blocks
from tests.bot.slack.validator import faults_of_message, strings


def made(xml: str, title: str = "", **attributes: str) -> list[dict[str, Any]]:
    words = "".join([f' {name}="{value}"' for name, value in attributes.items()])
    return blocks(parse(f'<card title="{title}"{words}>{xml}</card>'))


def run(text: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": text, **({"style": style} if style else {})}


def rich(*runs: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(runs)}]}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


@pytest.mark.parametrize(
    ("xml", "block"),
    [
        ("<text>Hello <b>Lin</b></text>", rich(run("Hello "), run("Lin", bold=True))),
        ('<text><person id="U1">Lin</person></text>', rich({"type": "user", "user_id": "U1"})),
        ('<text><person id="not an id">Lin</person></text>', rich(run("Lin"))),
        ('<text><channel id="C1"/></text>', rich({"type": "channel", "channel_id": "C1"})),
        ('<text><channel id="no id"/></text>', rich(run("#no id"))),
        (
            '<text><link href="https://x.example">here</link></text>',
            rich({"type": "link", "url": "https://x.example", "text": "here"}),
        ),
        ('<text><link href="https://x y">here</link></text>', rich(run("here https://x y"))),
        ('<text><link href="javascript:x">here</link></text>', rich(run("here javascript:x"))),
        (
            '<progress label="Visits" value="42" max="100" text="42 of 100" tone="warn"/>',
            rich(run("🟡 Visits", bold=True), run("\n▰▰▰▰▱▱▱▱▱▱ 42 %   42 of 100")),
        ),
        ('<progress label="V" value="12" max="10"/>', rich(run("V", bold=True), run("\n▰▰▰▰▰▰▰▰▰▰ 120 %"))),
        ('<progress label="V" value="-1" max="10"/>', rich(run("V", bold=True), run("\n▱▱▱▱▱▱▱▱▱▱ -10 %"))),
        ('<progress label="V" value="3" max="0" text="not set"/>', rich(run("V", bold=True), run("\nnot set"))),
        (
            '<fields><field label="Goal">3</field><field label="Done">1</field></fields>',
            rich(run("Goal", bold=True), run("  "), run("3"), run("\nDone", bold=True), run("  "), run("1")),
        ),
        ("<note>*small* :tada:</note>", {"type": "context", "elements": [plain("*small* :tada:")]}),
        ('<note>by <person id="U1">Lin</person></note>', rich(run("by "), {"type": "user", "user_id": "U1"})),
        ("<divider/>", {"type": "divider"}),
        (
            '<image src="https://x.example/a.png" alt="A"/>',
            {"type": "image", "image_url": "https://x.example/a.png", "alt_text": "A"},
        ),
        ('<image src="file:x" alt="A"/>', {"type": "context", "elements": [plain("A")]}),
        (
            '<table><row head="yes"><cell>A</cell><cell>B</cell></row><row><cell>*x*</cell></row></table>',
            {
                "type": "table",
                "rows": [
                    [rich(run("A", bold=True)), rich(run("B", bold=True))],
                    [{"type": "raw_text", "text": "*x*"}, {"type": "raw_text", "text": " "}],
                ],
                "column_settings": [{"align": "left", "is_wrapped": True}],
            },
        ),
    ],
)
def test_each_element_has_its_block(xml: str, block: dict[str, Any]) -> None:
    assert made(xml) == [block]
    assert faults_of_message([block]) == []


@pytest.mark.parametrize(("tone", "text"), [("plain", "T"), ("good", "✅ T"), ("warn", "⚠️ T"), ("bad", "⛔ T")])
def test_the_title_carries_the_tone(tone: str, text: str) -> None:
    assert made("", "T", tone=tone) == [{"type": "header", "text": plain(text)}]


def test_a_long_title_goes_on_below() -> None:
    head, below = made("", "long " * 40)
    assert head["text"]["text"] == ("long " * 40)[:149] + "…"
    assert "".join(strings(below)) == ("long " * 40).strip()


def test_long_text_is_split_and_nothing_of_it_lost() -> None:
    text = " ".join(str(number) for number in range(1_800))
    parts = made(f"<text>{text}</text>")
    assert len(parts) == 3
    assert "".join(strings(parts)) == text


def test_of_a_long_card_the_rest_is_named_and_the_last_buttons_stay() -> None:
    rows = "<text>row</text>" * 60
    parts = made(f'{rows}<actions><button verb="more">More</button></actions>', rest="/checkin list")
    assert parts[-2] == {"type": "context", "elements": [plain("…and 14 more: /checkin list")]}
    assert parts[-1]["elements"][0]["action_id"] == "more"
    assert len(parts) == limits.MESSAGE_BLOCKS - limits.CHARTS
    assert faults_of_message(parts) == []


def test_a_long_table_ends_with_how_many_rows_are_missing() -> None:
    head = '<row head="yes"><cell>Rep</cell><cell>Done</cell></row>'
    rows = "".join(f"<row><cell>Rep {number}</cell><cell>{number}</cell></row>" for number in range(150))
    parts = made(f"<table>{head}{rows}</table><text>after</text>", rest="/target team")
    table, rest = parts
    assert len(table["rows"]) == 100
    assert rest["elements"][0]["text"] == "…and 52 more: /target team"
    assert faults_of_message(parts) == []


def test_a_wide_table_keeps_its_last_columns_in_one() -> None:
    (table,) = made(f"<table><row>{''.join(f'<cell>{number}</cell>' for number in range(23))}</row></table>")
    assert [cell["text"] for cell in table["rows"][0]][18:] == ["18", "19 · 20 · 21 · 22"]


def test_without_a_command_the_rest_is_told_all_the_same() -> None:
    assert next(strings(made("<text>row</text>" * 60)[-1])) == "…and 13 more"


def test_the_rest_is_told_in_the_language_of_the_card() -> None:
    card = parse(f'<card rest="/target 团队">{"<text>行</text>" * 60}</card>', "zh")
    assert blocks(card)[-1]["elements"][0]["text"] == "……还有 13 项：/target 团队"


def test_a_form_is_no_message() -> None:
    with pytest.raises(ValueError, match="view"):
        made('<form><input name="x"/></form>')
