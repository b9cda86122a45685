"""What came of the second half of a review: why, what is learnt, who does what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.period import Period
from domain.review import NOTHING, About, Cause, CauseKind, Lessons, Quoting, Tally


@dataclass(frozen=True, slots=True)
class TodoShown:
    """An action: `owner` a name, `of` what the review was of ('' one's own or the company's); `open_to` the reader, who
    may say that it is done."""

    id: int
    words: str
    owner: str
    due: date
    done: bool = False
    overdue: bool = False
    open_to: bool = False


@dataclass(frozen=True, slots=True)
class Learnt:
    """`carried` are the actions of earlier reviews that are not done. `mine` is what the reader said was behind it,
    `causes` what the people of a team said, its quotes with names; `people` how many could. `version` 0 where nothing
    is written; `author` the name of who wrote last."""

    carried: tuple[TodoShown, ...] = ()
    mine: Cause | None = None
    causes: Tally | None = None
    people: int = 0
    lessons: Lessons = NOTHING
    actions: tuple[TodoShown, ...] = ()
    author: str = ""
    version: int = 0
    editable: bool = False


@dataclass(frozen=True, slots=True)
class CauseForm:
    period: Period
    kind: CauseKind | None
    words: str
    quoting: Quoting


@dataclass(frozen=True, slots=True)
class CauseKept:
    period: Period
    kind: CauseKind
    quoting: Quoting


@dataclass(frozen=True, slots=True)
class CauseAsked:
    """To one person, whom `author` asks."""

    author: str
    period: Period


@dataclass(frozen=True, slots=True)
class CausesAsked:
    """To who asked: how many were asked now, had been asked, had answered, are away."""

    period: Period
    asked: int
    before: int
    answered: int
    away: int


@dataclass(frozen=True, slots=True)
class TodoWritten:
    """A place in the form, empty or filled; `owner` a member's id."""

    place: int
    words: str
    owner: str
    due: date


@dataclass(frozen=True, slots=True)
class ReviewForm:
    about: About
    seen: int
    owner: str
    own: bool
    period: Period
    lessons: Lessons
    actions: tuple[TodoWritten, ...]


@dataclass(frozen=True, slots=True)
class ReviewOvertaken:
    """Somebody else has written meanwhile; how it stands now."""

    author: str
    lessons: Lessons
    actions: tuple[TodoShown, ...]


@dataclass(frozen=True, slots=True)
class TodoTold:
    """To whom an action was given by `author`."""

    author: str
    period: Period
    todo: TodoShown


@dataclass(frozen=True, slots=True)
class TodoDone:
    words: str
    already: bool


@dataclass(frozen=True, slots=True)
class TodosTold:
    """As the week begins, to who has no target and so no week's plan."""

    todos: tuple[TodoShown, ...]


LearntOutcome = (
    CauseForm | CauseKept | CauseAsked | CausesAsked | ReviewForm | ReviewOvertaken | TodoTold | TodoDone | TodosTold
)
