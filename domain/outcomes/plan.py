"""What came of a question about a plan, or of a change of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Literal

from domain.amount import Amount
from domain.metric import Metric
from domain.period import Period
from domain.plan import Action, Course, Flaw, Resources
from domain.ticking import Progress

Occasion = Literal["given", "edited", "shared"]


@dataclass(frozen=True, slots=True)
class ActionShown:
    """`owner` '' where it is the plan's own; `needed` 0 where it is not known what the goal takes."""

    progress: Progress
    owner: str
    metric: Metric | None
    needed: int
    brings: Amount

    @property
    def action(self) -> Action:
        return self.progress.action


@dataclass(frozen=True, slots=True)
class CheckpointShown:
    """`done` None for a day that is still to come."""

    day: date
    expected: Amount
    done: Amount | None
    metric: Metric | None
    words: str


@dataclass(frozen=True, slots=True)
class Overload:
    metric: Metric
    asked: int
    busiest: int


@dataclass(frozen=True, slots=True)
class CommentShown:
    author: str
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PlanCard:
    """`kept` False for a draft; `covered` of the goal has actions behind it.

    `aside`: how many actions stand on the other line; `editable`: whether the reader may write in it; `purpose`: what
    the target is for, '' where nobody said."""

    target: int
    owner: str
    own: bool
    period: Period
    metric: Metric
    goal: Amount
    done: Amount
    course: Course
    kept: bool
    shared: bool
    actions: tuple[ActionShown, ...]
    aside: int
    checkpoints: tuple[CheckpointShown, ...]
    resources: Resources
    covered: Amount
    flaws: tuple[Flaw, ...]
    overload: tuple[Overload, ...]
    comments: tuple[CommentShown, ...]
    editable: bool
    purpose: str = ""

    @property
    def alignment(self) -> Fraction:
        return Fraction(self.covered.value, self.goal.value)


@dataclass(frozen=True, slots=True)
class PlanShown:
    """`parts`: where the plan is for a segment, the others that the `rep` (an id) has targets of."""

    card: PlanCard
    rep: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanWithoutTarget:
    """A plan without a target would be work for its own sake; `segment` is what a target was asked for of."""

    owner: str
    own: bool
    period: Period
    segment: str = ""
    led: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanTold:
    """To whom it concerns: the rep whose plan a lead has written, the leads with whom a rep shares it."""

    author: str
    occasion: Occasion
    card: PlanCard


@dataclass(frozen=True, slots=True)
class PlanShared:
    """`readers`: the names of those who got it; empty where nobody is above."""

    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormAction:
    action: Action
    metric: Metric | None
    number: int
    brings: str


@dataclass(frozen=True, slots=True)
class PlanForm:
    """`blank` is the key of the empty action at the end; `seen` the version that is shown, 0 for a draft."""

    target: int
    seen: int
    owner: str
    metrics: tuple[Metric, ...]
    actions: tuple[FormAction, ...]
    blank: int
    checkpoints: tuple[CheckpointShown, ...]
    resources: Resources
    last: date


@dataclass(frozen=True, slots=True)
class PlanCommentForm:
    target: int
    owner: str
    period: Period


@dataclass(frozen=True, slots=True)
class PlanCommented:
    owner: str


@dataclass(frozen=True, slots=True)
class PlanCommentTold:
    """To the rep; to the lead above where the rep wrote it (`own` False)."""

    author: str
    period: Period
    words: str
    own: bool


@dataclass(frozen=True, slots=True)
class PlanShare:
    """One person in the card of a team: no `goal` without a target, no `alignment` without a plan of one's own."""

    name: str
    goal: Amount | None
    covered: Amount | None
    alignment: Fraction | None
    ticked: int = 0
    actions: int = 0
    course: Course = "a"
    shared: bool = False
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamPlanShown:
    """`goal` is the team's own, else the sum of its people's, in the unit that most of them share; `apart` counts those
    whose plans are in another one."""

    team: str
    period: Period
    metric: Metric
    goal: Amount
    covered: Amount
    alignment: Fraction
    people: tuple[PlanShare, ...]
    apart: int = 0
