"""Targets: three lines for a subject, a metric and a period; every change is a version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from domain.amount import Amount
from domain.metric import Metric
from domain.period import Period


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a target belongs to: a member's id, a team's id as text, or the company ('')."""

    kind: Literal["member", "team", "company"]
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Floor 保底, goal 目标 and stretch 冲刺 of one target, in one unit; floor and stretch may be absent."""

    goal: Amount
    floor: Amount | None = None
    stretch: Amount | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One target as it stands at `version` (1 is the first)."""

    id: int
    subject: Subject
    metric: Metric
    period: Period
    lines: Lines
    version: int


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a target: what it said, who said so, why and when. `lines` None: it was withdrawn."""

    target: int
    number: int
    lines: Lines
    author: str
    author_name: str
    reason: str
    at: datetime


def ordered(lines: Lines) -> bool:
    """Floor ≤ goal ≤ stretch."""
    floor = lines.floor.value if lines.floor else lines.goal.value
    stretch = lines.stretch.value if lines.stretch else lines.goal.value
    return floor <= lines.goal.value <= stretch
