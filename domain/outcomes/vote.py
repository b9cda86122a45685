"""What is told of the vote on a team's line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.intel import Topic
from domain.outcomes.intel import FieldNoteShown
from domain.outcomes.plan import ActionShown
from domain.period import Period
from domain.plan import Course
from domain.vote import Count, Verdict


@dataclass(frozen=True, slots=True)
class Motion:
    """What a vote is about."""

    team: str
    course: Course
    period: Period
    topic: Topic
    about: str
    last: date


@dataclass(frozen=True, slots=True)
class VoteAsked:
    """To a voter: the `notes` that they may read, how many more agree, and what would come for them."""

    vote: int
    motion: Motion
    notes: tuple[FieldNoteShown, ...]
    more: int
    actions: tuple[ActionShown, ...]


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """To who leads the team; `asked` people vote."""

    motion: Motion
    notes: tuple[FieldNoteShown, ...]
    asked: int


@dataclass(frozen=True, slots=True)
class VoteCast:
    agrees: bool
    last: date


@dataclass(frozen=True, slots=True)
class VoteClosed:
    """To who leads the team, who decides (`decides`), and to those who were asked."""

    motion: Motion
    count: Count
    verdict: Verdict
    decides: bool


VoteOutcome = VoteAsked | VoteOpened | VoteCast | VoteClosed
