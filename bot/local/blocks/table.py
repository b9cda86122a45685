"""The limits of tables: https://docs.slack.dev/reference/block-kit/blocks/table-block."""

from bot.local.blocks.inspection import Inspection
from bot.local.blocks.rich_text import inspect_rich_text
from bot.local.payload import Json, objects

MOST_ROWS = 100
MOST_COLUMNS = 20


def inspect_table(found: Inspection, block: Json, pointer: str) -> None:
    for place, row in enumerate(found.items(block, "rows", pointer, MOST_ROWS)):
        where = f"{pointer}/rows/{place}"
        if not isinstance(row, list) or not row:
            found.fault("must be an array of cells", where)
            continue
        if len(row) > MOST_COLUMNS:
            found.fault(f"no more than {MOST_COLUMNS} items allowed", where)
        for column, cell in enumerate(row):
            _inspect_cell(found, cell, f"{where}/{column}")
    if len(block.get("column_settings") or []) > MOST_COLUMNS:
        found.fault(f"no more than {MOST_COLUMNS} items allowed", f"{pointer}/column_settings")


def _inspect_cell(found: Inspection, cell: object, where: str) -> None:
    if isinstance(cell, dict) and cell.get("type") == "rich_text":
        inspect_rich_text(found, cell, where)
    elif not isinstance(cell, dict) or cell.get("type") != "raw_text" or not cell.get("text"):
        found.fault("invalid table cell", where)


def cells_length(block: Json) -> int:
    """Characters of all cells, rich ones included."""
    return sum(_length(cell) for row in block.get("rows", []) if isinstance(row, list) for cell in objects(row))


def _length(cell: Json) -> int:
    return len(str(cell.get("text", ""))) + sum(_length(part) for part in objects(cell.get("elements")))
