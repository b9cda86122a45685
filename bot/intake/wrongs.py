"""What is wrong with a file, gathered while it is read."""

from __future__ import annotations

from collections.abc import Iterable

from domain.outcomes.imports import RowsRefused
from domain.sheet.cell import Wrong

HELD = 1000
LISTED = 20


class Wrongs:
    """The first cells that are refused, and how many there are in all."""

    def __init__(self) -> None:
        self._first: list[Wrong] = []
        self.count = 0

    def add(self, wrongs: Iterable[Wrong]) -> None:
        for wrong in wrongs:
            self.count += 1
            if len(self._first) < HELD:
                self._first.append(wrong)

    def refused(self, file: str, rows: int) -> RowsRefused:
        listed = sorted(self._first, key=lambda wrong: wrong.row)[:LISTED]
        return RowsRefused(file, tuple(listed), self.count - len(listed), rows)
