"""Who gives approvals for whom, and when."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import bindparam, delete, or_, select, update

from domain.approval import Delegation
from storage.noun import Noun
from storage.prepared import Prepared
from storage.schema.approvals import delegations

_STANDING = Prepared(
    select(delegations.c.member, delegations.c.delegate)
    .where(delegations.c.workspace == bindparam("workspace"), delegations.c.first <= bindparam("day"))
    .where(or_(delegations.c.last.is_(None), delegations.c.last >= bindparam("day")))
    .order_by(delegations.c.id)
)


class Delegations(Noun):
    def standing(self, day: date) -> dict[str, str]:
        """Whose approvals somebody else gives on `day`, and who."""
        found = self._all(_STANDING, {"day": day})
        return {row.member: row.delegate for row in found}

    def begin(self, delegation: Delegation) -> None:
        """In place of every other of the member's from its first day on."""
        self.end(delegation.member, delegation.first)
        row = {"member": delegation.member, "delegate": delegation.delegate}
        self._insert_row(delegations, row | {"first": delegation.first, "last": delegation.last})

    def end(self, member: str, day: date) -> bool:
        """From `day` on the member decides again; False where nothing is handed over then."""
        mine = (delegations.c.workspace == self._workspace, delegations.c.member == member)
        open_ = or_(delegations.c.last.is_(None), delegations.c.last >= day)
        gone = self._connection.execute(delete(delegations).where(*mine, delegations.c.first >= day))
        cut = update(delegations).where(*mine, open_, delegations.c.first < day).values(last=day - timedelta(days=1))
        return self._connection.execute(cut).rowcount + gone.rowcount > 0
