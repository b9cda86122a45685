"""What can be asked about teams and leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.redistribution import Turn
from domain.who import Who


@dataclass(frozen=True, slots=True)
class ShowTeams:
    pass


@dataclass(frozen=True, slots=True)
class AddToTeam:
    """A team that does not exist yet is made, at the top, by an admin."""

    whos: tuple[Who, ...]
    team: str


@dataclass(frozen=True, slots=True)
class RemoveFromTeam:
    whos: tuple[Who, ...]
    team: str


@dataclass(frozen=True, slots=True)
class LeadTeam:
    team: str
    who: Who


@dataclass(frozen=True, slots=True)
class NestTeam:
    """Put `team` under `parent`."""

    team: str
    parent: str


@dataclass(frozen=True, slots=True)
class StartLeave:
    """`last` None means until they are back; `first` None means today."""

    who: Who
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Redistribute:
    """What `member` left or cannot do is taken on by the others of `team`."""

    turn: Turn
    member: str
    team: int


@dataclass(frozen=True, slots=True)
class EndLeave:
    who: Who
