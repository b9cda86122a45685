"""Standings: what somebody has done of a metric in a period, against the goal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.amount import Amount


@dataclass(frozen=True, slots=True)
class Standing:
    """`goal` None where no target is set; both in one unit. `segment` '' counts everything, once."""

    member: str
    metric: str
    period: str
    done: Amount
    goal: Amount | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class Peak:
    """Of one total (member, metric, currency, segment) the best of some months, the newest of several (its label), and
    what was done in the last of them; None for nothing."""

    unit: tuple[str, str, str, str]
    month: str
    best: Amount
    last: Amount | None


@dataclass(frozen=True, slots=True)
class Board:
    """Which board is asked for: a metric and a period (its label), as of `day`; `among` None means everybody, but those
    whom `without` names.

    Shares rank people of different currencies together. Whoever has goals in several stands there once: with the one
    in their own currency, else in `currency`, the workspace's, else in the first by its code."""

    metric: str
    period: str
    day: date
    among: tuple[str, ...] | None = None
    currency: str = ""
    segment: str = ""
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a board: `rank` is 1 + how many are strictly above; `share` is done/goal."""

    rank: int
    member: str
    name: str
    done: Amount
    goal: Amount
    share: float
