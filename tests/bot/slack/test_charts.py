"""Charts are drawn where Slack can draw them, and told as text elsewhere."""

import json
from typing import Any

import pytest

from bot.card_xml import parse
from bot.slack.blocks import blocks
from bot.slack.charts import without_charts
from tests.bot.slack.validator import faults_of_message

WEEK = '<point label="Mon" value="3"/><point label="Tue" value="4.5"/>'


def made(xml: str) -> list[dict[str, Any]]:
    return blocks(parse(f"<card>{xml}</card>"))


def points(count: int, value: str = "1", label: str = "p") -> str:
    return "".join(f'<point label="{label}{number}" value="{value}"/>' for number in range(count))


def test_a_bar_chart_has_its_categories() -> None:
    data = [{"label": "Mon", "value": 3}, {"label": "Tue", "value": 4.5}]
    chart = {"type": "bar", "series": [{"name": "Week", "data": data}], "axis_config": {"categories": ["Mon", "Tue"]}}
    assert made(f'<chart title="Week">{WEEK}</chart>') == [
        {"type": "data_visualization", "title": "Week", "chart": chart}
    ]


def test_a_pie_has_segments() -> None:
    (block,) = made(f'<chart kind="pie" title="Week">{WEEK}</chart>')
    assert block["chart"] == {"type": "pie", "segments": [{"label": "Mon", "value": 3}, {"label": "Tue", "value": 4.5}]}


def test_long_names_are_cut_to_what_a_chart_holds() -> None:
    made_of = made(f'<chart kind="line" title="{"T" * 60}">{points(2, label="Guangdong Mobile Group ")}</chart>')
    assert [block["type"] for block in made_of] == ["rich_text"], "cut alike, they would be one category"
    (block,) = made(f'<chart title="{"T" * 60}"><point label="{"L" * 30}" value="1"/></chart>')
    assert (len(block["title"]), len(block["chart"]["axis_config"]["categories"][0])) == (50, 20)


@pytest.mark.parametrize(
    "xml",
    [
        '<chart title="none"/>',
        f'<chart kind="pie" title="seven">{points(7)}</chart>',
        f'<chart kind="pie" title="zero">{points(2, "0")}</chart>',
        f'<chart title="many">{points(21)}</chart>',
        f'<chart title="twice">{points(1)}{points(1)}</chart>',
        f'<chart title="uneven"><series name="A">{points(2)}</series><series name="B">{points(1)}</series></chart>',
        f'<chart title="same"><series name="A">{points(1)}</series><series name="A">{points(1)}</series></chart>',
        '<chart title="seven">' + "".join(f'<series name="{n}">{points(1)}</series>' for n in range(7)) + "</chart>",
    ],
)
def test_what_slack_cannot_draw_is_told(xml: str) -> None:
    told = made(xml)
    assert {block["type"] for block in told} <= {"rich_text"}
    assert faults_of_message(told) == []


def test_a_third_chart_is_told() -> None:
    kinds = [block["type"] for block in made(f'<chart title="Week">{WEEK}</chart>' * 3)]
    assert kinds == ["data_visualization", "data_visualization", "rich_text"]


def test_a_refused_chart_becomes_a_table_of_text() -> None:
    xml = f'<text>x</text><chart title="Week"><series name="A">{WEEK}</series><series name="B">{WEEK}</series></chart>'
    text, told = without_charts(made(xml))
    assert text["elements"][0]["elements"][0]["text"] == "x"
    title, box = told["elements"]
    assert title["elements"] == [{"type": "text", "text": "Week", "style": {"bold": True}}]
    assert box["elements"][0]["text"] == "       A    B\nMon    3    3\nTue  4.5  4.5"


def test_a_chart_from_the_outbox_is_told_too() -> None:
    kept = json.loads(json.dumps(made(f'<chart kind="pie" title="Week">{WEEK}</chart>')))
    assert without_charts(kept)[0]["elements"][1]["elements"][0]["text"] == "Mon    3\nTue  4.5"
