"""A vote of a team on its other line: opened where field notes say the same, sealed until it closes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from domain.intel import Topic
from domain.plan import Course

DAYS = 2  # working days after the one on which it is opened that it stays open
OFFICE = 0  # no team's number: what was looked through at all
FEWEST = 3  # voters from which on there is a vote: of fewer the count would tell who said what

Verdict = Literal["carried", "lost", "short"]


@dataclass(frozen=True, slots=True)
class Vote:
    """Whether `team` goes over to the line `course` for `period` (its label), because of `topic` at `about`.

    It is open through `last`."""

    team: int
    course: Course
    period: str
    topic: Topic
    about: str
    last: date
    opened_at: datetime
    open: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """Of so many `asked`."""

    asked: int
    yes: int
    no: int

    @property
    def is_whole(self) -> bool:
        """Whether everybody has voted."""
        return self.yes + self.no == self.asked

    @property
    def verdict(self) -> Verdict:
        """short: fewer than half of those who were asked have voted; carried: more for it than against it."""
        if 2 * (self.yes + self.no) < self.asked:
            return "short"
        return "carried" if self.yes > self.no else "lost"
