"""A file as rows of cells, whatever its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from domain.imported import FileWhy
from domain.sheet.cell import Cell

# Publishing a file of so many rows holds the ledger for about two seconds, and Slack waits three for an answer.
MOST_ROWS = 250_000


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` begins anew at each call, with the first row of the sheet; `total` is how many there are.

    `sheet` is the one that is read, `left_out` are the names of others with something in them."""

    rows: Callable[[], Iterator[Sequence[Cell]]]
    total: int
    sheet: str = ""
    left_out: tuple[str, ...] = ()


class Unreadable(Exception):  # noqa: N818 - a state of the file
    def __init__(self, why: FileWhy, detail: str = "") -> None:
        super().__init__(f"{why} {detail}")
        self.why = why
        self.detail = detail
