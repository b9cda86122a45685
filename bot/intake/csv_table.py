"""Rows of a csv file, parted by commas, semicolons or tabs."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.intake.encoding import encoding_of
from bot.intake.table import MOST_ROWS, Table, Unreadable
from bot.text import visible
from domain.sheet.cell import Cell, Spoilt

_PARTERS = (",", ";", "\t")
_FORMULA = re.compile(r"=.|@\w+\(", re.DOTALL)  # @Lin is a person


def csv_table(path: Path) -> Table:
    """Raises Unreadable; every row is looked at once, so that a broken quote is found before anything is done."""
    encoding = encoding_of(path)
    parter = _parter(path, encoding)
    total = 0
    for total, _ in enumerate(_parted(path, encoding, parter), 1):
        if total > MOST_ROWS + 1:
            raise Unreadable("too_many_rows", str(MOST_ROWS))
    return Table(lambda: _rows(path, encoding, parter), total)


def _parter(path: Path, encoding: str) -> str:
    """The one that the first line with something in it has most of."""
    with path.open(encoding=encoding, newline="") as file:
        first = next((line for line in file if line.strip(" ,;\t\r\n")), "")
    return max(_PARTERS, key=first.count)


def _rows(path: Path, encoding: str, parter: str) -> Iterator[Sequence[Cell]]:
    for row in _parted(path, encoding, parter):
        yield [_cell(text) for text in row]


def _parted(path: Path, encoding: str, parter: str) -> Iterator[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file, delimiter=parter, strict=True)
        try:
            yield from reader
        except csv.Error:
            raise Unreadable("quotes", str(reader.line_num)) from None


def _cell(text: str) -> Cell:
    """What a spreadsheet would reckon is refused; an apostrophe before it says that it is text."""
    typed = text.strip() if text.isprintable() else visible(text).strip()
    if _FORMULA.match(typed):
        return Spoilt("formula", typed)
    return typed[1:] if typed.startswith("'") and typed[1:].startswith(("=", "+", "-", "@")) else typed
