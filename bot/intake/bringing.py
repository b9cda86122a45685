"""Brings a file of history into a workspace, whatever its rows are about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from time import monotonic

from bot.edge import Edge
from bot.intake.entries import EntryPass, Progress
from bot.intake.office import Office
from bot.intake.sheet import Order, Sheet, open_sheet
from bot.intake.table import Unreadable
from bot.intake.tally import planned_preview
from bot.intake.wrongs import Wrongs
from domain.imported import Import
from domain.outcomes.imports import FileKnown, FileRefused, FileUnread, ImportDone, RowsRefused
from domain.outcomes.preview import Preview
from domain.sheet.lines import Line, Passed
from domain.sheet.reader import read_rows
from handlers.bulk import Plan, carry_out, plan
from handlers.context import Context
from handlers.intake import known_by

MOST_LINES = 5_000  # of targets, people or customers, which are carried out within one transaction
Show = Callable[[Preview], None]


class Bringing:
    """`progress` hears how many rows are read, and of how many."""

    def __init__(self, edge: Edge, workspace: str, order: Order, progress: Progress) -> None:
        self._office = Office(edge, workspace, order.author)
        self._order = order
        self._progress = progress

    def preview(self) -> Preview | FileRefused:
        """What the file would change; nothing is kept."""
        sheet = self._opened()
        if not isinstance(sheet, Sheet):
            return sheet
        try:
            if sheet.header.kind == "entries":
                return EntryPass(self._office, self._order, sheet).preview(self._progress)
            lines = self._lines(sheet)
            if isinstance(lines, RowsRefused):
                return lines
            with self._office.read() as context:
                planned = self._planned(lines, context)
                return planned if isinstance(planned, RowsRefused) else self._shown(sheet, planned, context)
        except Unreadable as refusal:
            return FileUnread(self._order.name, refusal.why, refusal.detail)

    def bring(self, show: Show) -> ImportDone | FileRefused:
        """All of the file or nothing; `show` is called before it counts."""
        sheet = self._opened()
        if not isinstance(sheet, Sheet):
            return sheet
        try:
            if sheet.header.kind == "entries":
                return EntryPass(self._office, self._order, sheet).bring(self._progress, show)
            return self._carried_out(sheet, show)
        except Unreadable as refusal:
            return FileUnread(self._order.name, refusal.why, refusal.detail)

    def _opened(self) -> Sheet | FileRefused:
        sheet = open_sheet(self._order)
        if not isinstance(sheet, Sheet):
            return sheet
        with self._office.read() as context:
            same = context.store.imports.same(sheet.digest, sheet.header.kind)
        return FileKnown(self._order.name, same.begun_at, same.rows) if same else sheet

    def _lines(self, sheet: Sheet) -> list[Line] | RowsRefused:
        """Read before anything is locked."""
        if sheet.table.total - sheet.header.row > MOST_LINES:
            raise Unreadable("too_many_rows", str(MOST_LINES))
        with self._office.read() as context:
            known = known_by(context, self._order.author)
        lines: list[Line] = []
        wrongs = Wrongs()
        for read in read_rows(sheet.table.rows(), sheet.header, known):
            if isinstance(read, tuple):
                wrongs.add(read)
            elif not isinstance(read, Passed):
                lines.append(read)
        return wrongs.refused(self._order.name, sheet.table.total - sheet.header.row) if wrongs.count else lines

    def _planned(self, lines: list[Line], context: Context) -> Plan | RowsRefused:
        planned, wrongs = plan(lines, context), Wrongs()
        wrongs.add(planned.wrongs)
        return wrongs.refused(self._order.name, len(lines)) if wrongs.count else planned

    def _shown(self, sheet: Sheet, planned: Plan, context: Context) -> Preview:
        return planned_preview(self._order.name, sheet, planned, context)

    def _carried_out(self, sheet: Sheet, show: Show) -> ImportDone | RowsRefused:
        kind, name = sheet.header.kind, self._order.name
        lines = self._lines(sheet)
        if isinstance(lines, RowsRefused):
            return lines
        with self._office.write() as context:
            begun = monotonic()
            planned = self._planned(lines, context)
            if isinstance(planned, RowsRefused):
                return planned
            show(self._shown(sheet, planned, context))
            new, changed = len(planned.new), len(planned.changed)
            brought = Import(name, kind, self._order.author, "staged", datetime.now(UTC), sheet.digest)
            key = context.store.imports.begin(brought)
            carry_out(planned, name, context)
            context.store.imports.mark(key, "published", context.now, new + changed)
        return ImportDone(name, kind, new, changed, planned.known, monotonic() - begun)
