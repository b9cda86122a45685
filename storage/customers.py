"""Customers, remembered by the names that people wrote."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, case, select

from domain.customer import folded
from storage.noun import KEYS, Noun
from storage.prepared import Prepared
from storage.schema.ledger import customers

_ALL = Prepared(
    select(customers.c.name)
    .where(customers.c.workspace == bindparam("workspace"), customers.c.same_as == "")
    .order_by(customers.c.id)
)
_FOLDED = Prepared(
    select(
        customers.c.folded,
        case((customers.c.same_as == "", customers.c.name), else_=customers.c.same_as).label("known_as"),
    ).where(customers.c.workspace == bindparam("workspace"), customers.c.folded.in_(KEYS))
)


class Customers(Noun):
    def names(self) -> tuple[str, ...]:
        """Without the spellings that stand for another one."""
        return tuple(row.name for row in self._all(_ALL))

    def known_as(self, names: Iterable[str]) -> dict[str, str]:
        """Of `names`, those that are known (see `folded`), each with its first spelling, or the name it stands for."""
        wanted = {name: folded(name) for name in names}
        known = {row.folded: row.known_as for row in self._asked(_FOLDED, wanted.values())}
        return {name: known[fold] for name, fold in wanted.items() if fold in known}

    def remember(self, names: Iterable[str]) -> None:
        self._insert_new(customers, ({"name": name, "folded": folded(name)} for name in dict.fromkeys(names)))

    def alias(self, typed: str, name: str) -> None:
        """From now on `typed` means the known `name`."""
        self._insert_new(customers, [{"name": typed, "folded": folded(typed), "same_as": name}])
