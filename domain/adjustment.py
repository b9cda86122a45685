"""Adjustments: proposed, confirmed (after approval, where that is needed) or not, and undone; each changes targets from
one version to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from domain.target import Lines, Target

ChangeKind = Literal["by", "percent", "to"]
AdjustmentState = Literal["proposed", "submitted", "confirmed", "declined", "cancelled", "undone"]
Occasion = Literal["", "market", "people", "deviation"]
OCCASIONS: tuple[Occasion, ...] = ("market", "people", "deviation")


@dataclass(frozen=True, slots=True)
class Step:
    """`before` as it stood when proposed; `after` what it becomes; a target not set yet has version 0."""

    before: Target
    after: Lines
    acknowledged_at: datetime | None = None


def lowers_core(steps: Iterable[Step]) -> bool:
    """Whether what must be met is asked less of: a core goal or its floor goes down, or it is core no longer."""
    return any(step.before.lines.core and _asks_less(step.before.lines, step.after) for step in steps)


def _asks_less(before: Lines, after: Lines) -> bool:
    floor = after.floor.value if after.floor else 0
    return not after.core or after.goal.value < before.goal.value or bool(before.floor and floor < before.floor.value)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """`kind`: a relative one is reckoned anew where a target has moved before it is confirmed; `submitted`: its
    author has confirmed it, somebody else has to approve it. `occasion`: the kind of reason, '' where none was named;
    `correction`: of a closed month."""

    author: str
    reason: str
    state: AdjustmentState
    proposed_at: datetime
    steps: tuple[Step, ...]
    id: int = 0
    kind: ChangeKind = "to"
    occasion: Occasion = ""
    correction: bool = False
