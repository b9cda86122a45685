"""What came of asking for a board."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.target import PaceLine
from domain.period import Period
from domain.standing import Place


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """The reader's own rank, in private; `distance` to the next one above, None at the top."""

    rank: int
    share: float
    done: Amount
    goal: Amount
    distance: Amount | None


@dataclass(frozen=True, slots=True)
class BoardShown:
    """To one reader. `own` None for who is not ranked, `why_not` says why ('' for who leads and has no target). `as_of`
    is the day at whose end it stood so, None for now."""

    period: Period
    metric: Metric
    team: str
    places: tuple[Place, ...]
    own: OwnPlace | None
    why_not: Literal["", "no_target", "on_leave", "opted_out"] = ""
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Improved:
    """How many points of the goal's share somebody gained over the week before."""

    name: str
    points: float


@dataclass(frozen=True, slots=True)
class BoardPosted:
    """To a channel: the top, the most improved, the team; never the bottom. `late` after an outage."""

    period: Period
    metric: Metric
    places: tuple[Place, ...]
    improved: tuple[Improved, ...]
    team: tuple[PaceLine, ...]
    late: bool = False


@dataclass(frozen=True, slots=True)
class BoardLeft:
    pass


@dataclass(frozen=True, slots=True)
class BoardJoined:
    pass
