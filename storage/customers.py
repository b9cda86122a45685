"""Customers, remembered by the names that people wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import bindparam, func, literal_column, select, update

from domain.customer import Customer, Profile, folded
from storage.called import Called
from storage.noun import KEYS
from storage.prepared import Found, Prepared
from storage.schema.ledger import customers

LONGEST = 1_000_000  # characters, which no name has

_ALL = Prepared(
    select(customers.c.name, customers.c.folded)
    .where(customers.c.workspace == bindparam("workspace"), customers.c.same_as == "")
    .where(func.length(customers.c.folded).between(bindparam("shortest"), bindparam("longest")))
    .order_by(customers.c.id)
)
_FOLDED = Prepared(
    select(customers.c.folded, customers.c.name, customers.c.same_as).where(
        customers.c.workspace == bindparam("workspace"), customers.c.folded.in_(KEYS)
    )
)

_KNOWN = (customers.c.workspace == bindparam("workspace"), customers.c.same_as == "")
_SOME = Prepared(select(customers).where(*_KNOWN, customers.c.folded.in_(KEYS)))
_HELD = Prepared(select(customers).where(*_KNOWN, customers.c.owner.in_(KEYS), customers.c.owner != ""))
_EVERY = Prepared(select(customers).where(*_KNOWN).order_by(customers.c.id))
_GRADES = Prepared(
    select(customers.c.grade, func.count().label("held"))
    .where(*_KNOWN, customers.c.owner.in_(KEYS), customers.c.owner != "")
    .group_by(customers.c.grade)
)

_ONE = Prepared(select(customers).where(*_KNOWN, customers.c.id == bindparam("id")))
_SPELLINGS = Prepared(
    select(customers.c.name)
    .where(customers.c.workspace == bindparam("workspace"), customers.c.same_as.in_(KEYS))
    .where(customers.c.same_as != literal_column("''"))  # written out, so that the index of meanings serves
    .order_by(customers.c.id)
)


class Customers(Called):
    def names(self, shortest: int = 0, longest: int = LONGEST) -> dict[str, str]:
        """Each with how it is folded, of those that are so many characters then; without the spellings that stand for
        another one."""
        return {row.name: row.folded for row in self._all(_ALL, {"shortest": shortest, "longest": longest})}

    def known_as(self, names: Iterable[str]) -> dict[str, str]:
        """Of `names`, those that are known (see `folded`), each with its first spelling, or the name it stands for."""
        wanted = {name: folded(name) for name in names}
        known = {row.folded: self._stands_for(row) for row in self._asked(_FOLDED, wanted.values())}
        return {name: known[fold] for name, fold in wanted.items() if fold in known}

    def remember(self, names: Iterable[str]) -> None:
        self._insert_new(customers, ({"name": name, "folded": folded(name)} for name in dict.fromkeys(names)))

    def alias(self, typed: str, name: str) -> None:
        """From now on `typed` means the known `name`."""
        self._insert_new(customers, [{"name": typed, "folded": folded(typed), "same_as": name}])

    def spellings(self, name: str) -> tuple[str, ...]:
        """Those that stand for a known name, and for what was merged into it."""
        return tuple(row.name for row in self._asked(_SPELLINGS, self._spellings_of(name)))

    def of(self, key: int) -> Customer | None:
        row = self._first(_ONE, {"id": key})
        return _customer(row) if row else None

    def described(self, names: Iterable[str]) -> dict[str, Customer]:
        """Of `names` those that are known (not as another spelling), by their folded form."""
        return {row.folded: _customer(row) for row in self._asked(_SOME, map(folded, names))}

    def held(self, member_ids: Iterable[str]) -> tuple[Customer, ...]:
        """Those that some members own, by name."""
        found = (_customer(row) for row in self._asked(_HELD, member_ids))
        return tuple(sorted(found, key=lambda customer: customer.name))

    def grades(self, member_ids: Iterable[str]) -> dict[str, int]:
        """How many of each grade some members own together, '' for those without one."""
        found: dict[str, int] = {}
        for row in self._asked(_GRADES, member_ids):
            found[row.grade] = found.get(row.grade, 0) + row.held
        return found

    def every(self) -> tuple[Customer, ...]:
        return tuple(_customer(row) for row in self._all(_EVERY))

    def describe(self, described: Iterable[Customer]) -> None:
        """From now on this is what is known of them."""
        mine = (customers.c.workspace == self._workspace, customers.c.folded == bindparam("known"))
        rows = [{"known": folded(customer.name), **asdict(customer.profile)} for customer in described]
        if rows:
            self._connection.execute(update(customers).where(*mine), rows)

    def _stands_for(self, row: Found) -> str:
        """Only what stands for another name may stand for one that was merged itself."""
        known_as: str = self._now(row.same_as) if row.same_as else row.name
        return known_as


def _customer(row: Found) -> Customer:
    return Customer(row.name, Profile(row.owner, row.grade, row.customer_type, row.region), row.id)
