"""What Pacer says by itself, when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.outcomes.target import PaceLine, RepLine
from domain.period import Period


@dataclass(frozen=True, slots=True)
class Nudged:
    """To a rep: what is missing; `idle_days` working days without a follow-up."""

    missing: tuple[Literal["checkin", "follow_up"], ...]
    idle_days: int
    day: date


@dataclass(frozen=True, slots=True)
class PostParked:
    """To an admin, once a day and channel: Pacer may not post in `channel`; `reason` is the platform's own code."""

    channel: str
    reason: str


@dataclass(frozen=True, slots=True)
class DigestTold:
    """To a lead, in the evening: who logged, the team's day and pace, who may need help (behind by 10 % or more)."""

    team: str
    day: date
    logged: tuple[str, ...]
    silent: tuple[str, ...]
    away: tuple[str, ...]
    period: Period
    lines: tuple[PaceLine, ...]
    today: tuple[PaceLine, ...]
    behind: tuple[RepLine, ...]
