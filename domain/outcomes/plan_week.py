"""What is told of plans beside what was asked: the week, milestones, another line."""

from __future__ import annotations

from dataclasses import dataclass

from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes import plan
from domain.outcomes.learnt import TodoShown
from domain.outcomes.plan import ActionShown
from domain.period import Period
from domain.plan import Course


@dataclass(frozen=True, slots=True)
class PlanWeekTold:
    """To a rep as the week begins: what to begin with, and the `gap` to the goal; `planned` False without a plan.
    `todos` are what reviews left to be done; `purpose`: what the target is for, '' where nobody said."""

    period: Period
    metric: Metric
    goal: Amount
    done: Amount
    gap: Amount
    actions: tuple[ActionShown, ...]
    planned: bool
    todos: tuple[TodoShown, ...] = ()
    course: Course = "a"
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class MilestoneTold:
    """To the rep (`owner` '') and to the lead above: `percent` of the goal is reached."""

    owner: str
    percent: int
    period: Period
    metric: Metric
    goal: Amount
    done: Amount


@dataclass(frozen=True, slots=True)
class CourseSwitched:
    """`switched` go over to the line now, `already` were on it; `without` have no plan that could."""

    owner: str
    course: Course
    period: Period
    switched: tuple[str, ...]
    already: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CourseStanding:
    """To who leads the team, as a month begins: these of it are on the B line still."""

    team: str
    period: Period
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CourseTold:
    """To a rep, with the actions that come with the line."""

    author: str
    course: Course
    period: Period
    actions: tuple[ActionShown, ...]


PlanOutcome = (
    plan.PlanShown
    | plan.TeamPlanShown
    | plan.PlanWithoutTarget
    | plan.PlanTold
    | plan.PlanShared
    | plan.PlanForm
    | plan.PlanCommentForm
    | plan.PlanCommented
    | plan.PlanCommentTold
    | PlanWeekTold
    | MilestoneTold
    | CourseSwitched
    | CourseTold
    | CourseStanding
)
