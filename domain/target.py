"""Targets: three lines for a subject, a metric and a period; every change is a version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from domain.amount import Amount

SubjectKind = Literal["member", "team", "company"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a target belongs to: a member's id, a team's id as text, or the company ('')."""

    kind: SubjectKind
    id: str = ""


COMPANY = Subject("company")


@dataclass(frozen=True, slots=True)
class Lines:
    """Floor 保底, goal 目标 and stretch 冲刺 of one target, in one unit; floor and stretch may be absent.

    `core` 核心: this one must be met. What stands beside a core one and is none is auxiliary 辅助, and may flex."""

    goal: Amount
    floor: Amount | None = None
    stretch: Amount | None = None
    core: bool = False

    def ordered(self) -> bool:
        """Floor ≤ goal ≤ stretch."""
        floor, stretch = self.floor or self.goal, self.stretch or self.goal
        return floor.value <= self.goal.value <= stretch.value

    def moved(self, goal: Amount) -> Lines:
        """With another goal in the same unit: floor and stretch stay, unless it passes them; then they go with it."""
        floor = min(self.floor, goal, key=lambda line: line.value) if self.floor else None
        stretch = max(self.stretch, goal, key=lambda line: line.value) if self.stretch else None
        return replace(self, goal=goal, floor=floor, stretch=stretch)


def added(parts: Sequence[Lines]) -> Lines:
    """The lines of a whole, from those of its parts, which share a unit; floor and stretch where every part has one.
    It is core where every part is."""
    goal, *others = [part.goal for part in parts]
    return Lines(
        sum(others, goal),
        _sum([part.floor for part in parts]),
        _sum([part.stretch for part in parts]),
        all(part.core for part in parts),
    )


def _sum(amounts: Iterable[Amount | None]) -> Amount | None:
    total: Amount | None = None
    for amount in amounts:
        if amount is None:
            return None
        total = amount if total is None else total + amount
    return total


Unit = tuple[str, str, str]  # metric, currency and segment: only goals of one unit can be added up


@dataclass(frozen=True, slots=True)
class Target:
    """One target as it stands at `version` (1 is the first, 0 is not set yet); metric by key, period by label.

    With a `segment` (its key) it counts only what was done in that segment; '' counts everything."""

    subject: Subject
    metric: str
    period: str
    lines: Lines
    version: int = 0
    id: int = 0
    segment: str = ""

    @property
    def unit(self) -> Unit:
        return self.metric, self.lines.goal.currency, self.segment


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a target: what it said, who said so, why and when."""

    target: Target
    author: str
    reason: str
    at: datetime
    withdrawn: bool = False
