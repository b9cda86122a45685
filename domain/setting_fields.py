"""Settings in the fields of a form: what is longer than a field holds stands in several, and is put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

FIELD = 2_000  # characters; Slack's field holds 3,000, and there is to be room for more
MOST = 20_000  # of one setting: beyond it a form would grow larger than Slack takes
_PIECES = re.compile(r"(?<=[;,])\s*")
_PARTS = ";, \n"

Values = tuple[tuple[str, str], ...]


def fields_of(values: Iterable[tuple[str, str]]) -> Values:
    """Each setting in as many fields as it takes: `dimensions`, `dimensions#2` …; none where it is too long for all."""
    return tuple(
        (name if number == 1 else f"{name}#{number}", part)
        for name, text in values
        if len(text) <= MOST
        for number, part in enumerate(parted(text), 1)
    )


def values_of(fields: Iterable[tuple[str, str]]) -> Values:
    """The settings that the fields say, in whatever order they come; a part that names nothing of its own goes on with
    the one before it."""
    found: dict[str, str] = {}
    for field, text in sorted(fields, key=_number):
        name, _, number = field.partition("#")
        found[name] = _joined(found[name], text) if number and name in found else text
    return tuple(found.items())


def parted(text: str, most: int = FIELD) -> Iterator[str]:
    """Cut behind semicolons and commas; a single piece is never cut."""
    part = ""
    for piece in _PIECES.split(text):
        if part and len(part) + len(piece) + 1 > most:
            yield part
            part = ""
        part = f"{part} {piece}" if part.endswith(";") else part + piece
    yield part


def _number(field: tuple[str, str]) -> int:
    number = field[0].partition("#")[2]
    return int(number) if number.isdecimal() and len(number) < 4 else 1


def _joined(before: str, after: str) -> str:
    first, rest = before.rstrip(_PARTS), after.strip(_PARTS)
    if not first or not rest:
        return first or rest
    return f"{first}; {rest}" if "=" in re.split("[;,]", rest)[0] else f"{first},{rest}"
