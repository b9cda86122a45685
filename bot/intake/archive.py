"""Looks into an xlsx file before its reader does: sizes, formulas, errors, percents and merged cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile
from zlib import error as BrokenStream  # noqa: N812 - a class, whatever its name

from bot.intake.table import MOST_ROWS, Unreadable
from domain.sheet.cell import Why

UNPACKED = 200 * 1024 * 1024  # bytes of all parts together
CELLS = 4_000_000  # in the rectangle of the sheet, for so many are held
CHUNK = 1 << 18
_REF = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_PERCENTS = frozenset({"9", "10"})  # the built-in formats 0% and 0.00%
_WHYS: tuple[Why, ...] = ("formula", "error", "percent")
Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]


@dataclass
class Looked:
    """What was found in a sheet: its size, the merged cells, and which of its cells hold no plain value."""

    rows: int = 0
    columns: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    _spoilt: dict[int, bytearray] = field(default_factory=dict)  # by column a byte a row: a file may have millions

    def spoil(self, row: int, column: int, why: Why) -> None:
        marks = self._spoilt.setdefault(column, bytearray(MOST_ROWS + 1))
        marks[row] = _WHYS.index(why) + 1

    def why(self, row: int, column: int) -> Why | None:
        marks = self._spoilt.get(column)
        return _WHYS[marks[row] - 1] if marks and marks[row] else None

    @property
    def is_plain(self) -> bool:
        return not self._spoilt


def look(path: Path) -> tuple[str, Looked]:
    """The name of the first sheet that is shown, and what is in it; raises Unreadable."""
    try:
        with ZipFile(path) as archive:
            _check_sizes(archive)
            name, part = _first_sheet(archive)
            return name, _looked(archive, part, _percents(archive))
    except (BadZipFile, BrokenStream, expat.ExpatError, LookupError, ValueError, EOFError, OSError, RuntimeError):
        raise Unreadable("broken") from None


def _check_sizes(archive: ZipFile) -> None:
    """Every part is unpacked to its end: a size that lies is found by its checksum, before anybody trusts it."""
    if "xl/workbook.xml" not in archive.namelist():
        raise Unreadable("format")
    if sum(part.file_size for part in archive.infolist()) > UNPACKED:
        raise Unreadable("bomb", str(UNPACKED // 1024 // 1024))
    for part in archive.infolist():
        if part.flag_bits & 1:
            raise Unreadable("password")
        with archive.open(part) as file:
            while file.read(CHUNK):
                pass


def _first_sheet(archive: ZipFile) -> tuple[str, str]:
    sheets: list[Attributes] = []
    targets: dict[str, str] = {}

    def on_book(tag: str, has: Attributes) -> None:
        if tag == "sheet" and has.get("state", "visible") == "visible":
            sheets.append(has)
        if tag == "workbookPr" and has.get("date1904", "0") in ("1", "true"):
            raise Unreadable("epoch")

    def on_relation(tag: str, has: Attributes) -> None:
        if tag == "Relationship":
            targets[has["Id"]] = has["Target"]

    with archive.open("xl/workbook.xml") as file:
        _parse(file, on_book)
    with archive.open("xl/_rels/workbook.xml.rels") as file:
        _parse(file, on_relation)
    if not sheets:
        raise Unreadable("blank")
    key = next((value for name, value in sheets[0].items() if name.rpartition(":")[2] == "id"), "")
    target = targets[key]
    return sheets[0]["name"], target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _percents(archive: ZipFile) -> frozenset[str]:
    """The styles that show a number as percent."""
    formats: set[str] = set(_PERCENTS)
    found: list[str] = []
    inside: list[str] = []

    def on_style(tag: str, has: Attributes) -> None:
        if tag in ("cellXfs", "cellStyleXfs"):
            inside[:] = [tag]
        elif tag == "numFmt" and "%" in has.get("formatCode", ""):
            formats.add(has.get("numFmtId", ""))
        elif tag == "xf" and inside == ["cellXfs"]:
            found.append(has.get("numFmtId", "0"))

    if "xl/styles.xml" in archive.namelist():
        with archive.open("xl/styles.xml") as file:
            _parse(file, on_style)
    return frozenset(str(number) for number, used in enumerate(found) if used in formats)


def _looked(archive: ZipFile, part: str, percents: frozenset[str]) -> Looked:
    looked = Looked()
    at = [-1, -1]

    def on_cell(tag: str, has: Attributes) -> None:
        if tag == "c":
            _enter(has, at, looked)
            if has.get("t") == "e":
                looked.spoil(at[0], at[1], "error")
            elif has.get("s") in percents and has.get("t", "n") == "n":
                looked.spoil(at[0], at[1], "percent")
        elif tag == "f":
            looked.spoil(at[0], at[1], "formula")
        elif tag == "row":
            at[:] = [int(has["r"]) - 1 if "r" in has else at[0] + 1, -1]
        elif tag == "mergeCell":
            looked.merged.append(_range(has["ref"]))

    with archive.open(part) as file:
        _parse(file, on_cell)
    return looked


def _enter(has: Attributes, at: list[int], looked: Looked) -> None:
    """Move on to a cell; without its name it is the next one of the row."""
    found = _REF.fullmatch(has.get("r", ""))
    at[:] = [int(found[2]) - 1, _column(found[1])] if found else [at[0], at[1] + 1]
    looked.rows, looked.columns = max(looked.rows, at[0] + 1), max(looked.columns, at[1] + 1)
    if looked.rows > MOST_ROWS + 1:
        raise Unreadable("too_many_rows", str(MOST_ROWS))
    if looked.rows * looked.columns > CELLS:
        raise Unreadable("too_big", f"{looked.rows} * {looked.columns}")


def _range(ref: str) -> tuple[int, int, int, int]:
    """First row and column, last row and column, from 0."""
    first, _, last = ref.partition(":")
    low, high = _REF.fullmatch(first), _REF.fullmatch(last or first)
    if low is None or high is None:
        raise Unreadable("broken")
    return int(low[2]) - 1, _column(low[1]), int(high[2]) - 1, _column(high[1])


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _parse(file: IO[bytes], start: Start) -> None:
    """Each element's name without its namespace, with its attributes."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, has: start(tag.rpartition(":")[2], has)
    parser.ParseFile(file)
