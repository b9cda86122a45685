"""What can be asked about the market."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.market import Topic


@dataclass(frozen=True, slots=True)
class ShowMarket:
    """All market notes, newest first."""


@dataclass(frozen=True, slots=True)
class NoteMarket:
    """`day` None means today."""

    topic: Topic
    text: str
    source: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class DropMarketNote:
    note: int
