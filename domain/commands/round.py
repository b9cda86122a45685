"""What can be asked about a round of agreement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.filling import Typed
from domain.period import Period
from domain.who import Who


@dataclass(frozen=True, slots=True)
class OpenRound:
    """On the targets of a team's people; `who` None means the asker's own team. Shows it where it is open already, with
    another `last` day where one is named; and the result where it is closed, unless it is to be asked `again`.

    With a `metric` or a `segment` only what is asked about that; '' is whatever there is."""

    who: Who | None = None
    period: Period | None = None
    last: date | None = None
    again: bool = False
    metric: str = ""
    segment: str = ""


@dataclass(frozen=True, slots=True)
class ShowRound:
    """One of several of a team."""

    round: int


@dataclass(frozen=True, slots=True)
class OpenBallot:
    round: int


@dataclass(frozen=True, slots=True)
class CastBallot:
    """`fields` as typed: confidence, proposal, words."""

    round: int
    fields: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class AcceptTarget:
    round: int


@dataclass(frozen=True, slots=True)
class CloseRound:
    round: int


@dataclass(frozen=True, slots=True)
class RebalanceRound:
    """Propose the targets that the proposals ask for, with the same total."""

    round: int
