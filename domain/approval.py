"""Approvals: who is asked about what a manager or rep wants, and who stands in where somebody is away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Request = Literal["adjustment", "correction"]
Basis = Literal["lead", "delegate", "admin", "oneself"]
ApprovalState = Literal["waiting", "approved", "declined", "passed", "withdrawn"]
PATIENCE = 2  # working days until an approver is reminded, and as many again until it goes one up


@dataclass(frozen=True, slots=True)
class Approver:
    """Who decides: on which `basis`, at which `level` above who asks, and in whose place ('' in nobody's)."""

    member: str
    basis: Basis
    level: int = 0
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """`number` is the id of the adjustment or correction that is asked about; `asked_at` when;
    `id` 0: not kept yet. An approval that is passed on is followed by the next one's."""

    request: Request
    number: int
    requester: str
    approver: Approver
    asked_at: datetime
    state: ApprovalState = "waiting"
    reason: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Delegation:
    """`member` lets `delegate` decide for them from `first` to `last`, both included; `last` None: until taken back."""

    member: str
    delegate: str
    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Above:
    """Who stands above somebody on one day: the leads of each team, nearest first; who is `away` of them and of all
    others; whose approvals somebody else gives (`delegates`); the `admins`, in the order in which they are asked;
    `barred` may not decide, for it is about them; `asked` were asked and did not answer."""

    levels: tuple[tuple[str, ...], ...]
    admins: tuple[str, ...] = ()
    away: frozenset[str] = frozenset()
    delegates: Mapping[str, str] = field(default_factory=dict)
    barred: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()


def approver_of(requester: str, above: Above, level: int = 0) -> Approver:
    """The next manager from `level` on (0 the nearest); for one who is away or has handed it over their delegate, else
    an admin; an admin where nobody is above; and oneself where nobody is left. Never who is barred or was asked."""
    free = _Free(requester, above)
    for at, leads in enumerate(above.levels[level:], level):
        here = [lead for lead in leads if free.decides(lead) and lead not in above.delegates]
        if here:
            return Approver(here[0], "lead", at)
        if stand_in := free.stand_in(leads, at):
            return stand_in
    admin = free.admin()
    return Approver(admin, "admin", len(above.levels)) if admin else Approver(requester, "oneself", len(above.levels))


@dataclass(frozen=True, slots=True)
class _Free:
    requester: str
    above: Above

    def decides(self, member: str) -> bool:
        return member != self.requester and member not in self.above.away | self.above.barred | self.above.asked

    def admin(self) -> str | None:
        return next(filter(self.decides, self.above.admins), None)

    def stand_in(self, leads: tuple[str, ...], level: int) -> Approver | None:
        """For leads who are away; for those who are barred or did not answer nobody stands in: it goes one up."""
        absent = [lead for lead in leads if lead in self.above.away or lead in self.above.delegates]
        missing = [lead for lead in absent if lead not in self.above.barred | {self.requester}]
        for lead in missing:
            delegate = self.above.delegates.get(lead)
            if delegate and self.decides(delegate):
                return Approver(delegate, "delegate", level, lead)
        admin = self.admin() if missing else None
        return Approver(admin, "admin", level, missing[0]) if admin else None
