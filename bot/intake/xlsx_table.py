"""Rows of the first sheet of an xlsx file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, load_workbook

from bot.intake.archive import Looked, look
from bot.intake.table import Table, Unreadable
from bot.text import visible
from domain.sheet.cell import Cell, Spoilt

Value = int | float | str | bool | time | date | timedelta


def xlsx_table(path: Path) -> Table:
    """Raises Unreadable, before the reader of the format sees a file that is not what it says."""
    name, looked = look(path)
    try:
        with load_workbook(path) as book:
            sheet = book.get_sheet_by_name(name)
            others = tuple(other for other in book.sheet_names if other != name)
    except CalamineError:
        raise Unreadable("broken") from None
    if not looked.rows or sheet.start is None:
        raise Unreadable("blank")
    return Table(lambda: _rows(sheet, looked), looked.rows, name, others)


def _rows(sheet: CalamineSheet, looked: Looked) -> Iterator[Sequence[Cell]]:
    """The reader begins with the sheet's first row, but with the first column that has anything in it."""
    covered = _covered(looked)
    _, left = sheet.start or (0, 0)
    for number, cells in enumerate(sheet.iter_rows()):
        yield _row([*[""] * left, *cells], number, looked, covered)


def _row(values: Sequence[Value], number: int, looked: Looked, covered: dict[int, list[tuple[int, int]]]) -> list[Cell]:
    cells: list[Cell] = [_plain(value) for value in values]
    if number in covered:
        for first, last in covered[number]:
            cells += [""] * (last + 1 - len(cells))
            cells[first : last + 1] = [Spoilt("merged", str(cell)) for cell in cells[first : last + 1]]
    if not looked.is_plain:
        for column, cell in enumerate(cells):
            if why := looked.why(number, column):
                cells[column] = Spoilt(why, str(cell))
    return cells


def _covered(looked: Looked) -> dict[int, list[tuple[int, int]]]:
    """The columns that merged cells cover, by row."""
    covered: dict[int, list[tuple[int, int]]] = {}
    for top, left, bottom, right in looked.merged:
        for number in range(top, min(bottom, looked.rows - 1) + 1):
            covered.setdefault(number, []).append((left, min(right, looked.columns - 1)))
    return covered


def _plain(value: Value) -> Cell:
    return visible(value) if isinstance(value, str) and not value.isprintable() else value
