"""What came of a note on the market."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.market import Topic


@dataclass(frozen=True, slots=True)
class NoteShown:
    """`mine`: the reader may take it away; `old`: more than a quarter."""

    id: int
    topic: Topic
    text: str
    source: str
    day: date
    author: str
    old: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class MarketShown:
    """`more` says how many older ones are not shown; `may_note`: the reader may add to them."""

    notes: tuple[NoteShown, ...]
    more: int
    may_note: bool


@dataclass(frozen=True, slots=True)
class MarketNoted:
    note: NoteShown


@dataclass(frozen=True, slots=True)
class MarketNoteDropped:
    text: str
