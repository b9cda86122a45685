"""The limits of each kind of block, from its page under https://docs.slack.dev/reference/block-kit/blocks."""

from collections.abc import Callable

from bot.local.blocks.chart import inspect_chart
from bot.local.blocks.element import CONTEXT_ELEMENTS, INPUT_ELEMENTS, inspect_element
from bot.local.blocks.inspection import Inspection
from bot.local.blocks.rich_text import inspect_rich_text
from bot.local.blocks.table import inspect_table
from bot.local.payload import Json

Check = Callable[[Inspection, Json, str], None]


def inspect_block(found: Inspection, block: Json, pointer: str, surface: str) -> None:
    kind = str(block.get("type"))
    check = CHECKS.get(kind)
    if check is None or surface not in SURFACES.get(kind, (surface,)):
        found.fault(f"unsupported type: {kind}", f"{pointer}/type")
        return
    found.block_id(block, pointer)
    check(found, block, pointer)


def _section(found: Inspection, block: Json, pointer: str) -> None:
    if "fields" in block:
        for place, field in enumerate(found.items(block, "fields", pointer, 10)):
            found.text_object(field, f"{pointer}/fields/{place}", 2000)
        found.optional_text(block, "text", pointer, 3000)
    else:
        found.text(block, "text", pointer, 3000)
    if "accessory" in block:
        inspect_element(found, block["accessory"], f"{pointer}/accessory", set())


def _header(found: Inspection, block: Json, pointer: str) -> None:
    found.plain(block, "text", pointer, 150)


def _divider(_found: Inspection, _block: Json, _pointer: str) -> None:
    return


def _context(found: Inspection, block: Json, pointer: str) -> None:
    for place, element in enumerate(found.items(block, "elements", pointer, 10)):
        where = f"{pointer}/elements/{place}"
        if not isinstance(element, dict) or element.get("type") not in CONTEXT_ELEMENTS:
            found.fault("unsupported element", where)
        elif element["type"] == "image":
            image_parts(found, element, where)
        else:
            found.string(element, "text", where, 3000)


def _actions(found: Inspection, block: Json, pointer: str) -> None:
    taken: set[str] = set()
    for place, element in enumerate(found.items(block, "elements", pointer, 25)):
        inspect_element(found, element, f"{pointer}/elements/{place}", taken)


def _input(found: Inspection, block: Json, pointer: str) -> None:
    found.plain(block, "label", pointer, 2000)
    found.optional_plain(block, "hint", pointer, 2000)
    element = block.get("element")
    if not isinstance(element, dict) or element.get("type") not in INPUT_ELEMENTS:
        found.fault("unsupported element", f"{pointer}/element")
    else:
        inspect_element(found, element, f"{pointer}/element", set())


def _image(found: Inspection, block: Json, pointer: str) -> None:
    image_parts(found, block, pointer)
    found.optional_plain(block, "title", pointer, 2000)


def image_parts(found: Inspection, image: Json, pointer: str) -> None:
    found.string(image, "alt_text", pointer, 2000)
    if "slack_file" not in image:
        found.string(image, "image_url", pointer, 3000)


def _markdown(found: Inspection, block: Json, pointer: str) -> None:
    found.string(block, "text", pointer, 12_000)


CHECKS: dict[str, Check] = {
    "section": _section,
    "header": _header,
    "divider": _divider,
    "context": _context,
    "actions": _actions,
    "input": _input,
    "image": _image,
    "markdown": _markdown,
    "rich_text": inspect_rich_text,
    "table": inspect_table,
    "data_visualization": inspect_chart,
}
SURFACES = {"markdown": ("message",), "table": ("message",), "data_visualization": ("message",)}
