"""Rows as files that spreadsheets open: csv and xlsx. What people typed stays text and runs nowhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.text import visible

Cell = str | int | Decimal | date | None
ROWS = 1_048_575  # what Excel holds in a sheet, beside the header
CELL = 32_767  # characters
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n")  # https://owasp.org/www-community/attacks/CSV_Injection
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "constant_memory": True,  # a sheet may hold years of entries
    "default_date_format": "yyyy-mm-dd",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. Money stands in major units (Decimal, its scale is shown) beside a column with its currency. `chart`:
    the columns of labels and values that are drawn beside it."""

    name: str
    headers: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    chart: tuple[int, int] | None = None


def write_csv(path: Path, headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """UTF-8 with a byte order mark, without which Excel reads Chinese as something else."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([_harmless(cell) for cell in row] for row in chain([headers], rows))


def write_xlsx(path: Path, sheets: Iterable[Sheet]) -> None:
    """One workbook; rows beyond what a sheet holds go on in another (`Entries 2`)."""
    with Workbook(str(path), _OPTIONS) as book:
        styles = _Styles(book)
        for sheet in sheets:
            for number, rows in enumerate(_parts(sheet.rows), 1):
                page = book.add_worksheet(_title(sheet.name, number))
                last = _fill(page, sheet.headers, rows, styles)
                if sheet.chart and last:
                    _draw(book, page, sheet, last)


class _Styles:
    """The formats of a workbook, each made once: a decimal shows as many places as it has."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._places: dict[int, Format] = {}
        self.header = book.add_format({"bold": True})

    def of(self, cell: Cell) -> Format | None:
        if not isinstance(cell, Decimal):
            return None
        places = max(0, -int(cell.as_tuple().exponent))
        if places not in self._places:
            self._places[places] = self._book.add_format({"num_format": "0." + "0" * places if places else "0"})
        return self._places[places]


def _draw(book: Workbook, page: Worksheet, sheet: Sheet, last: int) -> None:
    labels, values = sheet.chart or (0, 0)
    drawn = book.add_chart({"type": "bar"})
    spans = {"categories": [page.name, 1, labels, last, labels], "values": [page.name, 1, values, last, values]}
    drawn.add_series({"name": sheet.headers[values], **spans})
    drawn.set_legend({"none": True})
    page.insert_chart(1, len(sheet.headers) + 1, drawn)


def _fill(sheet: Worksheet, headers: Sequence[str], rows: Iterable[Sequence[Cell]], styles: _Styles) -> int:
    """How many rows there are beneath the headers."""
    line = 0
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, max(len(headers) - 1, 0), 16)
    for column, header in enumerate(headers):
        sheet.write(0, column, _fitting(header), styles.header)
    for line, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            sheet.write(line, column, _fitting(cell), styles.of(cell))
    return line


def _parts(rows: Iterable[Sequence[Cell]]) -> Iterator[Iterable[Sequence[Cell]]]:
    """At least one part, so that an empty sheet has its headers; each is read to its end before the next."""
    remaining = iter(rows)
    yield islice(remaining, ROWS)
    for first in remaining:
        yield chain([first], islice(remaining, ROWS - 1))


def _title(name: str, number: int) -> str:
    """A sheet's name as Excel takes it: 31 characters, none of []:*?/\\, no apostrophe at its ends."""
    suffix = f" {number}" if number > 1 else ""
    plain = re.sub(r"[\[\]:*?/\\]", " ", visible(name)).strip(" '")
    return plain[: 31 - len(suffix)].rstrip(" '") + suffix


def _fitting(cell: Cell) -> Cell:
    match cell:
        case datetime():
            return cell.isoformat()  # Excel knows no zones
        case str():
            text = visible(cell)
            return text if len(text) <= CELL else text[: CELL - 1] + "…"
        case _:
            return cell


def _harmless(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            text = visible(cell)
            return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
        case Decimal():
            return f"{cell:f}"
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
