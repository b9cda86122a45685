"""What can be asked about boards."""

from __future__ import annotations

from dataclasses import dataclass

from domain.period import Period


@dataclass(frozen=True, slots=True)
class ShowBoard:
    """`period` None means this week; `metric` '' the main one; `team` '' everybody."""

    period: Period | None = None
    metric: str = ""
    team: str = ""


@dataclass(frozen=True, slots=True)
class LeaveBoard:
    """Not to be ranked any more, of one's own will."""


@dataclass(frozen=True, slots=True)
class JoinBoard:
    """To be ranked again."""
