"""What can be asked about plans; each is found by the id of the target that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from domain.filling import Typed
from domain.period import Period
from domain.plan import Course
from domain.who import ONESELF, Who


@dataclass(frozen=True, slots=True)
class ShowPlan:
    """A person's plan, drafted where there is none yet; of a team the share of its goal that has plans behind it. With
    a `segment` the one for its target."""

    who: Who = ONESELF
    period: Period | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class KeepPlan:
    """Take the draft over as it is."""

    target: int


@dataclass(frozen=True, slots=True)
class OpenPlan:
    target: int


@dataclass(frozen=True, slots=True)
class EditPlan:
    """`seen` is the version that the form showed, 0 for a draft; `fields` as typed."""

    target: int
    seen: int
    fields: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class SharePlan:
    """Shown to the leads above, who are asked for their comments."""

    target: int


@dataclass(frozen=True, slots=True)
class OpenPlanComment:
    target: int


@dataclass(frozen=True, slots=True)
class CommentPlan:
    target: int
    words: str


@dataclass(frozen=True, slots=True)
class TickAction:
    """By hand; pressed again, it is open again."""

    target: int
    action: int


@dataclass(frozen=True, slots=True)
class SwitchCourse:
    """The plans of a team's people, or of one of them, go over to their B line, or back."""

    who: Who
    course: Course
    period: Period | None = None
