"""What Slack would refuse about blocks and views, by the limits that Pacer knows."""

import json
from collections.abc import Iterator
from typing import Any

from bot.slack import limits

Json = dict[str, Any]
ACTION_ID = 255  # block-elements/button-element, and all other elements; Pacer's own are far shorter
RICH = {"text": "text", "user": "user_id", "channel": "channel_id", "link": "url"}
ACTION_ID = 255  # block-elements/button-element, and all other elements; verbs stay far below
INPUTS = {
    "plain_text_input",
    "number_input",
    "datepicker",
    "timepicker",
    "static_select",
    "multi_users_select",
    "multi_conversations_select",
}


def faults_of_message(blocks: list[Json]) -> list[str]:
    faults = [fault for block in blocks for fault in faults_of_block(block)]
    if len(blocks) > limits.MESSAGE_BLOCKS:
        faults.append(f"{len(blocks)} blocks")
    characters = len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))
    if characters > limits.MESSAGE_CHARACTERS:
        faults.append(f"{characters} characters")
    if sum(block["type"] == "data_visualization" for block in blocks) > limits.CHARTS:
        faults.append("too many charts")
    cells = sum(len(text) for block in blocks if block["type"] == "table" for text in strings(block))
    return [*faults, *["too much in tables"][: cells > limits.TABLE_CHARACTERS]]


def faults_of_view(view: Json) -> list[str]:
    faults = [fault for block in view["blocks"] for fault in faults_of_block(block)]
    faults += [f"{block['type']} in a view" for block in view["blocks"] if block["type"] in CHARTED]
    for name in ("title", "submit", "close"):
        if name in view:
            faults += plain(view[name], limits.VIEW_TITLE)
    if len(view["blocks"]) > limits.VIEW_BLOCKS or len(json.dumps(view)) > 250_000:
        faults.append("view too large")
    names = [block["block_id"] for block in view["blocks"] if "block_id" in block]
    return [*faults, *["block ids twice"][: len(set(names)) < len(names)]]


def strings(node: object) -> Iterator[str]:
    """All texts below a node, whatever they are for."""
    match node:
        case str():
            yield node
        case dict():
            for name, value in node.items():
                if name != "type":
                    yield from strings(value)
        case list():
            for value in node:
                yield from strings(value)


def nodes(node: object) -> Iterator[Json]:
    match node:
        case dict():
            yield node
            for value in node.values():
                yield from nodes(value)
        case list():
            for value in node:
                yield from nodes(value)


def faults_of_block(block: Json) -> list[str]:
    check = CHECKS.get(block["type"])
    return check(block) if check else [f"no such block: {block['type']}"]


def plain(text: Json, most: int) -> list[str]:
    if set(text) != {"type", "text", "emoji"} or text["type"] != "plain_text" or text["emoji"]:
        return [f"not literal: {text}"]
    return sized(text["text"], most)


def sized(text: str, most: int) -> list[str]:
    return [] if 1 <= len(text) <= most else [f"{len(text)} of {most} characters: {text[:40]!r}"]


def rich_text(block: Json) -> list[str]:
    faults = [] if block["elements"] else ["empty rich text"]
    for part in block["elements"]:
        if part["type"] not in ("rich_text_section", "rich_text_preformatted") or not part["elements"]:
            faults.append(f"{part['type']} of {len(part['elements'])}")
        for run in part["elements"]:
            faults += [] if run.get(RICH.get(run["type"], "")) else [f"bad run {run}"]
    return [*faults, *sized("".join(strings(block)) or " ", limits.TEXT)]


def table(block: Json) -> list[str]:
    faults = [] if 1 <= len(block["rows"]) <= limits.TABLE_ROWS else [f"{len(block['rows'])} rows"]
    widths = {len(row) for row in block["rows"]}
    if len(widths) != 1 or max(widths) > limits.TABLE_COLUMNS or len(block["column_settings"]) > max(widths):
        faults.append(f"columns {widths}")
    for cell in [cell for row in block["rows"] for cell in row]:
        faults += rich_text(cell) if cell["type"] == "rich_text" else sized(cell["text"], limits.TEXT)
    return faults


def chart(block: Json) -> list[str]:
    drawn, faults = block["chart"], sized(block["title"], limits.CHART_TITLE)
    if drawn["type"] == "pie":
        points = drawn["segments"]
        faults += [] if 1 <= len(points) <= limits.CHART_SEGMENTS else ["segments"]
        faults += [] if all(point["value"] > 0 for point in points) else ["a slice of nothing"]
    else:
        categories = drawn["axis_config"]["categories"]
        points = [point for series in drawn["series"] for point in series["data"]]
        alike = all([point["label"] for point in series["data"]] == categories for series in drawn["series"])
        few = 1 <= len(drawn["series"]) <= limits.CHART_SERIES and 1 <= len(categories) <= limits.CHART_CATEGORIES
        named = {series["name"] for series in drawn["series"]}
        faults += [] if alike and few and len(named) == len(drawn["series"]) else ["series"]
        faults += [fault for name in named for fault in sized(name, limits.CHART_LABEL)]
    return [*faults, *[fault for point in points for fault in sized(point["label"], limits.CHART_LABEL)]]


def actions(block: Json) -> list[str]:
    ids = [element["action_id"] for element in block["elements"]]
    faults = [] if len(set(ids)) == len(ids) and 1 <= len(ids) <= limits.ACTIONS else [f"actions {ids}"]
    return [*faults, *[fault for each in block["elements"] for fault in [*element(each), *confirmed(each)]]]


def element(each: Json) -> list[str]:
    if each["type"] == "button":
        faults = sized(each.get("value", "-"), limits.BUTTON_VALUE) + plain(each["text"], limits.BUTTON_TEXT)
    elif each["type"] == "static_select":
        groups = each.get("option_groups") or [each]
        faults = [] if len(groups) <= limits.OPTIONS else ["groups"]
        for group in groups:
            faults += plain(group["label"], limits.OPTION_TEXT) if "label" in group else []
            faults += [] if 1 <= len(group["options"]) <= limits.OPTIONS else ["options"]
            faults += [fault for each in group["options"] for fault in plain(each["text"], limits.OPTION_TEXT)]
            faults += [fault for each in group["options"] for fault in sized(each["value"], limits.OPTION_VALUE)]
    else:
        faults = [] if each["type"] in INPUTS else [f"no such element {each['type']}"]
        faults += sized(each.get("initial_value", "-"), limits.INITIAL_TEXT)
    return faults + sized(each["action_id"], ACTION_ID)


def confirmed(each: Json) -> list[str]:
    if "confirm" not in each:
        return []
    parts = {"title": limits.CONFIRM_TITLE, "text": limits.CONFIRM_TEXT}
    parts |= {"confirm": limits.CONFIRM_BUTTON, "deny": limits.CONFIRM_BUTTON}
    return [fault for name, most in parts.items() for fault in plain(each["confirm"][name], most)]


def asked(block: Json) -> list[str]:
    hint = plain(block["hint"], limits.LABEL) if "hint" in block else []
    return [*element(block["element"]), *plain(block["label"], limits.LABEL), *hint]


CHARTED = ("table", "data_visualization")
CHECKS = {
    "header": lambda block: plain(block["text"], limits.HEADER),
    "context": lambda block: [fault for each in block["elements"] for fault in plain(each, limits.CONTEXT_TEXT)],
    "divider": lambda _block: [],
    "image": lambda block: sized(block["image_url"], limits.URL) + sized(block["alt_text"], limits.ALT_TEXT),
    "rich_text": rich_text,
    "table": table,
    "data_visualization": chart,
    "actions": actions,
    "input": asked,
}
