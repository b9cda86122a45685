"""Nouns that tell of customers by the names that they go by: what was merged keeps its name in every row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, bindparam, literal_column, select

from domain.entry import Entry
from domain.merge import goes_by
from domain.once import once
from storage.noun import Noun
from storage.prepared import Prepared
from storage.schema.merges import merges

_MERGED = Prepared(
    select(merges.c.name, merges.c.into_name)
    .where(merges.c.workspace == bindparam("workspace"), merges.c.state == literal_column("'merged'"))
    .order_by(merges.c.id)
)


class MergedNames(Noun):
    @once
    def merged(self) -> Mapping[str, str]:
        """By each name that was merged the one that it goes by, as it was when first asked within a transaction."""
        return goes_by((row.name, row.into_name) for row in self._all(_MERGED))


class Called(Noun):
    """All of a store's have the same `names`, so that these are asked for once."""

    def __init__(self, connection: Connection, workspace: str, names: MergedNames) -> None:
        super().__init__(connection, workspace)
        self._names = names

    @property
    def _merged(self) -> Mapping[str, str]:
        return self._names.merged

    def _now(self, customer: str) -> str:
        return self._merged.get(customer, customer)

    def _spellings_of(self, customer: str) -> tuple[str, ...]:
        """The name itself, and those that were merged into it."""
        return customer, *(name for name, into in self._merged.items() if into == customer)

    def _told(self, entry: Entry) -> Entry:
        """An entry with its customer as it is called now."""
        merged = self._merged
        return replace(entry, customer=merged[entry.customer]) if entry.customer in merged else entry
