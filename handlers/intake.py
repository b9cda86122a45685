"""Rows of a file of entries: which are new, which came before, and putting them into the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.customer import folded
from domain.entry import Entry, totals
from domain.imported import StagedEntry
from domain.sheet.cell import Wrong
from domain.sheet.identity import Keys
from domain.sheet.known import Known
from domain.sheet.lines import EntryLine
from domain.sheet.people import People
from handlers.context import Context


@dataclass(frozen=True, slots=True)
class Sorted:
    """A part of a file: rows that are new, how many came with an earlier one, and those that are refused."""

    new: tuple[StagedEntry, ...]
    known: int
    wrongs: tuple[Wrong, ...]


def known_by(context: Context, author: str) -> Known:
    """What a file that `author` brings is read with."""
    people = People(member for member in context.store.members.all() if member.id != context.workspace.bot)
    return Known(
        people,
        context.tree,
        context.metrics,
        context.settings,
        context.office_day,
        author,
        dimensions=context.dimensions,
    )


class Intake:
    """What is remembered from part to part of one file: the keys of its rows, the spellings of its customers."""

    def __init__(self) -> None:
        self._keys = Keys()
        self._spelt: dict[str, str] = {}

    @property
    def customers(self) -> tuple[str, ...]:
        return tuple(self._spelt.values())

    def sort_out(self, lines: Sequence[EntryLine], context: Context) -> Sorted:
        """A row whose reference came before with other figures is refused: which is right is not ours to guess."""
        self._spell({line.entry.customer for line in lines}, context)
        keyed = [(line, self._keys.of(line), self._named(line.entry)) for line in lines]
        known = context.store.imports.known(key for _, key, _ in keyed if key)
        new: list[StagedEntry] = []
        wrongs: list[Wrong] = []
        for line, key, entry in keyed:
            before = known.get(key)
            if not key:
                wrongs.append(Wrong(line.row, "reference", "twice", line.reference))
            elif before is None:
                new.append(StagedEntry(line.row, key, entry, line.note))
            elif line.reference and _facts(before) != _facts(entry):
                wrongs.append(Wrong(line.row, "reference", "changed", line.reference))
        return Sorted(tuple(new), len(lines) - len(new) - len(wrongs), tuple(wrongs))

    def _spell(self, names: set[str], context: Context) -> None:
        """Customers get the names that they are known by, else the first spelling of the file."""
        unmet = {name for name in names if name and folded(name) not in self._spelt}
        known = context.store.customers.known_as(unmet)
        for name in sorted(unmet):
            self._spelt.setdefault(folded(name), known.get(name, name))

    def _named(self, entry: Entry) -> Entry:
        return replace(entry, customer=self._spelt[folded(entry.customer)]) if entry.customer else entry


def _facts(entry: Entry) -> tuple[object, ...]:
    return entry.member, entry.metric, entry.amount, entry.day


def stage(key: int, staged: Sequence[StagedEntry], context: Context) -> None:
    """Keep the rows of an import out of sight, and what they come to."""
    entries = [each.entry for each in staged]
    context.store.imports.stage(key, staged, totals(entries, context.settings.fiscal_start))


def publish(key: int, rows: int, customers: Sequence[str], context: Context) -> None:
    """One switch: what was staged stands in the ledger and in its totals."""
    context.store.imports.publish(key, context.now)
    context.store.customers.remember(customers)
    context.store.imports.mark(key, "published", context.now, rows)
