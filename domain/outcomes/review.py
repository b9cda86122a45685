"""What came of a question about a review."""

from __future__ import annotations

from dataclasses import dataclass

from domain.amount import Amount
from domain.keeping import Kept
from domain.metric import Metric
from domain.outcomes.autopsy import AutopsyShown, NothingMissed
from domain.outcomes.learnt import Learnt, LearntOutcome
from domain.outcomes.lesson import LessonOutcome
from domain.outcomes.target import PaceLine
from domain.period import Period
from domain.plan import Action
from domain.review import About


@dataclass(frozen=True, slots=True)
class StepReviewed:
    """One action of a plan; `metric` None where no check-in shows it."""

    action: Action
    metric: Metric | None
    kept: Kept


@dataclass(frozen=True, slots=True)
class PlanReviewed:
    """`steps` are empty in a team's row; `plans` are how many are summed up."""

    whole: Kept
    checkpoints: Kept
    steps: tuple[StepReviewed, ...] = ()
    plans: int = 1


@dataclass(frozen=True, slots=True)
class Rules:
    """`reminded` of `days` working days that are over: something was missing on them."""

    days: int
    reminded: int


@dataclass(frozen=True, slots=True)
class PersonReviewed:
    """One person of a team; `plan` None without one."""

    name: str
    lines: tuple[PaceLine, ...]
    plan: PlanReviewed | None
    rules: Rules


@dataclass(frozen=True, slots=True)
class TeamReviewed:
    """A team within the one that is reviewed; `added` as in `Facts`."""

    name: str
    lines: tuple[PaceLine, ...]
    added: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """The main metric part by part: weeks of a month, months of what is longer; a week that begins in the month before
    counts whole."""

    metric: Metric
    parts: tuple[tuple[Period, Amount], ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is there to see before anybody says why. `parted`: the goals are the part of the month's that falls on the
    week; `added`: some are
    the sum of what is set for the teams and people within.
    `plan` and `rules` of one person; `people` and `teams` of a team, those furthest behind first."""

    lines: tuple[PaceLine, ...]
    over: bool
    parted: bool = False
    added: bool = False
    course: Course | None = None
    plan: PlanReviewed | None = None
    rules: Rules | None = None
    people: tuple[PersonReviewed, ...] = ()
    teams: tuple[TeamReviewed, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewShown:
    """`owner` is a member's, a team's or '' for the company's name; `own` where it is the reader's; `leads` where the
    reader may set what is missing."""

    about: About
    owner: str
    own: bool
    leads: bool
    period: Period
    facts: Facts
    learnt: Learnt
    vision: str = ""
    led: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewAhead:
    """Nothing is to be reviewed of what is still to come."""

    period: Period


ReviewOutcome = ReviewShown | ReviewAhead | LearntOutcome | LessonOutcome | AutopsyShown | NothingMissed
