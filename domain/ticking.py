"""Ticking a plan's actions off: by what check-ins say, by hand otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.customer import folded
from domain.dimension import dimension_of
from domain.period import Period
from domain.plan import Action, Plan


@dataclass(frozen=True, slots=True)
class Fact:
    """What a day's check-ins say in all of a metric, a customer ('' for none named) and a `segment`, as entries have
    it."""

    day: date
    metric: str
    customer: str
    value: int
    currency: str = ""
    segment: str = ""

    def counts_for(self, plan: Plan) -> bool:
        """Whether the goal of the plan holds it."""
        unit, segments = (plan.target.metric, plan.goal.currency), ("", *self.segment.split(";"))
        return (self.metric, self.currency) == unit and plan.target.segment in segments

    def may_tell_of(self, plan: Plan) -> bool:
        """Whether it may have been done for the plan: of one for a segment, what names no other of its dimension."""
        wanted = plan.target.segment
        named = [one for one in self.segment.split(";") if wanted and dimension_of(one) == dimension_of(wanted)]
        return not named or wanted in named


@dataclass(frozen=True, slots=True)
class Wanted:
    """What must be known of some days, `first` and `last` included: everything from `full` on; before it what names a
    customer, and all of `metrics`."""

    first: date
    last: date
    full: date = date.min
    metrics: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `wanted`: in the week for a weekly action, customers met where some are named, else the figure in all;
    `met` are those of its customers whom a check-in names."""

    action: Action
    wanted: int
    done: int
    met: tuple[str, ...] = ()
    by_hand: bool = False

    @property
    def ticked(self) -> bool:
        return self.by_hand or self.done >= self.wanted


def progress(plan: Plan, facts: Sequence[Fact], hands: Mapping[int, bool], within: Period) -> tuple[Progress, ...]:
    """How far each action of the running line is, weekly ones in the week `within`; `hands`: what people ticked.

    Facts of a check-in that was taken back are gone, and so is their tick."""
    facts = [fact for fact in facts if fact.may_tell_of(plan)] if plan.target.segment else facts
    return tuple(step_of(plan, action, own_facts(action, facts, within), hands) for action in plan.running)


def step_of(plan: Plan, action: Action, facts: Sequence[Fact], hands: Mapping[int, bool]) -> Progress:
    """How far one action is by its own facts."""
    met = _met(action, facts)
    if not action.is_weekly and action.customers:
        return Progress(action, len(action.customers), len(met), met, hands.get(action.key, False))
    done = sum(fact.value for fact in facts) if action.metric else 0
    return Progress(action, plan.number(action), done, met, not action.is_weekly and hands.get(action.key, False))


def own_facts(action: Action, facts: Iterable[Fact], within: Period) -> list[Fact]:
    """The facts that count for an action; which customers of a weekly one were met counts over the same week."""
    first, last = (within.first, within.last) if action.is_weekly else (action.since, action.due)
    return [fact for fact in facts if first <= fact.day <= last and action.metric in ("", fact.metric)]


def summed_up(plan: Plan) -> frozenset[str]:
    """The metrics of the actions with a date that tick by their figure in all."""
    return frozenset(one.metric for one in plan.running if not (one.is_weekly or one.customers) and one.metric)


def _met(action: Action, facts: Iterable[Fact]) -> tuple[str, ...]:
    if not action.customers:
        return ()
    named = {folded(fact.customer) for fact in facts if fact.value > 0}
    return tuple(customer for customer in action.customers if folded(customer) in named)


def of_the_week(steps: Iterable[Progress], week: Period, most: int = 3) -> tuple[Progress, ...]:
    """The actions to begin the week with: what is due in it or before, then the stages in their order, then the rest
    by its date; without what is ticked off."""
    left = [step for step in steps if not step.ticked]
    return tuple(sorted(left, key=lambda step: _urgency(step.action, week))[:most])


def _urgency(action: Action, week: Period) -> tuple[int, date, int]:
    if action.is_weekly:
        return 1, week.first, action.key
    return (0 if action.due <= week.last else 2), action.due, action.key
