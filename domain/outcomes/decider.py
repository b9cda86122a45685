"""Who decides about what needs an approval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.approval import Basis
from domain.period import Period


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, by name: `instead_of` names whom they stand in for, '' for nobody."""

    name: str
    basis: Basis
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalNeeded:
    """Why an adjustment does not stand with its author's confirmation: the window opens on `opens` (None: it is open,
    or never opens again), or periods are `closed`. `kinds`: whether its kind of reason is still to be named."""

    decider: Decider
    opens: date | None = None
    closed: tuple[Period, ...] = ()
    kinds: bool = False
