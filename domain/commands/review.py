"""What can be asked about reviews; `about` is whose and of when, as a button carries it (`domain.review.About`)."""

from __future__ import annotations

from dataclasses import dataclass

from domain.filling import Typed
from domain.period import Period
from domain.who import ONESELF, Who


@dataclass(frozen=True, slots=True)
class ShowReview:
    """What came of a period for a person, a team or the company; `period` None means this month."""

    who: Who = ONESELF
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class OpenCause:
    """What was behind one's own period (its label)."""

    period: str


@dataclass(frozen=True, slots=True)
class SayCause:
    period: str
    fields: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class AskCauses:
    """Ask the people of a team, each alone; `about` as a button carries it."""

    about: str


@dataclass(frozen=True, slots=True)
class OpenReview:
    about: str


@dataclass(frozen=True, slots=True)
class WriteReview:
    """Lessons and actions as typed; `seen` is the version that the form showed, 0 where there was none."""

    about: str
    seen: int
    fields: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class FinishAction:
    action: int


@dataclass(frozen=True, slots=True)
class OpenLesson:
    about: str


@dataclass(frozen=True, slots=True)
class ShareLesson:
    """What worked, or did not, for all in the team's channel."""

    about: str
    fields: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class DocumentReview:
    """A review as files for the asker: `about` from a button, else of `who` and `period` (None: this month)."""

    about: str = ""
    who: Who = ONESELF
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class ShowAutopsy:
    """Why a target was missed: `about` from a button, else of `who` and `period` (None: last month)."""

    about: str = ""
    who: Who = ONESELF
    period: Period | None = None


ReviewCommand = (
    ShowReview
    | OpenCause
    | SayCause
    | AskCauses
    | OpenReview
    | WriteReview
    | FinishAction
    | OpenLesson
    | ShareLesson
    | DocumentReview
    | ShowAutopsy
)
