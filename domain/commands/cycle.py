"""What can be asked about the monthly cycle."""

from __future__ import annotations

from dataclasses import dataclass

from domain.cycle import Step
from domain.who import Who


@dataclass(frozen=True, slots=True)
class ShowCycle:
    """The ten steps of this month; `who` None: the teams that the asker leads."""

    who: Who | None = None


@dataclass(frozen=True, slots=True)
class TurnCycle:
    on: bool
    who: Who | None = None


@dataclass(frozen=True, slots=True)
class TickStep:
    """By hand, what data does not tell; once more, and it is open again. `step` None: no step is called so."""

    team: int
    period: str
    step: Step | None
