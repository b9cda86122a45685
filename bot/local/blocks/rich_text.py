"""The shape of rich text: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block."""

from bot.local.blocks.inspection import Inspection
from bot.local.payload import Json, objects

PARTS = {"rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"}
REQUIRED = {
    "text": "text",
    "user": "user_id",
    "channel": "channel_id",
    "link": "url",
    "emoji": "name",
    "date": "timestamp",
    "broadcast": "range",
    "usergroup": "usergroup_id",
    "color": "value",
}


def inspect_rich_text(found: Inspection, block: Json, pointer: str) -> None:
    elements = block.get("elements")
    if not isinstance(elements, list) or not elements:
        found.fault("missing required field: elements", pointer)
        return
    for place, part in enumerate(objects(elements)):
        where = f"{pointer}/elements/{place}"
        if part.get("type") not in PARTS:
            found.fault(f"unsupported type: {part.get('type')}", f"{where}/type")
        elif part["type"] == "rich_text_list":
            inspect_rich_text(found, part, where)
        else:
            _inspect_words(found, part, where)


def _inspect_words(found: Inspection, part: Json, pointer: str) -> None:
    for place, word in enumerate(objects(part.get("elements"))):
        where = f"{pointer}/elements/{place}"
        needed = REQUIRED.get(str(word.get("type")))
        if needed is None:
            found.fault(f"unsupported type: {word.get('type')}", f"{where}/type")
        elif not word.get(needed):
            found.fault(f"missing required field: {needed}", where)
