"""Tables as Slack's table block, and as text of fixed width where there is none (views)."""

from collections.abc import Sequence
from itertools import accumulate

from bot.cards import Cell, Row, Table
from bot.line import Line, Words, plain
from bot.plain import columns
from bot.slack import limits
from bot.slack.rich import Block, cell, cut, preformatted, split, torn
from bot.slack.room import written

_CELL = 300  # what a reader sees of one cell; the command that shows the rest has it whole
_CONTAINER = 2_000  # room left for the block around the rows, with its settings of twenty columns


def table(rows: Sequence[Row]) -> list[Block]:
    """The block with all its rows, which `TABLE_ROWS` holds; none for a table without rows."""
    return [_block([_cells(row) for row in rows], rows)] if rows else []


def fitting(rows: Sequence[Row], characters: int) -> int:
    """How many of the rows `characters` of JSON hold."""
    sizes = accumulate(len(written(_cells(row))) + 1 for row in rows[: limits.TABLE_ROWS])
    return sum(size <= min(characters - _CONTAINER, limits.TABLE_CHARACTERS) for size in sizes)


def text_table(rows: Sequence[Sequence[str]], title: Line = ()) -> list[Block]:
    pieces = torn("\n".join(columns(rows)), limits.TEXT - len(plain(title)))
    return [preformatted(piece, () if index else title) for index, piece in enumerate(pieces) if piece.strip()]


def texts(element: Table) -> list[list[str]]:
    return [[plain(cell.line).replace("\n", " ") for cell in row.cells] for row in element.rows]


def _cells(row: Row) -> list[Block]:
    few = row.cells[: limits.TABLE_COLUMNS]
    if len(row.cells) > limits.TABLE_COLUMNS:
        last = " · ".join([plain(cell.line) for cell in row.cells[limits.TABLE_COLUMNS - 1 :]])
        few = (*few[:-1], Cell((Words(last),)))
    return [_cell(each.line, row.head) for each in few]


def _cell(line: Line, head: bool) -> Block:
    match line:
        case (Words(text, bold),) if not bold and not head:
            return _raw(text)
        case ():
            return _raw(" ")
        case _:
            return cell(_head(line) if head else split(line, _CELL)[0])


def _raw(text: str) -> Block:
    return {"type": "raw_text", "text": cut(text, _CELL)}


def _head(line: Line) -> Line:
    return (Words(cut(plain(line), _CELL), bold=True),)


def _block(cells: list[list[Block]], rows: Sequence[Row]) -> Block:
    return {"type": "table", "rows": _even(cells), "column_settings": _settings(rows)}


def _even(rows: list[list[Block]]) -> list[list[Block]]:
    count = max(map(len, rows))
    return [[*row, *[_raw(" ")] * (count - len(row))] for row in rows]


def _settings(rows: Sequence[Row]) -> list[Block]:
    """The alignment of each column as its first cell below the head has it."""
    below = next((row for row in rows if not row.head), rows[0])
    return [{"align": each.align, "is_wrapped": each.align == "left"} for each in below.cells[: limits.TABLE_COLUMNS]]
