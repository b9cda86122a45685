"""A plan: how the goal of one target is to be reached. It belongs to a version of the target, and follows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from typing import Literal

from domain.amount import Amount, share_of
from domain.target import Lines, Target

Course = Literal["a", "b"]  # the A line, and the B line for when it does not work out
Side = Literal["both", "a", "b"]
ActionKind = Literal["stage", "own", "customers", "product"]
Flaw = Literal["empty", "hollow", "overloaded", "crowded"]
LEFT_OPEN = Fraction(1, 3)  # of the goal: with no action behind so much, a plan is hollow
MOST_ACTIONS = 8  # that one person can keep in mind


@dataclass(frozen=True, slots=True)
class Action:
    """Something that `owner` (a member's id) does until `due`; `key` stays the same in every version of the plan.

    stage: `number` a week of `metric`, where the goal takes `needed` a week (0: not known to lead there); `busiest`
    is the rep's busiest week so far. own: written by somebody, `number` in all of `metric` ('': no check-in shows it).
    customers, product: contingencies, on customers not met lately, or another product line for those met.
    `number` and `needed` are those at the plan's basis; `brings`, in the unit of the goal, is what an own one is
    expected to bring; `since` is the day from which on check-ins count for it."""

    key: int
    kind: ActionKind
    owner: str
    since: date
    due: date
    metric: str = ""
    number: int = 1
    needed: int = 0
    busiest: int | None = None
    customers: tuple[str, ...] = ()
    words: str = ""
    brings: int = 0
    side: Side = "both"

    @property
    def is_weekly(self) -> bool:
        return self.kind == "stage"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A day on which `elapsed` of `total` working days are over; the emphasis up to it lies on `metric` or `words`."""

    day: date
    elapsed: int
    total: int
    metric: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Resources:
    people: str = ""
    budget: str = ""
    tools: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """`target` as it stood; its goal is what the plan is for now. `basis` is the goal (minor units or a count) for
    which the numbers of its actions were written; `version` 0 is a draft that nobody has taken over."""

    target: Target
    basis: int
    actions: tuple[Action, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    resources: Resources = Resources()
    course: Course = "a"
    shared: bool = False
    version: int = 0
    id: int = 0

    @property
    def goal(self) -> Amount:
        return self.target.lines.goal

    @property
    def running(self) -> tuple[Action, ...]:
        """The actions of the line that the plan is on."""
        return tuple(action for action in self.actions if action.side in ("both", self.course))

    def number(self, action: Action) -> int:
        """What the action asks for at the goal as it is now: ⌈number · goal ÷ basis⌉ a week of a stage; what people
        wrote stays as they wrote it."""
        return _scaled(action.number, self) if action.is_weekly else action.number

    def needed(self, action: Action) -> int:
        return _scaled(action.needed, self)

    def expected(self, checkpoint: Checkpoint) -> Amount:
        """goal · working days over ÷ all of them, half up; the last one is the goal itself."""
        return self.goal.with_value(share_of(checkpoint.elapsed, checkpoint.total, self.goal.value))


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """Who wrote a version of a plan, when, and why."""

    author: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlanComment:
    author: str
    words: str
    at: datetime


def followed(plan: Plan, target: Target) -> Plan:
    """The plan drafted anew for its target as it stands now: weekly actions and checkpoints go with the goal, exactly
    and as if no other goal had been between; actions that people wrote, resources and emphases stay."""
    return replace(plan, target=target, version=plan.version + 1)


def aimed(plan: Plan, goal: Amount) -> Plan:
    """The plan as it is with another goal in the same unit."""
    return replace(plan, target=replace(plan.target, lines=Lines(goal)))


def rebased(plan: Plan) -> Plan:
    """The same plan with its numbers written for the goal as it is now."""
    actions = tuple(
        replace(action, number=plan.number(action), needed=plan.needed(action)) if action.is_weekly else action
        for action in plan.actions
    )
    return replace(plan, actions=actions, basis=plan.goal.value)


def covered(plan: Plan) -> int:
    """How much of the goal has actions behind it, in its unit, at most all of it.

    The stages bring what the narrowest lets through: goal · min(number ÷ needed), rounded down; an own action brings
    what is expected of it. Every action has its owner and its date."""
    running = plan.running
    shares = [Fraction(action.number, action.needed) for action in running if action.is_weekly and action.needed]
    through = int(plan.goal.value * min(*shares, Fraction(1))) if shares else 0
    return min(through + sum(action.brings for action in running), plan.goal.value)


def alignment(plan: Plan) -> Fraction:
    """The share of the goal that has actions behind it."""
    return Fraction(covered(plan), plan.goal.value)


def flaws(plan: Plan) -> tuple[Flaw, ...]:
    """What is to be said of a plan.

    empty: no action at all; hollow: none behind a third of the goal or more; overloaded: more a week than the rep's
    busiest week held; crowded: more actions than somebody keeps in mind."""
    return tuple(_flaws(plan))


def overload(plan: Plan) -> dict[str, tuple[int, int]]:
    """By metric what a week asks for and what the busiest one held, where that was less."""
    asked: Counter[str] = Counter()
    for action in plan.running:
        if action.is_weekly:
            asked[action.metric] += plan.number(action)
    busiest = {action.metric: action.busiest for action in plan.running if action.busiest is not None}
    return {metric: (asked[metric], most) for metric, most in busiest.items() if asked[metric] > most}


def _flaws(plan: Plan) -> Iterator[Flaw]:
    if not plan.running:
        yield "empty"
    elif 1 - alignment(plan) >= LEFT_OPEN:
        yield "hollow"
    if overload(plan):
        yield "overloaded"
    if len(plan.running) > MOST_ACTIONS:
        yield "crowded"


def _scaled(number: int, plan: Plan) -> int:
    return -(-number * plan.goal.value // plan.basis) if plan.basis else number
