"""The limits of interactive elements, from their pages under https://docs.slack.dev/reference/block-kit/block-elements."""

from bot.local.blocks.inspection import Inspection
from bot.local.payload import Json

CONTEXT_ELEMENTS = {"plain_text", "mrkdwn", "image"}
PICKERS = {"datepicker", "timepicker", "datetimepicker"}
ENTITY_SELECTS = {"users_select", "conversations_select", "channels_select", "external_select"}
ENTITY_MULTI_SELECTS = {f"multi_{name}" for name in ENTITY_SELECTS}
LISTS = {
    "static_select": 100,
    "multi_static_select": 100,
    "overflow": 5,
    "radio_buttons": 10,
    "checkboxes": 10,
}
TYPED = {"plain_text_input": 3000, "number_input": None, "email_text_input": None, "url_text_input": None}
INPUT_ELEMENTS = (
    PICKERS
    | ENTITY_SELECTS
    | ENTITY_MULTI_SELECTS
    | set(TYPED)
    | (set(LISTS) - {"overflow"})
    | {"file_input", "rich_text_input"}
)


def inspect_element(found: Inspection, element: object, pointer: str, taken: set[str]) -> None:
    """`taken` are the action ids that the block has already used."""
    if not isinstance(element, dict):
        found.fault("must be an object", pointer)
        return
    kind = element.get("type")
    if kind == "image":
        found.string(element, "alt_text", pointer, 2000)
        return
    if kind != "button" and kind not in INPUT_ELEMENTS | set(LISTS):
        found.fault(f"unsupported type: {kind}", f"{pointer}/type")
        return
    _action_id(found, element, pointer, taken)
    found.optional_plain(element, "placeholder", pointer, 150)
    if "confirm" in element:
        _confirm(found, element["confirm"], f"{pointer}/confirm")
    if kind == "button":
        _button(found, element, pointer)
    elif kind in LISTS:
        _list(found, element, pointer)
    elif kind in TYPED:
        _typed(found, element, pointer)


def _action_id(found: Inspection, element: Json, pointer: str, taken: set[str]) -> None:
    found.optional_string(element, "action_id", pointer, 255)
    given = element.get("action_id")
    if isinstance(given, str):
        if given in taken:
            found.fault(f"action_id already exists: {given}", f"{pointer}/action_id")
        taken.add(given)


def _button(found: Inspection, element: Json, pointer: str) -> None:
    found.plain(element, "text", pointer, 75)
    found.optional_string(element, "value", pointer, 2000)
    found.optional_string(element, "url", pointer, 3000)
    found.optional_string(element, "accessibility_label", pointer, 75)
    if element.get("style", "primary") not in {"primary", "danger"}:
        found.fault("must be one of: primary, danger", f"{pointer}/style")


def _list(found: Inspection, element: Json, pointer: str) -> None:
    if "option_groups" in element:
        for place, group in enumerate(found.items(element, "option_groups", pointer, 100)):
            where = f"{pointer}/option_groups/{place}"
            if isinstance(group, dict):
                found.plain(group, "label", where, 75)
                _options(found, group, where, 100)
        return
    _options(found, element, pointer, LISTS[str(element["type"])])


def _options(found: Inspection, owner: Json, pointer: str, most: int) -> None:
    values: set[str] = set()
    for place, option in enumerate(found.items(owner, "options", pointer, most)):
        where = f"{pointer}/options/{place}"
        if not isinstance(option, dict):
            found.fault("must be an object", where)
            continue
        found.text(option, "text", where, 75)
        found.string(option, "value", where, 150)
        found.optional_text(option, "description", where, 75)
        if str(option.get("value")) in values:
            found.fault("option values must be unique", where)
        values.add(str(option.get("value")))


def _typed(found: Inspection, element: Json, pointer: str) -> None:
    if element["type"] == "number_input" and "is_decimal_allowed" not in element:
        found.fault("missing required field: is_decimal_allowed", pointer)
    if element["type"] == "plain_text_input" and len(str(element.get("initial_value", ""))) > 3000:
        found.fault("must be less than 3001 characters", f"{pointer}/initial_value")


def _confirm(found: Inspection, confirm: object, pointer: str) -> None:
    if not isinstance(confirm, dict):
        found.fault("must be an object", pointer)
        return
    found.plain(confirm, "title", pointer, 100)
    found.text(confirm, "text", pointer, 300)
    found.plain(confirm, "confirm", pointer, 30)
    found.plain(confirm, "deny", pointer, 30)
