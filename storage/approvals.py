"""Approvals: who was asked about which adjustment or correction, and what they said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, or_, select, update

from domain.approval import Approval, ApprovalState, Approver, Request
from storage.noun import KEYS, Noun
from storage.prepared import Found, Prepared
from storage.schema.approvals import approvals

_HERE = approvals.c.workspace == bindparam("workspace")
_ONE = Prepared(select(approvals).where(_HERE, approvals.c.id == bindparam("id")))
_OPEN = select(approvals).where(_HERE, approvals.c.state == "waiting").order_by(approvals.c.id)
_WAITING = Prepared(_OPEN)
_CONCERNING = Prepared(
    _OPEN.where(or_(approvals.c.requester == bindparam("member"), approvals.c.approver == bindparam("member")))
)
_ABOUT = Prepared(
    select(approvals)
    .where(_HERE, approvals.c.request == bindparam("request"), approvals.c.number == bindparam("number"))
    .order_by(approvals.c.id)
)
_GIVEN = Prepared(
    select(approvals).where(
        _HERE,
        approvals.c.request == bindparam("request"),
        approvals.c.number.in_(KEYS),
        approvals.c.state == "approved",
    )
)


class Approvals(Noun):
    def of(self, approval: int) -> Approval | None:
        row = self._first(_ONE, {"id": approval})
        return _approval(row) if row else None

    def waiting(self) -> tuple[Approval, ...]:
        return tuple(_approval(row) for row in self._all(_WAITING))

    def concerning(self, member: str) -> tuple[Approval, ...]:
        """What waits that the member asked for or is asked about."""
        where = {"member": member}
        return tuple(_approval(row) for row in self._all(_CONCERNING, where))

    def about(self, request: Request, number: int) -> tuple[Approval, ...]:
        """All who were asked about it, in their order."""
        where = {"request": request, "number": number}
        return tuple(_approval(row) for row in self._all(_ABOUT, where))

    def given(self, request: Request, numbers: Iterable[int]) -> dict[int, Approver]:
        """Who approved each of them; what needed no approval is left out."""
        found = self._asked(_GIVEN, numbers, {"request": request})
        return {row.number: _approval(row).approver for row in found}

    def ask(self, approval: Approval) -> int:
        row: dict[str, Any] = {"request": approval.request, "number": approval.number}
        row |= {"requester": approval.requester, "asked_at": approval.asked_at, "state": approval.state}
        row |= {"approver": approval.approver.member, "basis": approval.approver.basis}
        row |= {"level": approval.approver.level, "instead_of": approval.approver.instead_of}
        return self._insert_row(approvals, row)

    def decide(self, approval: int, state: ApprovalState, now: datetime, reason: str = "") -> bool:
        """False where it does not wait any more."""
        mine = (approvals.c.workspace == self._workspace, approvals.c.id == approval, approvals.c.state == "waiting")
        decided = update(approvals).where(*mine).values(state=state, decided_at=now, reason=reason)
        return self._connection.execute(decided).rowcount == 1


def _approval(row: Found) -> Approval:
    approver = Approver(row.approver, row.basis, row.level, row.instead_of)
    told = (row.request, row.number, row.requester, approver, row.asked_at)
    return Approval(*told, state=row.state, reason=row.reason, id=row.id)
