"""What can be asked about approvals, and about who gives them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.who import Who


@dataclass(frozen=True, slots=True)
class ApproveRequest:
    approval: int


@dataclass(frozen=True, slots=True)
class OpenDecline:
    """The form that asks why."""

    approval: int


@dataclass(frozen=True, slots=True)
class DeclineRequest:
    approval: int
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawRequest:
    """Who asked does not want it any more."""

    approval: int


@dataclass(frozen=True, slots=True)
class DelegateApprovals:
    """Somebody else gives the asker's approvals; `first` None means from today, `last` None until it is taken back."""

    who: Who
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class EndDelegation:
    """The asker gives their approvals again."""
