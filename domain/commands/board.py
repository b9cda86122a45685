"""What can be asked about boards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.period import Period


@dataclass(frozen=True, slots=True)
class ShowBoard:
    """`period` None means this week, or the week of `as_of`, the day at whose end it is asked for; `metric` '' the main
    one; `team` '' everybody; `segment`, by key, '' all of it."""

    period: Period | None = None
    metric: str = ""
    team: str = ""
    as_of: date | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class LeaveBoard:
    """Not to be ranked any more, of one's own will."""


@dataclass(frozen=True, slots=True)
class JoinBoard:
    """To be ranked again."""
