"""A file of entries: its rows go out of sight into a table of their own, and all at once into the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from time import monotonic

from bot.intake.office import Office
from bot.intake.sheet import Order, Sheet
from bot.intake.tally import Tally
from bot.intake.wrongs import Wrongs
from domain.imported import Import
from domain.outcomes.imports import ImportDone, ImportOvertaken, RowsRefused
from domain.outcomes.preview import Preview
from domain.sheet.cell import Cell
from domain.sheet.days import month_first
from domain.sheet.lines import EntryLine, Passed
from domain.sheet.reader import Read, read_rows
from handlers.intake import Intake, known_by, publish, stage

PART = 1_000  # rows a turn: some 30 ms
ABANDONED = timedelta(hours=6)
Progress = Callable[[int, int], None]


class EntryPass:
    """One reading of a file, from its first row to its last."""

    def __init__(self, office: Office, order: Order, sheet: Sheet) -> None:
        self._office = office
        self._order = order
        self._sheet = sheet
        self._intake, self._wrongs = Intake(), Wrongs()
        with office.read() as context:
            self._known = replace(known_by(context, order.author), months_lead=month_first(_days(sheet)))
            self._last = context.store.imports.last()
            names = {member.id: member.name for member in context.store.members.all()}
        self._tally = Tally(names, self._known.metrics)
        self._rows = self._import = 0

    def preview(self, progress: Progress) -> Preview | RowsRefused:
        """Nothing is kept."""
        for part in self._parts(progress):
            self._take(part, keep=False)
        return self._wrongs.refused(self._order.name, self._rows) if self._wrongs.count else self._preview()

    def bring(self, progress: Progress, show: Callable[[Preview], None]) -> ImportDone | RowsRefused | ImportOvertaken:
        """`show` is called before anything can be seen by others. What is not published leaves nothing behind."""
        self._begin()
        published = False
        try:
            for part in self._parts(progress):
                self._take(part, keep=True)
            if self._wrongs.count:
                return self._wrongs.refused(self._order.name, self._rows)
            show(self._preview())
            done = self._publish()
            published = isinstance(done, ImportDone)
            return done
        finally:
            if not published:
                self._drop(self._import)

    def _preview(self) -> Preview:
        return self._tally.preview(self._order.name, self._sheet.header, self._sheet.table.left_out)

    def _parts(self, progress: Progress) -> Iterator[list[Read]]:
        rows = read_rows(self._sheet.table.rows(), self._sheet.header, self._known)
        total = self._sheet.table.total - self._sheet.header.row
        while part := list(islice(rows, PART)):
            yield part
            self._rows += len(part)
            progress(self._rows, total)

    def _take(self, part: list[Read], keep: bool) -> None:
        lines = [read for read in part if isinstance(read, EntryLine)]
        for read in part:
            if isinstance(read, tuple):
                self._wrongs.add(read)
        self._tally.passed += sum(isinstance(read, Passed) for read in part)
        with self._office.read() as context:
            found = self._intake.sort_out(lines, context)
        self._wrongs.add(found.wrongs)
        self._tally.add(found.new, found.known)
        if keep and not self._wrongs.count and found.new:
            with self._office.write() as context:
                stage(self._import, found.new, context)

    def _begin(self) -> None:
        now = datetime.now(UTC)
        begun = Import(self._order.name, "entries", self._order.author, "staged", now, self._sheet.digest)
        with self._office.write() as context:
            self._import = context.store.imports.begin(begun)
            abandoned = context.store.imports.abandoned(now - ABANDONED)
        for key in abandoned:
            self._drop(key)

    def _publish(self) -> ImportDone | ImportOvertaken:
        """Rows that another file has brought meanwhile would stand twice: then all is read again."""
        with self._office.write() as context:
            begun = monotonic()
            if context.store.imports.last() != self._last:
                return ImportOvertaken(self._order.name)
            publish(self._import, self._tally.new, self._intake.customers, context)
        held = monotonic() - begun
        return ImportDone(self._order.name, "entries", self._tally.new, 0, self._tally.known, held)

    def _drop(self, key: int) -> None:
        while True:
            with self._office.write() as context:
                if not context.store.imports.drop(key, PART):
                    context.store.imports.mark(key, "failed", context.now)
                    return


def _days(sheet: Sheet) -> Iterator[Cell]:
    """The column of dates from its top to its end: one day of it may settle how the others are written."""
    at = sheet.header.places["date"].index
    for cells in sheet.table.rows():
        yield from cells[at : at + 1]
