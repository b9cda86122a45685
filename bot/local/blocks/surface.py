"""What a message, a modal or a Home tab may hold: https://docs.slack.dev/reference/block-kit/blocks."""

import json

from bot.local.blocks.block import inspect_block
from bot.local.blocks.inspection import Inspection
from bot.local.blocks.table import cells_length
from bot.local.payload import Json

MOST_IN_MESSAGE = 50
MOST_IN_VIEW = 100
LARGEST_BLOCKS = 13_200  # characters of all blocks; observed, not documented: github.com/slackapi/bolt-js/issues/2509
LARGEST_VIEW = 250_000  # bytes of JSON, in which a Chinese character takes six
MOST_CHARTS = 2
LARGEST_TABLES = 10_000  # characters of all cells: https://docs.slack.dev/reference/block-kit/blocks/table-block


def message_faults(blocks: list[Json]) -> list[str]:
    found = Inspection()
    if len(blocks) > MOST_IN_MESSAGE:
        found.fault(f"no more than {MOST_IN_MESSAGE} items allowed", "/blocks")
    _inspect_all(found, blocks, "message")
    if sum(block.get("type") == "data_visualization" for block in blocks) > MOST_CHARTS:
        found.fault(f"no more than {MOST_CHARTS} data_visualization blocks allowed", "/blocks")
    if sum(cells_length(block) for block in blocks if block.get("type") == "table") > LARGEST_TABLES:
        found.fault(f"tables must have less than {LARGEST_TABLES + 1} characters in all", "/blocks")
    return found.faults


def too_long(blocks: list[Json]) -> bool:
    return len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))) > LARGEST_BLOCKS


def view_faults(view: Json, kinds: tuple[str, ...]) -> list[str]:
    found = Inspection("/view")
    if view.get("type") not in kinds:
        found.fault(f"unsupported type: {view.get('type')}", "/type")
    if view.get("type") == "modal":
        _inspect_modal(found, view)
    found.optional_string({k: v for k, v in view.items() if v != ""}, "callback_id", "", 255)
    if len(str(view.get("private_metadata") or "")) > 3000:
        found.fault("must be less than 3001 characters", "/private_metadata")
    blocks = found.items(view, "blocks", "", MOST_IN_VIEW)
    _inspect_all(found, [block for block in blocks if isinstance(block, dict)], str(view.get("type")))
    return found.faults


def view_too_large(view: Json) -> bool:
    return len(json.dumps(view)) > LARGEST_VIEW


def _inspect_modal(found: Inspection, view: Json) -> None:
    found.plain(view, "title", "", 24)
    for name in ("submit", "close"):
        if view.get(name) is not None:
            found.optional_plain(view, name, "", 24)
    if view.get("submit") is None and any(
        block.get("type") == "input" for block in view.get("blocks", []) if isinstance(block, dict)
    ):
        found.fault("submit must be defined when an input block exists", "/submit")


def _inspect_all(found: Inspection, blocks: list[Json], surface: str) -> None:
    for place, block in enumerate(blocks):
        inspect_block(found, block, f"/blocks/{place}", surface)
