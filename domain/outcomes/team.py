"""What came of questions and changes about teams and leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.plan import Course
from domain.redistribution import Turn


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A team in the tree, `depth` levels down."""

    name: str
    depth: int
    leads: tuple[str, ...]
    members: tuple[str, ...]
    away: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamsShown:
    lines: tuple[TeamLine, ...]
    without: tuple[str, ...]
    may_change: bool


@dataclass(frozen=True, slots=True)
class CourseJoined:
    """Who went on the line that the people of the team are on."""

    name: str
    course: Course


@dataclass(frozen=True, slots=True)
class TeamJoined:
    """`made` where the team is new; `along`: those who were on another line than it."""

    team: str
    names: tuple[str, ...]
    made: bool
    along: tuple[CourseJoined, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamLeft:
    team: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamLed:
    team: str
    name: str
    made: bool


@dataclass(frozen=True, slots=True)
class TeamNested:
    """`made` where the parent is new."""

    team: str
    parent: str
    made: bool = False


@dataclass(frozen=True, slots=True)
class TeamLoop:
    """A team cannot stand below itself."""

    team: str
    parent: str


@dataclass(frozen=True, slots=True)
class NotInTeam:
    team: str
    name: str


@dataclass(frozen=True, slots=True)
class LeaveStarted:
    name: str
    own: bool
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class LeaveEnded:
    name: str
    own: bool


@dataclass(frozen=True, slots=True)
class NotOnLeave:
    name: str
    own: bool


@dataclass(frozen=True, slots=True)
class LeaveBackwards:
    """The last day is before the first."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class RedistributionOffered:
    """To who leads the team: somebody came, left or is away. `total`, for a joiner: what the team's people have of the
    main metric this month, as a command names it."""

    turn: Turn
    name: str
    member: str
    team_name: str
    team: int
    total: str = ""
