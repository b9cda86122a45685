"""What came of field notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.bearing import Bearing
from domain.intel import Topic
from domain.period import Period


@dataclass(frozen=True, slots=True)
class FieldNoteShown:
    """`bearing` '' where it is not known which way it points."""

    topic: Topic
    text: str
    about: tuple[str, ...]
    author: str
    day: date
    bearing: Bearing = ""


@dataclass(frozen=True, slots=True)
class FieldNoteKept:
    """To its author; `private`: only they and those who lead them read it. `number` is what the note is answered by, 0
    where it cannot say the same as another and nobody asks which way it points."""

    note: FieldNoteShown
    private: bool
    number: int = 0


@dataclass(frozen=True, slots=True)
class IntelShown:
    """The notes that the reader may see, newest first; `more` says how many are not shown, where there are `many` at
    least how many. `sought`: something was looked for, among the newest `bound` notes where there are more."""

    notes: tuple[FieldNoteShown, ...]
    more: int
    sought: bool
    many: bool = False
    bound: int = 0


@dataclass(frozen=True, slots=True)
class IntelTold:
    """To a lead, once a week: how many notes of each topic, and some in their authors' words."""

    team: str
    period: Period
    topics: tuple[tuple[Topic, int], ...]
    notes: tuple[FieldNoteShown, ...]
    more: int


@dataclass(frozen=True, slots=True)
class IntelAsked:
    """To a rep, on Friday."""


@dataclass(frozen=True, slots=True)
class IntelSkipped:
    """Nothing to tell this week."""


@dataclass(frozen=True, slots=True)
class IntelChosen:
    """Whether the reader is asked on Fridays from now on."""

    asked: bool


IntelOutcome = FieldNoteKept | IntelShown | IntelTold | IntelAsked | IntelSkipped | IntelChosen
