"""Block Kit on the page: every block has its form, hostile text stays text, elements report what was chosen."""

import json

import pytest
from playwright.sync_api import expect

CATEGORIES = ["Mon", "Tue", "Wed"]


def series(name: str, *values: float, of: list[str] = CATEGORIES) -> dict:
    return {
        "name": name,
        "data": [{"label": label, "value": value} for label, value in zip(of, values, strict=True)],
    }


def chart(kind: str, *given: dict) -> dict:
    categories = [point["label"] for point in given[0]["data"]]
    axes = {"categories": categories, "x_label": "Day", "y_label": "Visits"}
    drawn = {"type": kind, "series": given, "axis_config": axes}
    return {"type": "data_visualization", "title": "Visits", "chart": drawn}


def section(text: str) -> dict:
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}],
    }


@pytest.fixture
def shown(page, place):
    """Posts blocks to the open channel; the message as it stands there."""

    def shown(*blocks: dict):
        place.client.chat_postMessage(channel="CGENERAL", text="card", blocks=json.dumps(blocks))
        message = page.locator(".message").last
        expect(message).to_contain_text("Pacer")
        return message

    return shown


@pytest.mark.parametrize(
    ("kind", "marks", "count"), [("bar", ".chart-bar", 6), ("line", ".chart-line", 2), ("area", ".chart-area", 2)]
)
def test_a_chart_with_axes_draws_each_series(shown, kind, marks, count):
    message = shown(chart(kind, series("East", 3, 5, 4), series("West", 2, 0, 6)))
    expect(message.locator(marks)).to_have_count(count)
    expect(message.locator(".legend li")).to_have_text(["East", "West"])
    expect(
        message.get_by_role("figure", name="Visits. East: Mon 3, Tue 5, Wed 4; West: Mon 2, Tue 0, Wed 6")
    ).to_be_visible()
    expect(message.locator(".chart-tick")).to_have_text(["0", "2", "4", "6", *CATEGORIES])


def test_a_bar_says_its_long_name_on_several_lines(shown):
    causes = ["Expected", "Calls a working day", "Calls → Visits", "Visits → Quotes", "每个工作日的电话数量", "Mix"]
    message = shown(chart("bar", series("Bookings", 1, 2, 3, 2, 3, 1, of=causes)))
    expect(message.locator(".chart-tick.middle").last).to_be_visible()
    said = message.locator(".chart-tick.middle").all_text_contents()
    assert "".join("".join(said).split()) == "".join("".join(causes).split())
    assert said[1:3] == ["Calls a", "working day"]


def test_a_table_breaks_no_word_of_its_head(shown):
    heads = ["Becomes the next", "Needed", "Needed a week", "Usual week", "Busiest week", "Room", "Customers", "Next"]
    said = ["13.56 % (own 150 ÷ 1,114, team 18.73 %)", "288", "81", "57", "69", "only in a week like it", "Acme", "4"]
    rows = [[section(text) for text in row] for row in (heads, said)]
    wrapped = [{"is_wrapped": len(text) > 20} for text in said]
    head = shown({"type": "table", "rows": rows, "column_settings": wrapped}).locator("th > *")
    expect(head).to_have_count(len(heads))
    assert max(head.evaluate_all("lines => lines.map(line => line.clientHeight)")) <= 2 * 22


def test_a_wide_table_takes_the_room_there_is_and_keeps_its_first_column_in_sight(shown):
    rows = [[section(f"{word} {column}") for column in range(16)] for word in ("Core and auxiliary", "¥10,330,000")]
    frame = shown({"type": "table", "rows": rows}).locator(".table-frame")
    wide, scrolls = frame.evaluate("frame => [frame.clientWidth, frame.scrollWidth > frame.clientWidth]")
    assert (wide > 800, scrolls) == (True, True)
    frame.evaluate("frame => frame.scrollTo(frame.scrollWidth, 0)")
    first, last = frame.locator("td").first, frame.locator("td").last
    expect(last).to_be_in_viewport()
    assert first.bounding_box()["x"] == pytest.approx(frame.bounding_box()["x"], abs=2)


def test_a_pie_shows_the_share_of_each_segment(shown):
    segments = [{"label": "New", "value": 75}, {"label": "Renewed", "value": 25}]
    pie = {"type": "data_visualization", "title": "Deals", "chart": {"type": "pie", "segments": segments}}
    message = shown(pie)
    expect(message.locator(".chart-slice")).to_have_count(2)
    expect(message.locator(".legend li")).to_have_text(["New7575%", "Renewed2525%"])


def test_a_bar_of_blocks_is_drawn_in_the_colour_of_its_light(shown):
    bar = shown(section("🔴 Bookings\n▰▰▰▱▱▱▱▱▱▱ 35 % of the goal")).locator(".bar")
    expect(bar).to_have_class("bar bar-bad")
    expect(bar.locator(".bar-full")).to_have_attribute("style", "width: 35%;")


def test_text_that_people_typed_stays_as_it_is(shown, page):
    hostile = "<img src=x onerror=alert(1)> *b* :tada: <!channel>"
    button = {"type": "button", "action_id": "b", "text": {"type": "plain_text", "text": hostile, "emoji": False}}
    message = shown(section(hostile), {"type": "actions", "elements": [button]})
    expect(message.locator(".rich-section")).to_have_text(hostile)
    expect(message.get_by_role("button", name=hostile)).to_be_visible()
    expect(message.locator("img[src=x], .mention, strong")).to_have_count(0)


def test_a_link_that_would_run_something_is_no_link(shown):
    harmful = {"type": "link", "url": "javascript:alert(1)", "text": "press me"}
    message = shown({"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [harmful]}]})
    expect(message).to_contain_text("press me")
    expect(message.get_by_role("link")).to_have_count(0)


def test_an_unknown_block_is_named(page):
    page.evaluate(
        """Promise.all([import('/page/blocks.js'), import('/page/hearing.js')]).then(([, { heard }]) => heard({
            type: 'message', message: {ts: '1999999999.000001', channel: 'CGENERAL', user: 'UPACER', text: '',
            blocks: [{type: 'hologram', block_id: 'h'}], thread_ts: null}}))"""
    )
    expect(page.get_by_text("This page cannot show the block “hologram” yet.")).to_be_visible()
