"""Reads the rows of a sheet, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from domain.sheet.cell import Cell, Spoilt, Wrong, text_of
from domain.sheet.column import SheetKind
from domain.sheet.header import Header
from domain.sheet.known import Known
from domain.sheet.lines import Line, Passed, read_customer, read_entry, read_person, read_target
from domain.sheet.row import Row

Read = Line | Passed | tuple[Wrong, ...]
_READERS: Mapping[SheetKind, Callable[[Row, Known], Line | Passed | None]] = {
    "entries": read_entry,
    "targets": read_target,
    "people": read_person,
    "customers": read_customer,
}


def read_rows(rows: Iterable[Sequence[Cell]], header: Header, known: Known) -> Iterator[Read]:
    """What each row under the header says, or all that is wrong with it; empty rows are passed over."""
    read = _READERS[header.kind]
    indexes = [place.index for place in header.places.values()]
    for number, cells in enumerate(rows, 1):
        if number <= header.row or _is_empty(cells, indexes):
            continue
        row = Row(number, cells, header, known)
        line = read(row, known)
        yield line if line is not None and not row.wrongs else row.wrongs


def _is_empty(cells: Sequence[Cell], indexes: list[int]) -> bool:
    """Whether nothing stands in the columns that are read."""
    return not any(isinstance(cell, Spoilt) or text_of(cell) for at in indexes for cell in cells[at : at + 1])
