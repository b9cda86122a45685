"""Finds out which column of a sheet holds what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from domain.checkin.amounts import read_amount
from domain.sheet.cell import Cell, text_of
from domain.sheet.column import COLUMNS, Column, Field, SheetKind

LOOKED_AT = 10  # rows; a sheet's title may stand above its header
NOT_READ = "-"  # mapped to, a column is left out
# Of two columns for one of these none is picked: which one counts is not ours to guess.
_ONE_ALONE = frozenset({"date", "person", "metric", "amount", "period", "goal", "name", "team"})
_WITH_UNIT = re.compile(r"(?P<name>.+?)\s*[(\[/]\s*(?P<unit>[^()\[\]/]+?)\s*[)\]]?")


@dataclass(frozen=True, slots=True)
class Unit:
    """What the figures of a column are in: `金额(万元)` counts ten thousands of CNY."""

    scale: Decimal = Decimal(1)
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A column that is read: where it stands (0 is the first), what it is headed, what its figures are in."""

    index: int
    heading: str
    unit: Unit = Unit()


@dataclass(frozen=True, slots=True)
class Header:
    """`row` counts from 1; `left_out` are the headings of columns that are not read."""

    kind: SheetKind
    row: int
    places: Mapping[Field, Place]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BadHeader:
    """`missing`: no column for `names`; `twice`: two for one; `mapping`: what the mapping names is not there.

    `seen` are the headings that were met, `found` is how many of them are known."""

    why: Literal["missing", "twice", "mapping"]
    names: tuple[str, ...]
    seen: tuple[str, ...] = ()
    found: int = 0


def read_header(rows: Sequence[Sequence[Cell]], kind: SheetKind, mapping: Mapping[str, str]) -> Header | BadHeader:
    """The header among the first rows: the one with most columns that are known.

    `mapping` gives a column's field (or `-`: not read) by its heading; where it names one, nothing is guessed for it.
    Case, width, spaces and marks do not matter: "Close Date", "close_date" and "CLOSE DATE" are one."""
    given: dict[str, Field | None] = {}
    for heading, name in mapping.items():
        found = _column(name, kind)
        if found is None and name != NOT_READ:
            return BadHeader("mapping", (f"{heading}={name}",))
        given[folded(heading)] = found[0].field if found else None
    tried = [_tried(row, kind, given) for row in rows[:LOOKED_AT]]
    best = max(range(len(tried)), key=lambda number: len({seen.field for seen in tried[number]}), default=-1)
    if best < 0 or not tried[best]:
        return BadHeader("missing", _needed(kind), _headings(rows))
    return _unmet(rows[best], mapping, len(tried[best])) or _header(kind, best + 1, tried[best], rows[best])


def folded(heading: str) -> str:
    """A heading without case, width, spaces and marks."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", heading).casefold() if sign.isalnum())


@dataclass(frozen=True, slots=True)
class _Seen:
    """A heading that stands for a field; `rank` 0 is the field's own name, -1 was mapped."""

    field: Field
    rank: int
    place: Place


def _tried(row: Sequence[Cell], kind: SheetKind, given: Mapping[str, Field | None]) -> list[_Seen]:
    """Every heading of a row that stands for a field; what is mapped keeps others from the same field."""
    taken = set(given.values())
    found: list[_Seen] = []
    for index, heading in enumerate(map(text_of, row)):
        bare, unit = _parted(heading)
        key = next((folded(name) for name in (heading, bare) if folded(name) in given), None)
        if key is not None:
            if field := given[key]:
                found.append(_Seen(field, -1, Place(index, heading, unit)))
        elif (known := _column(heading, kind) or _column(bare, kind)) and known[0].field not in taken:
            found.append(_Seen(known[0].field, known[1], Place(index, heading, unit if known[0].has_unit else Unit())))
    return found


def _column(name: str, kind: SheetKind) -> tuple[Column, int] | None:
    """The column of a name, with the name's place among those it goes by."""
    wanted = folded(name)
    for column in COLUMNS[kind]:
        names = [folded(each) for each in (column.field, *column.names)]
        if wanted in names:
            return column, names.index(wanted)
    return None


def _parted(heading: str) -> tuple[str, Unit]:
    """`金额(万元)` as name and unit; a unit that is none leaves the heading as it is."""
    found = _WITH_UNIT.fullmatch(unicodedata.normalize("NFKC", heading))
    read = read_amount(f"1{found['unit']}") if found else None
    if found is None or read is None or read[0] < 1:
        return heading, Unit()
    return found["name"], Unit(read[0], read[1] or "")


def _unmet(cells: Sequence[Cell], mapping: Mapping[str, str], found: int) -> BadHeader | None:
    """What is mapped and stands nowhere."""
    headings = tuple(filter(None, map(text_of, cells)))
    met = {folded(name) for heading in headings for name in (heading, _parted(heading)[0])}
    absent = tuple(heading for heading in mapping if folded(heading) not in met)
    return BadHeader("mapping", absent, headings, found) if absent else None


def _header(kind: SheetKind, row: int, seen: list[_Seen], cells: Sequence[Cell]) -> Header | BadHeader:
    headings = tuple(filter(None, map(text_of, cells)))
    places: dict[Field, Place] = {}
    for one in sorted(seen, key=lambda one: one.rank):
        if one.field in places and (one.field in _ONE_ALONE or one.rank < 0):
            return BadHeader("twice", (places[one.field].heading, one.place.heading), headings, len(seen))
        places.setdefault(one.field, one.place)
    if missing := tuple(field for field in _needed(kind) if field not in places):
        return BadHeader("missing", missing, headings, len(seen))
    read = {place.index for place in places.values()}
    left_out = tuple(name for index, cell in enumerate(cells) if index not in read and (name := text_of(cell)))
    return Header(kind, row, places, left_out)


def _needed(kind: SheetKind) -> tuple[Field, ...]:
    return tuple(column.field for column in COLUMNS[kind] if column.required)


def _headings(rows: Iterable[Sequence[Cell]]) -> tuple[str, ...]:
    first: Sequence[Cell] = next((row for row in rows if any(map(text_of, row))), ())
    return tuple(filter(None, map(text_of, first)))
