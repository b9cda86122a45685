"""Who is on leave when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import bindparam, delete, or_, select, update

from domain.member import Leave
from storage.noun import KEYS, Noun
from storage.prepared import Prepared
from storage.schema.people import leaves

_HERE = leaves.c.workspace == bindparam("workspace")
_SINCE = Prepared(
    select(leaves)
    .where(_HERE, or_(leaves.c.last.is_(None), leaves.c.last >= bindparam("day")))
    .order_by(leaves.c.member, leaves.c.first)
)
_COVERING = Prepared(
    select(leaves.c.first, leaves.c.last).where(
        _HERE,
        leaves.c.member == bindparam("member"),
        leaves.c.first <= bindparam("day"),
        or_(leaves.c.last.is_(None), leaves.c.last >= bindparam("day")),
    )
)
_DURING = Prepared(
    select(leaves)
    .where(_HERE, leaves.c.member.in_(KEYS), leaves.c.first <= bindparam("last"))
    .where(or_(leaves.c.last.is_(None), leaves.c.last >= bindparam("first")))
    .order_by(leaves.c.member, leaves.c.first)
)


class Leaves(Noun):
    def since(self, day: date) -> dict[str, tuple[Leave, ...]]:
        """Each member's leaves that end on `day` or later."""
        found: dict[str, list[Leave]] = {}
        for row in self._all(_SINCE, {"day": day}):
            found.setdefault(row.member, []).append(Leave(row.member, row.first, row.last))
        return {member: tuple(some) for member, some in found.items()}

    def during(self, members: Iterable[str], first: date, last: date) -> tuple[Leave, ...]:
        """The leaves of the members that have a day between two days, both included."""
        found = self._asked(_DURING, members, {"first": first, "last": last})
        return tuple(Leave(row.member, row.first, row.last) for row in found)

    def of(self, member: str, day: date) -> Leave | None:
        """The leave of `member` that covers `day`."""
        row = self._first(_COVERING, {"member": member, "day": day})
        return Leave(member, row.first, row.last) if row else None

    def start(self, leave: Leave) -> None:
        """Record the leave; what of others lies on or after its first day is replaced where they overlap."""
        last = leave.last or date.max
        mine = (leaves.c.workspace == self._workspace, leaves.c.member == leave.member)
        overlaps = (*mine, or_(leaves.c.last.is_(None), leaves.c.last >= leave.first), leaves.c.first <= last)
        self._connection.execute(delete(leaves).where(*overlaps, leaves.c.first >= leave.first))
        self._connection.execute(update(leaves).where(*overlaps).values(last=leave.first - timedelta(days=1)))
        self._insert_row(leaves, {"member": leave.member, "first": leave.first, "last": leave.last})

    def end(self, member: str, day: date) -> bool:
        """Back on `day`; False where no leave covers it."""
        if self.of(member, day) is None:
            return False
        mine = (leaves.c.workspace == self._workspace, leaves.c.member == member)
        open_ = or_(leaves.c.last.is_(None), leaves.c.last >= day)
        self._connection.execute(delete(leaves).where(*mine, open_, leaves.c.first == day))
        self._connection.execute(
            update(leaves).where(*mine, open_, leaves.c.first < day).values(last=day - timedelta(days=1))
        )
        return True
