"""What is shown and told of the monthly cycle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.cycle import Step
from domain.period import Period

State = Literal["done", "skipped", "today", "open"]


@dataclass(frozen=True, slots=True)
class StepShown:
    """`count` of `of` people are there, where it is about people (`of` 0 where it is not); `by_hand`: ticked. Skipped
    is what was not done on its day while the cycle was on."""

    step: Step
    week: int
    day: date
    state: State
    count: int = 0
    of: int = 0
    by_hand: bool = False

    @property
    def is_done(self) -> bool:
        return self.state == "done"


@dataclass(frozen=True, slots=True)
class TeamCycle:
    """`goal` is the id of the team's own target, 0 where none is set."""

    team: int
    name: str
    period: Period
    on: bool
    steps: tuple[StepShown, ...]
    goal: int = 0

    @property
    def following(self) -> StepShown | None:
        """What is to be done next: today's step, else the first that is not done."""
        left = sorted((step for step in self.steps if not step.is_done), key=lambda step: step.state != "today")
        return left[0] if left else None


@dataclass(frozen=True, slots=True)
class CycleShown:
    """`turned`: it was switched on just now; `others`: the names of further teams. Without teams: the asker leads
    none."""

    cycles: tuple[TeamCycle, ...]
    turned: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CycleStopped:
    """Of these teams; empty where it was on for none."""

    teams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CycleTold:
    """To who leads the team, on the day of a step: the `steps` of today that are not done, and those `skipped`."""

    cycle: TeamCycle
    steps: tuple[StepShown, ...]
    skipped: tuple[StepShown, ...]


CycleOutcome = CycleShown | CycleStopped | CycleTold
