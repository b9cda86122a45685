"""What can be asked about field notes."""

from __future__ import annotations

from dataclasses import dataclass

from domain.bearing import Bearing
from domain.intel import Topic
from domain.period import Period
from domain.who import Who


@dataclass(frozen=True, slots=True)
class ShowIntel:
    """`text` is looked for in the notes; `topic`, `who` and `period` None mean any."""

    text: str = ""
    topic: Topic | None = None
    who: Who | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class AskIntel:
    """Whether to be asked on Fridays."""

    asked: bool


@dataclass(frozen=True, slots=True)
class PointNote:
    """Which way one's own note points; `note` is the number of its message."""

    note: int
    bearing: Bearing


@dataclass(frozen=True, slots=True)
class SkipIntel:
    """There is nothing to tell this week."""
