"""Customers that are one: what was proposed, what stands, and who told of which."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, case, func, literal_column, select, update

from domain.customer import folded
from domain.merge import Merge, MergeState
from storage.called import Called
from storage.entries import NAMED
from storage.noun import KEYS, also_here
from storage.prepared import Found, Prepared
from storage.schema.ledger import customers, entries
from storage.schema.merges import merges

_HERE = merges.c.workspace == bindparam("workspace")
_ONE = Prepared(select(merges).where(_HERE, merges.c.id == bindparam("id")))
_STANDING = Prepared(
    select(merges).where(_HERE, merges.c.state == literal_column("'merged'")).order_by(merges.c.id.desc())
)
_COUNT = func.sum(case((entries.c.reverses == 0, 1), else_=-1))  # what was taken back stands twice
_TOLD = Prepared(
    select(entries.c.member, _COUNT.label("told"))
    .where(also_here(entries), NAMED, entries.c.customer.in_(KEYS))
    .group_by(entries.c.member)
    .having(_COUNT > 0)
)


class Merges(Called):
    def of(self, key: int) -> Merge | None:
        row = self._first(_ONE, {"id": key})
        return _merge(row) if row else None

    def within(self, customer: str) -> tuple[Merge, ...]:
        """Those that stand behind a customer, also by way of others; newest first."""
        return tuple(_merge(row) for row in self._all(_STANDING) if self._now(row.name) == customer)

    def told(self, customer: str) -> dict[str, int]:
        """How many entries of each member name a customer, by any of its names."""
        found: dict[str, int] = {}
        for row in self._asked(_TOLD, self._spellings_of(customer)):
            found[row.member] = found.get(row.member, 0) + int(row.told)
        return found

    def propose(self, merge: Merge) -> int:
        row = {"name": merge.name, "into_name": merge.into, "author": merge.author}
        return self._insert_row(merges, row | {"state": merge.state, "proposed_at": merge.proposed_at})

    def decide(self, merge: Merge, state: MergeState, now: datetime) -> None:
        """From now on, for whoever asks in another transaction, they are one; or two again."""
        mine = (merges.c.workspace == self._workspace, merges.c.id == merge.id)
        self._connection.execute(update(merges).where(*mine).values(state=state, decided_at=now))
        named = (customers.c.workspace == self._workspace, customers.c.folded == folded(merge.name))
        same_as = merge.into if state == "merged" else ""
        self._connection.execute(update(customers).where(*named).values(same_as=same_as))


def _merge(row: Found) -> Merge:
    return Merge(row.name, row.into_name, row.author, row.proposed_at, row.state, row.id)
