"""Blocks at their limits pass; one more is refused with a pointer to the place."""

import pytest

from bot.local.blocks.surface import message_faults, too_long, view_faults


def plain(length, kind="plain_text"):
    return {"type": kind, "text": "x" * length}


def section(**parts):
    return {"type": "section", **parts}


def button(**parts):
    return {"type": "button", "text": plain(3), "action_id": "a", **parts}


def actions(*elements):
    return {"type": "actions", "elements": list(elements)}


def select(count):
    options = [{"text": plain(3), "value": str(number)} for number in range(count)]
    return actions({"type": "static_select", "action_id": "a", "options": options})


def table(rows, columns):
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns] * rows}


def chart(series=1, points=2, title=5, label=3, kind="bar"):
    names = [f"{number:0{label}d}" for number in range(points)]
    data = [{"label": name, "value": 1} for name in names]
    lines = [{"name": f"s{number}", "data": data} for number in range(series)]
    described = {"type": kind, "series": lines, "axis_config": {"categories": names}}
    return {"type": "data_visualization", "title": "x" * title, "chart": described}


def pie(count, value=1):
    segments = [{"label": str(number), "value": value} for number in range(count)]
    return {"type": "data_visualization", "title": "x", "chart": {"type": "pie", "segments": segments}}


FINE = [
    section(text=plain(3000, "mrkdwn")),
    section(fields=[plain(2000)] * 10),
    section(text=plain(3), accessory=button()),
    {"type": "header", "text": plain(150)},
    {"type": "divider"},
    {"type": "context", "elements": [plain(3, "mrkdwn")] * 10},
    actions(button(text=plain(75), value="x" * 2000, action_id="x" * 255)),
    actions(*(button(action_id=str(number)) for number in range(25))),
    select(100),
    {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a"},
    {"type": "markdown", "text": "x" * 12_000},
    table(100, 20),
    chart(series=6, points=20, title=50, label=20),
    pie(6),
]
WRONG = [
    (section(), "missing required field: text", "/blocks/0"),
    (section(text=plain(3001, "mrkdwn")), "must be less than 3001 characters", "/blocks/0/text/text"),
    (section(text=plain(0)), "must be more than 0 characters", "/blocks/0/text/text"),
    (section(fields=[plain(1)] * 11), "no more than 10 items allowed", "/blocks/0/fields"),
    (section(fields=[plain(2001)]), "must be less than 2001 characters", "/blocks/0/fields/0/text"),
    ({"type": "header", "text": plain(151)}, "must be less than 151 characters", "/blocks/0/text/text"),
    ({"type": "header", "text": plain(5, "mrkdwn")}, "must be a plain_text object", "/blocks/0/text/type"),
    (actions(button(text=plain(76))), "must be less than 76 characters", "/blocks/0/elements/0/text/text"),
    (actions(button(value="x" * 2001)), "must be less than 2001 characters", "/blocks/0/elements/0/value"),
    (actions(button(action_id="x" * 256)), "must be less than 256 characters", "/blocks/0/elements/0/action_id"),
    (actions(button(), button()), "action_id already exists: a", "/blocks/0/elements/1/action_id"),
    (actions(button(style="warning")), "must be one of: primary, danger", "/blocks/0/elements/0/style"),
    (actions(), "no items", "/blocks/0/elements"),
    (select(101), "no more than 100 items allowed", "/blocks/0/elements/0/options"),
    (select(0), "no items", "/blocks/0/elements/0/options"),
    ({"type": "image", "image_url": "u", "alt_text": ""}, "must be more than 0 characters", "/blocks/0/alt_text"),
    ({"type": "markdown", "text": "x" * 12_001}, "must be less than 12001 characters", "/blocks/0/text"),
    (table(101, 1), "no more than 100 items allowed", "/blocks/0/rows"),
    (table(1, 21), "no more than 20 items allowed", "/blocks/0/rows/0"),
    (chart(title=51), "must be less than 51 characters", "/blocks/0/title"),
    (chart(series=7), "no more than 6 items allowed", "/blocks/0/chart/series"),
    (chart(label=21), "must be 1 to 20 characters", "/blocks/0/chart/axis_config/categories"),
    (chart(kind="donut"), "unsupported type: donut", "/blocks/0/chart/type"),
    (pie(7), "no more than 6 items allowed", "/blocks/0/chart/segments"),
    (pie(1, value=0), "must be greater than 0", "/blocks/0/chart/segments/0/value"),
    ({"type": "rich_text", "elements": []}, "missing required field: elements", "/blocks/0"),
    ({"type": "carousel"}, "unsupported type: carousel", "/blocks/0/type"),
]


@pytest.mark.parametrize("block", FINE)
def test_a_block_at_its_limit_passes(block):
    assert message_faults([block]) == []


@pytest.mark.parametrize(("block", "words", "pointer"), WRONG)
def test_a_block_beyond_its_limit_is_pointed_at(block, words, pointer):
    assert f"[ERROR] {words} [json-pointer:{pointer}]" in message_faults([block])


def test_a_message_holds_fifty_blocks_and_a_view_a_hundred():
    divider = {"type": "divider"}
    assert message_faults([divider] * 50) == []
    assert message_faults([divider] * 51) == ["[ERROR] no more than 50 items allowed [json-pointer:/blocks]"]
    assert view_faults({"type": "home", "blocks": [divider] * 100}, ("home",)) == []
    many = view_faults({"type": "home", "blocks": [divider] * 101}, ("home",))
    assert many == ["[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]"]


def test_block_ids_are_unique_in_a_message():
    twice = message_faults([{"type": "divider", "block_id": "a"}] * 2)
    assert twice == ["[ERROR] block_id already exists: a [json-pointer:/blocks/1/block_id]"]


def test_a_message_holds_two_charts():
    assert message_faults([pie(1)] * 2) == []
    assert len(message_faults([pie(1)] * 3)) == 1


def test_the_cells_of_a_message_have_a_limit_in_all():
    def cells(length):
        return {"type": "table", "rows": [[{"type": "raw_text", "text": "x" * length}]]}

    assert message_faults([cells(9_000), cells(1_000)]) == []
    assert len(message_faults([cells(9_000), cells(1_001)])) == 1


def test_tables_and_charts_belong_to_messages_only():
    faults = view_faults({"type": "home", "blocks": [table(1, 1)]}, ("home",))
    assert faults == ["[ERROR] unsupported type: table [json-pointer:/view/blocks/0/type]"]


def test_all_blocks_together_have_a_limit():
    assert not too_long([section(text=plain(3000))] * 4)
    assert too_long([section(text=plain(2700))] * 5)


MODAL = {"type": "modal", "title": plain(24), "blocks": [{"type": "divider"}]}
INPUT = {"type": "input", "label": plain(5), "element": {"type": "plain_text_input", "action_id": "a"}}


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"title": plain(25)}, "must be less than 25 characters [json-pointer:/view/title/text]"),
        ({"private_metadata": "x" * 3001}, "must be less than 3001 characters [json-pointer:/view/private_metadata]"),
        ({"blocks": [INPUT]}, "submit must be defined when an input block exists [json-pointer:/view/submit]"),
        ({"callback_id": "x" * 256}, "must be less than 256 characters [json-pointer:/view/callback_id]"),
        ({"type": "panel"}, "unsupported type: panel [json-pointer:/view/type]"),
    ],
)
def test_a_modal_has_limits_of_its_own(changed, fault):
    assert view_faults(MODAL, ("modal",)) == []
    assert f"[ERROR] {fault}" in view_faults(MODAL | changed, ("modal",))
